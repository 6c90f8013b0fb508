package baton.scheduler.rota.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Patterns by API: kept, changed by two leads, laid out into the draft and again. */
class PatternsTest {
  private static final String PATTERNS = "/desks/support/patterns";
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-16T08:00 2026-03-16T16:00";
  private static final String CLEO = "LIVE_CALL/1 Cleo 2026-03-23T08:00 2026-03-23T16:00";

  private final PatternScene scene = PatternScene.at("2026-03-04T09:00");
  private final Api lea = scene.lead("Lea");
  private final Api lou = scene.lead("Lou");

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void a_pattern_is_kept_read_and_previewed_R1() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    String one = PATTERNS + "/" + kept.get("id").asLong();
    assertThat(ok(lou.get(one), 200)).isEqualTo(kept);
    assertThat(ok(lou.get(PATTERNS), 200).at("/items/0")).isEqualTo(kept);
    assertThat(kept.at("/handOvers/0/at").asText()).startsWith("2026-03-16T08:00");
    assertThat(kept.at("/handOvers/0/to").asText()).isEqualTo("Ben");
    assertThat(kept.at("/version/by").asText()).isEqualTo("Lea");
    assertThat(ok(lou.get(one + "/shifts?from=2026-03-01&to=2026-03-20"), 200).at("/items"))
        .extracting(shift -> shift.get("advisor").asText())
        .containsExactly("Ana", "Ben");
    assertThat(scene.shifts()).isEmpty();
  }

  @Test
  void laying_out_is_one_edit_that_can_be_undone_R1() throws Exception {
    JsonNode done = layOut("2026-03-23", ok(lea.post(PATTERNS, mondays()), 201));
    assertThat(done.at("/edit/in").asInt()).isEqualTo(3);
    assertThat(scene.shifts()).containsExactly(ANA, BEN, CLEO);
    assertThat(scene.draft().version()).isEqualTo(1);
    assertThat(undo("Lea")).isInstanceOf(DraftOutcome.Done.class);
    assertThat(scene.shifts()).isEmpty();
  }

  @Test
  void what_is_there_stays_and_clashes_are_named_R2() throws Exception {
    String there = "LIVE_CALL/1 Cleo 2026-03-09T12:00 2026-03-09T20:00";
    String busy = "LIVE_CHAT/1 Ben 2026-03-16T08:00 2026-03-16T12:00";
    scene.edit(List.of(), List.of(there, busy));
    JsonNode done = layOut("2026-03-23", ok(lea.post(PATTERNS, mondays()), 201));
    assertThat(scene.shifts()).containsExactly(there, busy, CLEO);
    assertThat(done.at("/edit/leftOut/0").asText())
        .isEqualTo(
            "Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is left out: there is Cleo on Live Call 1,"
                + " Mon 9 Mar 12:00–20:00.");
    assertThat(done.at("/edit/leftOut")).hasSize(2);
  }

  @Test
  void laying_out_again_replaces_its_own_and_nothing_that_somebody_changed_R1() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    layOut("2026-03-30", kept);
    String moved = "LIVE_CALL/1 Ben 2026-03-16T09:00 2026-03-16T17:00";
    scene.edit(List.of(BEN), List.of(moved));
    Map<String, Object> changed = mondays();
    changed.put("people", List.of("Cleo", "Ana"));
    changed.put("version", 1);
    ok(lea.put(PATTERNS + "/" + kept.get("id").asLong(), changed), 200);
    JsonNode done = layOut("2026-03-30", kept);
    assertThat(scene.shifts())
        .containsExactly(
            ANA.replace("Ana", "Cleo"),
            moved,
            CLEO,
            "LIVE_CALL/1 Ana 2026-03-30T08:00 2026-03-30T16:00");
    assertThat(done.get("stays").asInt()).isEqualTo(2);
    assertThat(done.at("/edit/leftOut")).hasSize(1);
    assertThat(layOut("2026-03-30", kept).at("/edit/changed").asBoolean()).isFalse();
  }

  @Test
  void what_an_undo_gives_back_is_still_the_patterns_own_R1() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    layOut("2026-03-16", kept);
    scene.edit(List.of(ANA), List.of());
    assertThat(undo("Lou")).isInstanceOf(DraftOutcome.Done.class);
    Map<String, Object> changed = mondays();
    changed.put("people", List.of());
    changed.put("version", 1);
    ok(lea.put(PATTERNS + "/" + kept.get("id").asLong(), changed), 200);
    layOut("2026-03-16", kept);
    assertThat(scene.shifts())
        .containsExactly(ANA.replace("Ana", "open"), BEN.replace("Ben", "open"));
  }

  @Test
  void what_has_begun_is_not_laid_out_nor_taken_back_R5() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    layOut("2026-03-16", kept);
    scene.setLocal("2026-03-09T10:00");
    Map<String, Object> changed = mondays();
    changed.put("people", List.of("Cleo"));
    changed.put("version", 1);
    ok(lea.put(PATTERNS + "/" + kept.get("id").asLong(), changed), 200);
    JsonNode done = layOut("2026-03-16", kept);
    assertThat(scene.shifts()).containsExactly(ANA, BEN.replace("Ben", "Cleo"));
    assertThat(done.at("/edit/leftOut")).isEmpty();
  }

  @Test
  void the_second_of_two_leads_to_change_a_pattern_is_told_R1() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    String one = PATTERNS + "/" + kept.get("id").asLong();
    Map<String, Object> changed = mondays();
    changed.put("version", 1);
    changed.put("name", "Early");
    assertThat(ok(lea.put(one, changed), 200).at("/version/number").asInt()).isEqualTo(2);
    changed.put("name", "Late");
    Answer second = lou.put(one, changed);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body().get("detail").asText())
        .isEqualTo(
            "Lea changed the pattern Early at 09:00 MT, after you opened it; nothing of yours was"
                + " saved.");
    assertThat(lou.post(PATTERNS, Map.copyOf(without(changed, "version"))).status()).isEqualTo(201);
    assertThat(lou.post(PATTERNS, Map.copyOf(without(changed, "version"))).status()).isEqualTo(409);
  }

  @Test
  void somebody_who_lost_the_skill_leaves_the_shift_open_R2() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    scene.run(tx ->
        tx.handle()
            .execute(
                """
                delete from advisor_skill
                 where advisor_id = (select id from advisor where name = 'Ben')
                """));
    JsonNode done = layOut("2026-03-16", kept);
    assertThat(scene.shifts()).containsExactly(ANA, BEN.replace("Ben", "open"));
    assertThat(done.at("/opened/0").asText())
        .isEqualTo(
            "Ben on Live Call 1, Mon 16 Mar 08:00–16:00 is left open: the skill for it is missing"
                + " (R2).");
  }

  @Test
  void whoever_is_away_by_turn_leaves_the_shift_open_with_the_reason_R2() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    scene.agree("Ana", new Employment(LocalDate.of(2026, 3, 10), null));
    scene.away("Ben", "2026-03-16T15:00", "2026-03-18T00:00", true);
    scene.away("Cleo", "2026-03-23T00:00", "2026-03-24T00:00", false);
    scene.agree("Cleo", new Employment(null, LocalDate.of(2026, 4, 12)));
    JsonNode done = layOut("2026-04-13", kept);
    assertThat(scene.shifts())
        .containsExactly(
            ANA.replace("Ana", "open"),
            BEN.replace("Ben", "open"),
            CLEO,
            "LIVE_CALL/1 Ana 2026-03-30T08:00 2026-03-30T16:00",
            "LIVE_CALL/1 Ben 2026-04-06T08:00 2026-04-06T16:00",
            "LIVE_CALL/1 open 2026-04-13T08:00 2026-04-13T16:00");
    assertThat(done.at("/opened"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is left open: Ana joins the desk on Tue 10"
                + " Mar (R2).",
            "Ben on Live Call 1, Mon 16 Mar 08:00–16:00 is left open: Ben has time off, Mon 16 Mar"
                + " 15:00 – Wed 18 Mar 00:00 (R2).",
            "Cleo on Live Call 1, Mon 13 Apr 08:00–16:00 is left open: Cleo is at the desk until"
                + " Sun 12 Apr (R2).");
    JsonNode shifts =
        ok(
            lou.get(
                PATTERNS + "/" + kept.get("id").asLong() + "/shifts?from=2026-03-16&to=2026-03-24"),
            200);
    assertThat(shifts.at("/items/0/leftOpen").asText()).startsWith("Ben has time off, Mon 16 Mar");
    assertThat(shifts.at("/items/0/advisor").asText()).isEqualTo("Ben");
    assertThat(shifts.at("/items/1").has("leftOpen")).isFalse();
    assertThat(layOut("2026-04-13", kept).at("/opened")).hasSize(3);
  }

  @Test
  void who_comes_back_gets_the_turn_when_it_is_laid_out_again_R1() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    scene.agree("Ben", new Employment(LocalDate.of(2026, 3, 17), null));
    layOut("2026-03-16", kept);
    scene.agree("Ben", Employment.OPEN);
    JsonNode done = layOut("2026-03-16", kept);
    assertThat(scene.shifts()).containsExactly(ANA, BEN);
    assertThat(done.at("/opened")).isEmpty();
  }

  @Test
  void an_open_turn_that_does_not_fit_is_named_once_R2() throws Exception {
    String there = "LIVE_CALL/1 Cleo 2026-03-16T12:00 2026-03-16T20:00";
    scene.edit(List.of(), List.of(there));
    scene.agree("Ben", new Employment(LocalDate.of(2026, 3, 17), null));
    JsonNode done = layOut("2026-03-16", ok(lea.post(PATTERNS, mondays()), 201));
    assertThat(scene.shifts()).containsExactly(ANA, there);
    assertThat(done.at("/opened")).isEmpty();
    assertThat(done.at("/edit/leftOut")).hasSize(1);
  }

  @Test
  void the_outlook_is_what_patterns_would_give_beside_what_is_planned_R1_R2() throws Exception {
    ok(lea.post(PATTERNS, mondays()), 201);
    Map<String, Object> over = mondays();
    over.put("name", "Mondays too");
    ok(lea.post(PATTERNS, over), 201);
    scene.agree("Cleo", new Employment(null, LocalDate.of(2026, 3, 22)));
    assertThat(foreseen()).containsExactly("Mondays " + ANA, "Mondays " + BEN, open(CLEO));
    scene.edit(List.of(), List.of(ANA, "LIVE_CALL/1 Cleo 2026-03-16T15:00 2026-03-16T18:00"));
    assertThat(foreseen()).containsExactly(open(CLEO));
    scene.setLocal("2026-03-23T08:01");
    assertThat(foreseen()).isEmpty();
  }

  private static String open(String shift) {
    return "Mondays " + shift.replace("Cleo", "open");
  }

  /** From 9 to 24 March, beside the draft. */
  private List<String> foreseen() {
    List<DraftShift> planned = scene.draft().shifts().stream().map(Drafted::shift).toList();
    return scene
        .run(tx -> PatternOutlook.of(tx, scene.desk(tx)))
        .on(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 24), planned)
        .stream()
        .map(one -> one.pattern() + " " + scene.words(one.shift()))
        .toList();
  }

  @Test
  void a_deleted_pattern_leaves_its_shifts_or_takes_them_out_R1() throws Exception {
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    layOut("2026-03-16", kept);
    assertThat(delete(kept, "?version=7")).isEqualTo(409);
    assertThat(delete(kept, "?version=1")).isEqualTo(204);
    assertThat(scene.shifts()).containsExactly(ANA, BEN);
    assertThat(undo("Lea")).isInstanceOf(DraftOutcome.Done.class);
    JsonNode again = ok(lea.post(PATTERNS, mondays()), 201);
    layOut("2026-03-16", again);
    assertThat(delete(again, "?shifts=true")).isEqualTo(204);
    assertThat(scene.shifts()).isEmpty();
    assertThat(undo("Lea")).isInstanceOf(DraftOutcome.Done.class);
    assertThat(scene.shifts()).containsExactly(ANA, BEN);
  }

  @Test
  void all_that_is_wrong_is_said_in_its_place_R1_R2() throws Exception {
    Map<String, Object> wrong =
        Map.of(
            "name", " ",
            "seat", "LIVE_CALL/9",
            "spans",
                List.of(
                    Map.of("days", List.of("MONDAY"), "start", "08:00", "end", "08:00"),
                    Map.of("days", List.of("FUNDAY"), "start", "8", "end", "09:00")),
            "people", List.of("Zoe"),
            "start", "2026-03-09",
            "end", "2026-03-08");
    Answer answer = lea.post(PATTERNS, wrong);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("name", "seat", "spans[0]", "spans[1]", "people[0]", "end");
    Map<String, Object> overlapping = mondays();
    overlapping.put(
        "spans",
        List.of(
            Map.of("days", List.of("SUNDAY"), "start", "22:00", "end", "06:00"),
            Map.of("days", List.of("MONDAY"), "start", "05:00", "end", "09:00")));
    assertThat(lea.post(PATTERNS, overlapping).body().at("/errors/0/message").asText())
        .startsWith("On one seat shifts cannot overlap: Mon 05:00–09:00");
    Map<String, Object> unskilled = mondays();
    unskilled.put("people", List.of("Lea"));
    assertThat(lea.post(PATTERNS, unskilled).body().at("/errors/0/message").asText())
        .isEqualTo("Lea does not have the skill Live Call (R2).");
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    String one = PATTERNS + "/" + kept.get("id").asLong();
    assertThat(lea.post(one + "/lay-out", Map.of("until", "2028-01-01")).status()).isEqualTo(422);
    assertThat(lea.post(one + "/lay-out", Map.of("until", "soon")).status()).isEqualTo(422);
    assertThat(lea.get(one + "/shifts?from=2026-01-01&to=2029-01-01").status()).isEqualTo(422);
    assertThat(lea.get(PATTERNS + "/99").status()).isEqualTo(404);
    assertThat(scene.api("Ana", Roles.ADVISOR).get(PATTERNS).status()).isEqualTo(403);
  }

  @Test
  void every_part_of_a_pattern_has_its_bounds_R1() throws Exception {
    Map<String, ?> early =
        Map.of("days", List.of("MONDAY"), "start", "08:00", "end", "09:00", "week", 1);
    Map<String, ?> late = Map.of("days", List.of("MONDAY"), "start", "08:30", "end", "10:00");
    List<Map<String, ?>> quarters = new ArrayList<>();
    for (int i = 0; i < 29; i++) {
      String start = "%02d:%02d".formatted(i / 4, i % 4 * 15);
      String end = "%02d:%02d".formatted((i + 1) / 4, (i + 1) % 4 * 15);
      List<String> days = Stream.of(DayOfWeek.values()).map(Enum::name).toList();
      quarters.add(Map.of("days", days, "start", start, "end", end));
    }
    wrong("name", "name", "x".repeat(81));
    wrong("name", "name", "two\nlines");
    wrong("spans[0]", "spans", List.of());
    wrong("spans[0]", "spans", List.of(Map.of("days", List.of(), "start", "08:00", "end", "9:00")));
    wrong("spans[0]", "spans", List.of(Map.of("days", List.of("MONDAY"), "start", "08:00:30")));
    wrong("spans[1]", "spans", List.of(early, late));
    wrong(
        "spans[0]",
        "spans",
        List.of(Map.of("days", List.of("MONDAY", "TUESDAY"), "start", "16:00", "end", "16:00")));
    wrong("spans[0]", "spans", quarters);
    wrong("spans", "spans", Collections.nCopies(201, early));
    wrong("spans[0]", "spans", List.of("mornings"));
    wrong("spans[0].days", "spans", List.of(Map.of("days", List.of(1))));
    wrong("people[0]", "people", Collections.nCopies(61, "Ana"));
    wrong("people", "people", List.of(7));
    wrong("handOver", "handOver", "Mondays");
    wrong("weeks", "weeks", 27);
    wrong("weeks", "weeks", 0);
    wrong("start", "start", "1999-12-31");
    wrong("start", "start", "2200-01-01");
    JsonNode kept = ok(lea.post(PATTERNS, mondays()), 201);
    String one = PATTERNS + "/" + kept.get("id").asLong();
    assertThat(lea.put(one, mondays()).body().at("/errors/0/field").asText()).isEqualTo("version");
    assertThat(lea.post(one + "/lay-out", Map.of("until", "9999-12-31")).status()).isEqualTo(422);
    assertThat(lea.get(one + "/shifts?from=1999-01-01&to=1999-02-01").status()).isEqualTo(422);
  }

  private void wrong(String field, String part, Object value) throws Exception {
    Map<String, Object> pattern = mondays();
    pattern.put(part, value);
    Answer answer = lea.post(PATTERNS, pattern);
    assertThat(answer.status()).as("%s %s", part, value).isEqualTo(422);
    assertThat(answer.body().get("errors").findValuesAsText("field"))
        .as("%s %s: %s", part, value, answer.body())
        .contains(field);
  }

  /** Mondays 08:00–16:00, Ana, Ben and Cleo in turn. */
  private static Map<String, Object> mondays() {
    return new HashMap<>(
        Map.of(
            "name",
            "Mondays",
            "seat",
            "LIVE_CALL/1",
            "spans",
            List.of(Map.of("days", List.of("MONDAY"), "start", "08:00", "end", "16:00")),
            "people",
            List.of("Ana", "Ben", "Cleo"),
            "handOver",
            Map.of("day", "MONDAY", "time", "08:00", "everyWeeks", 1),
            "start",
            "2026-03-09"));
  }

  private static Map<String, Object> without(Map<String, Object> body, String field) {
    Map<String, Object> less = new HashMap<>(body);
    less.remove(field);
    return less;
  }

  private JsonNode layOut(String until, JsonNode kept) throws Exception {
    String path = PATTERNS + "/" + kept.get("id").asLong() + "/lay-out";
    return ok(lea.post(path, Map.of("until", until)), 200);
  }

  private DraftOutcome undo(String name) {
    return scene.run(tx -> scene.drafts.undo(tx, scene.desk(tx), new Editor(null, name), null));
  }

  private int delete(JsonNode kept, String query) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(scene.url("/api/v1" + PATTERNS + "/" + kept.get("id").asLong() + query)));
    lea.headers().forEach(request::header);
    return HttpClient.newHttpClient()
        .send(request.DELETE().build(), BodyHandlers.ofString())
        .statusCode();
  }

  private static JsonNode ok(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    return answer.body();
  }
}
