package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Publishing on the sample desk, Tuesday 10 March 2026, 08:00, with bookings and people to tell.
 */
class PublishWalkTest {
  private static final String DESK = "/desks/support";
  private static final String ROTA = DESK + "/rota";

  /** Wednesday, 10:00 at the desk, 16:00 in London. */
  private static final Instant TEN = Instant.parse("2026-03-11T16:00:00Z");

  private final TestBaton baton = TestBaton.rehearsing("2026-03-10T14:00:00Z");
  private final Api lead = baton.program(Roles.LEAD, null);
  private final Api admin = baton.admin();

  @AfterEach
  void close() {
    baton.close();
  }

  @Test
  void bookings_that_would_lose_their_place_are_shown_before_and_none_is_dropped_R4_S9()
      throws Exception {
    long first = book(TEN, "Zoe");
    long second = book(TEN, "Max");
    draftWithout(shift -> is(shift, "LIVE_CALL/2", "2026-03-11T10:00"));

    JsonNode preview = preview();
    JsonNode slot = preview.at("/bookingsAtRisk/0");
    assertThat(preview.get("bookingsAtRisk")).hasSize(1);
    assertThat(slot.get("start").asText()).isEqualTo(TEN.toString());
    assertThat(slot.get("placesBefore").asInt()).isEqualTo(2);
    assertThat(slot.get("placesAfter").asInt()).isEqualTo(1);
    assertThat(slot.get("bookings")).hasSize(1);
    assertThat(slot.at("/bookings/0/callback").asLong()).isEqualTo(second);
    assertThat(slot.at("/bookings/0/theirTime").asText()).isEqualTo("16:00 in London");
    assertThat(slot.at("/bookings/0/already").asBoolean()).isFalse();
    assertThat(slot.at("/bookings/0/instead").findValuesAsText("")).isEmpty();
    assertThat(slot.at("/bookings/0/instead/0").asText()).isEqualTo("2026-03-11T15:20:00Z");
    assertThat(preview.toString()).doesNotContain("Zoe", "Max", "79460018");
    assertThat(atRisk()).isEmpty();

    long third = book(TEN.plusSeconds(1200), "Yuki");
    long fourth = book(TEN.plusSeconds(1200), "Kit");
    assertThat(publish(preview.get("mark").asText()).status()).isEqualTo(200);
    assertThat(atRisk()).containsExactly(second, fourth);
    assertThat(List.of(state(first), state(second), state(third), state(fourth)))
        .containsOnly("BOOKED");
    assertThat(preview().at("/bookingsAtRisk/0/bookings/0/already").asBoolean()).isTrue();
  }

  @Test
  void a_rota_that_gives_places_back_puts_nothing_at_risk_S2_S9() throws Exception {
    book(TEN, "Zoe");
    book(TEN, "Max");
    draftWithout(shift -> is(shift, "LIVE_CALL/2", "2026-03-12T10:00"));
    assertThat(preview().get("bookingsAtRisk")).isEmpty();
  }

  @Test
  void everybody_affected_is_told_once_what_changed_for_them_and_where_to_look_R4()
      throws Exception {
    draftWithout(shift -> text(shift, "advisor").equals("Nia"));
    String mark = preview().get("mark").asText();
    Visitor lea = Visitor.of(baton, "Lea");
    Map<String, String> weighed = Map.of("mark", mark, "confirm", "true", "why", "Nia is away");
    var done = lea.post("/support/publish", weighed);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(lea.get("/support/publish?done=2").body())
        .contains("r2 is published.", "The draft says what is published");
    List<JsonNode> told = prompts("Nia");
    assertThat(told).hasSize(1);
    assertThat(text(told.getFirst(), "title")).isEqualTo("Your shifts changed in r2");
    assertThat(text(told.getFirst(), "text"))
        .startsWith(
            "Tue 10 Mar 10:00–18:00 Live Call 2 is gone; Wed 11 Mar 10:00–18:00 Live Call 2 is"
                + " gone;")
        .endsWith("; and 9 more. Lea published it: “Nia is away”.");
    assertThat(text(told.getFirst(), "link")).isEqualTo("/support/my-rota");
    assertThat(text(told.getFirst(), "act")).isEqualTo("Look at my rota");
    assertThat(prompts("Ana")).isEmpty();
    assertThat(publish(mark).body().get("changed").asBoolean()).isFalse();
    assertThat(prompts("Nia")).hasSize(1);
  }

  @Test
  void what_changed_since_it_was_looked_at_is_not_published_R4() throws Exception {
    draftWithout(shift -> text(shift, "advisor").equals("Nia"));
    String mark = preview().get("mark").asText();
    draftWithout(shift -> text(shift, "advisor").equals("Oli"));
    Api.Answer refused = publish(mark);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(text(refused.body(), "rule")).isEqualTo("R4");
    assertThat(text(refused.body(), "detail"))
        .isEqualTo("Nothing was published: publishing would change other things than were shown.");
    assertThat(lead.post(ROTA + "/publish", Map.of("confirm", true)).status()).isEqualTo(422);
    assertThat(lead.post(ROTA + "/publish", Map.of("marc", "x")).status()).isEqualTo(422);
  }

