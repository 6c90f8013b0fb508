package baton.scheduler.contact.callback;

import static baton.scheduler.contact.callback.CallbackApi.CLEO;
import static baton.scheduler.contact.callback.CallbackApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.platform.access.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class CallbacksHttpTest {
  // 08:05 on a Monday, Mountain Time.
  private final PlannedDesk planned = PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 4);
  private final CallbackApi api = CallbackApi.of(planned);
  final ResourceExtension http = api.http();

  @BeforeEach
  void plan() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
  }

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void a_customer_is_offered_the_free_slots_of_the_day_that_suit_S3_S4_S5() {
    assertThat(post("/callbacks", CLEO).getStatus()).isEqualTo(201);
    JsonNode offered =
        get("/slots?phone=%2B442079460018&from=2026-06-01T14:40:00Z&to=2026-06-01T15:40:00Z");
    assertThat(offered.at("/phone").asText()).isEqualTo("+442079460018");
    assertThat(offered.at("/international").asBoolean()).isTrue();
    assertThat(offered.at("/items")).hasSize(2);
    assertThat(offered.at("/items/0").toString())
        .isEqualTo(
            """
            {"start":"2026-06-01T14:40:00Z","end":"2026-06-01T15:00:00Z","customerTimes":[\
            {"zone":"Europe/London","start":"2026-06-01T15:40:00+01:00","end":"2026-06-01T16:00:00+01:00"}],\
            "free":1}\
            """);
    assertThat(offered.at("/items/1/start").asText()).isEqualTo("2026-06-01T15:20:00Z");
  }

  @Test
  void all_slots_offered_can_be_booked_and_no_other_S5() {
    for (JsonNode slot : get("/slots?phone=%2B442079460018").at("/items")) {
      assertThat(book(slot.at("/start").asText()).getStatus()).isEqualTo(201);
    }
    assertThat(get("/slots?phone=%2B442079460018").at("/items")).isEmpty();
    assertThat(body(book("2026-06-01T19:00:00Z"), 409).at("/rule").asText()).isEqualTo("S5");
  }

  @Test
  void a_number_of_no_country_gets_a_question_instead_of_slots_S6() {
    assertThat(get("/slots?phone=%2B80012345678").at("/question").asText()).contains("zone");
    JsonNode stated = get("/slots?phone=%2B80012345678&zone=Europe/Paris");
    assertThat(stated.has("question")).isFalse();
    assertThat(stated.at("/items").size()).isPositive();
  }

  @Test
  void a_booking_answers_what_was_booked_S8() {
    JsonNode booked = body(post("/callbacks", CLEO), 201);
    assertThat(booked.at("/state").asText()).isEqualTo("BOOKED");
    assertThat(booked.at("/slotStart").asText()).isEqualTo("2026-06-01T15:00:00Z");
    assertThat(booked.at("/slotEnd").asText()).isEqualTo("2026-06-01T15:20:00Z");
    assertThat(booked.at("/phone").asText()).isEqualTo("+442079460018");
    assertThat(booked.at("/customerTimes/0/start").asText()).isEqualTo("2026-06-01T16:00:00+01:00");
    assertThat(booked.at("/bookedBy").asText()).isEqualTo("tester");
  }

  @Test
  void a_voicemail_subject_is_a_phone_too_P1() {
    String subject = CLEO.replace("+44 20 7946 0018", "Voicemail Message 912484640920 > Advisor 2");
    assertThat(body(post("/callbacks", subject), 201).at("/phone").asText())
        .isEqualTo("+12484640920");
  }

  @Test
  void the_same_key_answers_the_same_and_another_request_with_it_is_refused_S8() {
    JsonNode first = body(keyed("k1").post(Entity.json(CLEO)), 201);
    assertThat(body(keyed("k1").post(Entity.json(CLEO)), 201)).isEqualTo(first);
    assertThat(
            body(keyed("k1").post(Entity.json(CLEO.replace("Cleo", "Bo"))), 422)
                .at("/errors/0/field")
                .asText())
        .isEqualTo("Idempotency-Key");
    assertThat(body(keyed("k2").post(Entity.json(CLEO)), 409).at("/rule").asText()).isEqualTo("S4");
    assertThat(body(keyed("x".repeat(256)).post(Entity.json(CLEO)), 422).at("/detail").asText())
        .contains("255");
  }

  @Test
  void a_callback_is_moved_and_cancelled_S8() {
    long id = body(post("/callbacks", CLEO), 201).at("/id").asLong();
    String to = "{\"slotStart\": \"2026-06-01T15:20:00Z\"}";
    assertThat(body(post("/callbacks/" + id + "/move", to), 200).at("/slotStart").asText())
        .isEqualTo("2026-06-01T15:20:00Z");
    Response cancelled = api.call("/callbacks/" + id, Roles.ADVISOR).delete();
    assertThat(body(cancelled, 200).at("/state").asText()).isEqualTo("CANCELLED");
    assertThat(body(post("/callbacks/" + id + "/move", to), 409).at("/rule").asText())
        .isEqualTo("S8");
    assertThat(body(post("/callbacks/999/move", to), 404).at("/detail").asText())
        .isEqualTo("There is no callback 999.");
  }

  @Test
  void numbers_are_masked_for_who_does_not_call_and_screens_see_nothing_W3() {
    assertThat(post("/callbacks", CLEO).getStatus()).isEqualTo(201);
    String day = "/callbacks?from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z";
    assertThat(get(day).at("/items/0/phone").asText()).isEqualTo("+442079460018");
    assertThat(body(api.call(day, Roles.ADMIN).get(), 200).at("/items/0/phone").asText())
        .isEqualTo("••••0018");
    for (String path : new String[] {day, "/callbacks/at-risk", "/slots?phone=%2B442079460018"}) {
      assertThat(api.call(path, Roles.WALLBOARD).get().getStatus()).isEqualTo(403);
    }
  }

  @Test
  void bookings_at_risk_are_listed_with_slots_that_would_do_S9() {
    assertThat(post("/callbacks", CLEO).getStatus()).isEqualTo(201);
    assertThat(get("/callbacks/at-risk").at("/items")).isEmpty();
    planned.publish(2, "2026-06-01T09:20", "2026-06-01T10:00");
    planned.unpublish(1);
    JsonNode risk = get("/callbacks/at-risk").at("/items/0");
    assertThat(risk.at("/callback/name").asText()).isEqualTo("Cleo");
    assertThat(risk.at("/instead").toString())
        .isEqualTo("[\"2026-06-01T15:20:00Z\",\"2026-06-01T15:40:00Z\"]");
  }

  @Test
  void a_list_goes_on_where_the_page_before_ended() {
    assertThat(post("/callbacks", CLEO).getStatus()).isEqualTo(201);
    String day = "/callbacks?from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z";
    JsonNode only = get(day);
    assertThat(only.at("/next").isNull()).isTrue();
    assertThat(book("2026-06-01T15:40:00Z").getStatus()).isEqualTo(201);
    JsonNode after = get(day + "&after=" + only.at("/items/0/id").asLong());
    assertThat(after.at("/items")).hasSize(1);
    assertThat(after.at("/items/0/slotStart").asText()).isEqualTo("2026-06-01T15:40:00Z");
  }

  @Test
  void a_time_that_is_no_slot_is_refused_with_rule_and_field_S1() {
    JsonNode problem = body(book("2026-06-01T15:07:00Z"), 409);
    assertThat(problem.at("/rule").asText()).isEqualTo("S1");
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo("slotStart");
    assertThat(problem.at("/next").asText()).contains("Mon 1 Jun 09:00 MT");
  }

  private Response book(String start) {
    return post("/callbacks", CLEO.replace("2026-06-01T15:00:00Z", start));
  }

  private Response post(String path, String body) {
    return api.call(path, Roles.INTEGRATION).post(Entity.json(body));
  }

  private JsonNode get(String path) {
    return body(api.call(path, Roles.LEAD).get(), 200);
  }

  private Invocation.Builder keyed(String key) {
    return api.call("/callbacks", Roles.INTEGRATION).header("Idempotency-Key", key);
  }
}
