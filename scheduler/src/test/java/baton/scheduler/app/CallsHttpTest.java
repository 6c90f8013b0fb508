package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls as programs make them, from the due list to the follow-up. */
class CallsHttpTest {
  private static final String DESK = "/desks/support";

  @Test
  void a_call_by_api_from_the_due_list_to_its_follow_up_C4_C5_S7() throws Exception {
    try (TestBaton baton = TestBaton.rehearsing("2026-03-10T14:16:00Z")) {
      Api ana = baton.program(Roles.INTEGRATION, "Ana");
      assertThat(ana.post(DESK + "/seats/LIVE_CALL/1/log-in", Map.of()).status()).isEqualTo(200);
      book(baton.admin(), "2026-03-10T14:20:00Z", "Zoe");
      book(baton.admin(), "2026-03-10T15:00:00Z", "Max");

      JsonNode due = ana.get(DESK + "/calls/due").body().path("items");
      assertThat(due).hasSize(2);
      assertThat(due.at("/0/why").asText()).isEqualTo("due");
      assertThat(due.at("/0/dial").asText()).isEqualTo("9011442079460018");
      assertThat(due.at("/0/theirs/0/time").asText()).isEqualTo("14:16");
      assertThat(due.at("/1/why").asText()).isEqualTo("booked");
      assertThat(due.at("/1/startableFrom").asText()).isEqualTo("2026-03-10T14:55:00Z");

      Api.Answer started =
          ana.post(DESK + "/calls", Map.of("callbackId", due.at("/0/callbackId").asLong()));
      assertThat(started.status()).isEqualTo(201);
      String call = DESK + "/calls/" + started.body().path("id").asLong();
      refusals(ana, call);
      assertThat(ana.post(call + "/end", Map.of("result", "objected")).status()).isEqualTo(200);
      Api.Answer saved = ana.post(call + "/outcome", Map.of("result", "objected"));
      assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
      assertThat(saved.body().at("/outcome/result").asText()).isEqualTo("objected");

      JsonNode owed = ana.get(DESK + "/follow-ups").body().at("/items/0");
      assertThat(owed.path("kind").asText()).isEqualTo("email");
      assertThat(owed.at("/customer/number").asText()).isEqualTo("••••0018");
      String mail = DESK + "/follow-ups/" + owed.path("id").asLong();
      assertThat(ana.post(mail + "/done", Map.of()).body().hasNonNull("doneAt")).isTrue();
      assertThat(ana.get(DESK + "/follow-ups").body().path("items")).isEmpty();
      assertThat(ana.get(DESK + "/follow-ups?state=done").body().path("items")).hasSize(1);
      assertThat(ana.get(DESK + "/follow-ups?state=gone").status()).isEqualTo(422);
      assertThat(ana.post(DESK + "/follow-ups/99/done", Map.of()).status()).isEqualTo(404);
    }
  }

  private static void refusals(Api ana, String call) throws Exception {
    assertField(ana.post(call + "/end", Map.of("result", "reached")), "result");
    assertField(ana.post(call + "/transfer", Map.of()), "to");
    assertField(ana.post(call + "/transfer", Map.of("to", "Ben")), "to");
    assertField(ana.post(call + "/outcome", Map.of("result", 7)), "result");
    assertField(
        ana.post(call + "/outcome", Map.of("result", "noAnswer", "notes", "x".repeat(4001))),
        "notes");
    assertThat(
            ana.post(call + "/outcome", Map.of("result", "noAnswer")).body().path("rule").asText())
        .as("it is still going on")
        .isEqualTo("C5");
    assertThat(ana.post(DESK + "/calls/999/outcome", Map.of("result", "noAnswer")).status())
        .isEqualTo(404);
  }

  private static void assertField(Api.Answer answer, String field) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
  }

  private static void book(Api admin, String at, String name) throws Exception {
    Api.Answer booked =
        admin.post(
            DESK + "/callbacks", Map.of("slotStart", at, "phone", "+442079460018", "name", name));
    assertThat(booked.status()).isEqualTo(201);
  }
}