  @Test
  void of_two_leads_who_publish_the_same_at_once_one_does_and_each_person_is_told_once_R4()
      throws Exception {
    draftWithout(shift -> text(shift, "advisor").equals("Nia"));
    String mark = preview().get("mark").asText();
    List<Api.Answer> answers = atOnce(() -> publish(mark), () -> publish(mark));
    assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
    assertThat(answers.stream().filter(answer -> answer.body().get("changed").asBoolean()))
        .hasSize(1);
    assertThat(preview().get("revision").asInt()).isEqualTo(2);
    assertThat(prompts("Nia")).hasSize(1);
  }

  @Test
  void who_books_while_a_rota_is_published_has_a_place_or_is_at_risk_or_is_refused_S4_S9()
      throws Exception {
    for (int round = 0; round < 3; round++) {
      Instant slot = TEN.plusSeconds(1200L * round);
      int day = 12 + round % 3;
      draftWithout(shift ->
          is(shift, "LIVE_CALL/2", "2026-03-11T10:00")
              || is(shift, "LIVE_CALL/2", "2026-03-%dT10:00".formatted(day)));
      book(slot, "Zoe");
      List<Api.Answer> answers =
          atOnce(
              () -> publish(preview().get("mark").asText()),
              () -> admin.post(DESK + "/callbacks", booking(slot, "Max")));
      assertThat(answers.get(0).status()).isEqualTo(200);
      Api.Answer booked = answers.get(1);
      if (booked.status() == 201) {
        assertThat(atRisk()).contains(booked.body().get("id").asLong());
      } else {
        assertThat(booked.status()).isEqualTo(409);
        assertThat(text(booked.body(), "rule")).isEqualTo("S4");
      }
      draftWithout(shift -> false);
      assertThat(publish(preview().get("mark").asText()).status()).isEqualTo(200);
    }
  }

  @Test
  void previewing_and_publishing_cost_the_same_however_much_changes_R4() throws Exception {
    draftWithout(shift -> is(shift, "LIVE_CHAT/2", "2026-03-12T09:00"));
    long look = cost(this::preview);
    long publish = cost(() -> publish(null));
    book(TEN, "Zoe");
    book(TEN, "Max");
    book(TEN.plusSeconds(1200), "Yuki");
    draftWithout(shift -> text(shift, "seat").endsWith("/1"));
    long looked = cost(this::preview);
    assertThat(looked).isEqualTo(look + 1).isLessThanOrEqualTo(20); // where they could go instead
    assertThat(cost(() -> publish(null))).isEqualTo(publish).isLessThanOrEqualTo(40);
  }

  private long cost(Callable<?> work) throws Exception {
    long before = baton.statements();
    Object unused = work.call();
    return baton.statements() - before;
  }

  private static List<Api.Answer> atOnce(Callable<Api.Answer> one, Callable<Api.Answer> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Api.Answer>> answers = new ArrayList<>();
      for (Callable<Api.Answer> work : List.of(one, other)) {
        answers.add(
            both.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      return List.of(answers.get(0).get(), answers.get(1).get());
    }
  }

  /** The whole draft again, as the sample rota has it, without those. */
  private void draftWithout(Predicate<JsonNode> left) throws Exception {
    List<Map<String, String>> shifts = new ArrayList<>();
    for (JsonNode shift :
        lead.get(ROTA + "?from=2026-03-10&to=2026-03-26&revision=1").body().get("items")) {
      if (!left.test(shift) && text(shift, "start").compareTo("2026-03-10T08:00") >= 0) {
        Map<String, String> copy = new HashMap<>();
        List.of("seat", "advisor", "start", "end")
            .forEach(name -> copy.put(name, text(shift, name)));
        shifts.add(copy);
      }
    }
    Api.Answer saved = lead.put(ROTA + "/draft/shifts", Map.of("shifts", shifts));
    assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
  }

  private JsonNode preview() throws Exception {
    Api.Answer preview = lead.post(ROTA + "/preview", Map.of());
    assertThat(preview.status()).as("%s", preview.body()).isEqualTo(200);
    return preview.body();
  }

  private Api.Answer publish(@Nullable String mark) throws Exception {
    return lead.post(
        ROTA + "/publish", mark == null ? Map.of() : Map.of("mark", mark, "confirm", true));
  }

  private long book(Instant slot, String who) throws Exception {
    Api.Answer booked = admin.post(DESK + "/callbacks", booking(slot, who));
    assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
    return booked.body().get("id").asLong();
  }

  private static Map<String, String> booking(Instant slot, String who) {
    return Map.of("slotStart", slot.toString(), "phone", "+442079460018", "name", who);
  }

  private List<Long> atRisk() throws Exception {
    List<Long> ids = new ArrayList<>();
    admin
        .get(DESK + "/callbacks/at-risk")
        .body()
        .get("items")
        .forEach(item -> ids.add(item.at("/callback/id").asLong()));
    return ids;
  }

  private String state(long callback) throws Exception {
    return baton
        .database()
        .app()
        .withHandle(handle ->
            handle
                .select("select state from callback where id = ?", callback)
                .mapTo(String.class)
                .one());
  }

  private List<JsonNode> prompts(String who) throws Exception {
    List<JsonNode> told = new ArrayList<>();
    baton
        .program(Roles.INTEGRATION, who)
        .get(DESK + "/prompts")
        .body()
        .get("items")
        .forEach(prompt -> {
          if (text(prompt, "title").startsWith("Your shifts changed")) {
            told.add(prompt);
          }
        });
    return told;
  }

  private static boolean is(JsonNode shift, String seat, String start) {
    return text(shift, "seat").equals(seat) && text(shift, "start").equals(start);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }
}
