package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people agreed on and the cover asked for, by API. */
class CrewHttpTest {
  private static final String DESK = "/desks/support";
  private static TestBaton baton;
  private static Api lead;

  @BeforeAll
  static void start() {
    baton = TestBaton.rehearsing("2026-03-10T15:00:00Z"); // Tuesday 09:00 MT
    lead = baton.program(Roles.LEAD, null);
  }

  @AfterAll
  static void stop() {
    baton.close();
  }

  @Test
  void limits_are_set_whole_and_read_again_R1() throws Exception {
    String path = of("Kim") + "/limits";
    Map<String, ?> limits =
        Map.of(
            "leastWeekMinutes", 1200,
            "mostWeekMinutes", 2250,
            "leastRestMinutes", 660,
            "mostDaysInARow", 6,
            "leastDaysOffInARow", 2,
            "mostWeekendsInFour", 2,
            "firstDay", "2026-01-01",
            "availability", List.of(Map.of("day", "MONDAY", "from", "22:00", "to", "06:00")));
    Api.Answer put = lead.put(path, limits);
    assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
    JsonNode read = lead.get(path).body();
    assertThat(read).isEqualTo(put.body());
    assertThat(read.get("mostWeekMinutes").asInt()).isEqualTo(2250);
    assertThat(read.get("firstDay").asText()).isEqualTo("2026-01-01");
    assertThat(read.at("/availability/0/to").asText()).isEqualTo("06:00");

    assertThat(lead.put(path, Map.of()).body()).hasToString("{\"availability\":[]}");
  }

  @Test
  void what_cannot_be_a_limit_is_named_field_by_field_R1() throws Exception {
    Api.Answer refused =
        lead.put(
            of("Lou") + "/limits",
            Map.of(
                "leastWeekMinutes", 3000,
                "mostWeekMinutes", 2400,
                "mostDaysInARow", 0,
                "firstDay", "soon",
                "rest", 5,
                "availability", List.of(Map.of("day", "Mon", "from", "8:00"), "always")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "rest",
            "mostWeekMinutes",
            "mostDaysInARow",
            "firstDay",
            "availability[0].day",
            "availability[0].from",
            "availability[0].to",
            "availability[1]");
    assertThat(lead.put(DESK + "/advisors/999999/limits", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void wishes_come_and_go_R1() throws Exception {
    String path = of("Mia") + "/wishes";
    Api.Answer made =
        lead.post(
            path,
            Map.of("wanted", false, "day", "FRIDAY", "from", "16:00", "to", "00:00", "weight", 3));
    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    Map<String, ?> dated = Map.of("wanted", true, "date", "2026-03-20", "role", "LIVE_CALL");
    assertThat(lead.post(path, dated).status()).isEqualTo(201);
    assertThat(lead.get(path).body().get("items")).hasSize(2);
    assertThat(lead.post(path, Map.of("wanted", true)).status()).isEqualTo(422);
    assertThat(lead.post(path, Map.of("wanted", true, "day", "MONDAY", "role", "X")).status())
        .isEqualTo(422);
    String one = path + "/" + made.body().get("id").asText();
    assertThat(lead.delete(one).status()).isEqualTo(204);
    assertThat(lead.delete(one).status()).isEqualTo(404);
  }

  @Test
  void time_off_is_asked_for_approved_with_its_clashes_and_taken_back_R1_R2() throws Exception {
    Map<String, ?> days =
        Map.of("from", "2026-03-16T00:00", "to", "2026-03-18T00:00", "reason", "Moving house");
    Api.Answer asked = lead.post(of("Ana") + "/time-off", days);
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
    assertThat(asked.body().get("state").asText()).isEqualTo("ASKED");
    Api.Answer twice = lead.post(of("Ana") + "/time-off", days);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body().get("detail").asText())
        .isEqualTo("There is time off already, asked for or approved, in Mon 16 Mar – Tue 17 Mar.");

    String one = DESK + "/time-off/" + asked.body().get("id").asText();
    assertThat(lead.post(one + "/decline", Map.of()).status()).as("says no why").isEqualTo(422);
    Api.Answer approved = lead.post(one + "/approve", Map.of("words", "Good luck"));
    assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
    assertThat(approved.body().get("clashes")).hasSize(2);
    assertThat(approved.body().at("/clashes/0/seat").asText()).isEqualTo("LIVE_CALL/1");
    assertThat(lead.post(one + "/approve", Map.of()).status()).as("is already").isEqualTo(409);
    assertThat(titles("Ana")).contains("Your time off, Mon 16 Mar – Tue 17 Mar, is approved");
    assertThat(titles("Lea")).as("overtaken").noneMatch(title -> title.startsWith("Ana asks"));

    Api.Answer preview = lead.post(DESK + "/rota/preview", Map.of());
    assertThat(preview.body().get("findings").findValuesAsText("rule")).contains("R2");
    Api.Answer back = lead.post(one + "/decline", Map.of("words", "Not that week"));
    assertThat(back.status()).isEqualTo(200);
    assertThat(titles("Ana"))
        .contains("Your time off, Mon 16 Mar – Tue 17 Mar, is not approved any more")
        .doesNotContain("Your time off, Mon 16 Mar – Tue 17 Mar, is approved");
    assertThat(back.body().at("/steps/history").findValuesAsText("what"))
        .as("nothing of it is forgotten")
        .containsExactly("ASKED", "APPROVED", "DECLINED");
    assertThat(lead.get(of("Ana") + "/time-off").body().at("/items/0/steps/history"))
        .isEqualTo(back.body().at("/steps/history"));
    assertThat(back.body().at("/steps/history").findValuesAsText("words"))
        .containsExactly("", "Good luck", "Not that week");
  }

  @Test
  void what_was_approved_opens_the_shifts_it_lies_over_by_one_edit_that_can_be_undone_R1_R2()
      throws Exception {
    String edits = DESK + "/rota/draft/edits";
    Map<String, ?> days = Map.of("from", "2026-03-12T06:00", "to", "2026-03-13T12:00");
    Api.Answer asked = lead.post(of("Jon") + "/time-off", days);
    assertThat(prompts("Lea")).anyMatch(text -> text.startsWith("Jon is planned on 1 shift then."));
    String one = DESK + "/time-off/" + asked.body().get("id").asText();
    Api.Answer early = lead.post(one + "/open-shifts", Map.of());
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body().get("detail").asText()).contains("is not approved");
    assertThat(lead.post(one + "/approve", Map.of()).status()).isEqualTo(200);
    assertThat(lead.post(one + "/open-shifts", Map.of()).body().get("opened").asInt())
        .as("the one that lies in it; what only touches it stays (T2)")
        .isEqualTo(1);
    JsonNode last = lead.get(edits).body().at("/items/0");
    assertThat(last.get("words").asText())
        .isEqualTo("Open 1 shift of Jon, away Thu 12 Mar 06:00 – Fri 13 Mar 12:00");
    assertThat(lead.post(one + "/open-shifts", Map.of()).body().get("opened").asInt()).isZero();
    assertThat(rules()).as("what is open breaks nothing").doesNotContain("R2");
    assertThat(lead.post(DESK + "/rota/draft/undo", Map.of()).status()).isEqualTo(200);
    assertThat(rules()).contains("R2");
    assertThat(lead.post(one + "/decline", Map.of("words", "Sorry")).status()).isEqualTo(200);
    assertThat(baton.program(Roles.ADVISOR, null).post(one + "/open-shifts", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void a_shift_that_has_begun_is_not_opened_for_time_off_R5() throws Exception {
    Map<String, ?> today =
        Map.of("from", "2026-03-10T00:00", "to", "2026-03-12T00:00", "approved", true);
    String id = lead.post(of("Cleo") + "/time-off", today).body().get("id").asText();
    Api.Answer opened = lead.post(DESK + "/time-off/" + id + "/open-shifts", Map.of());
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(200);
    assertThat(opened.body().get("opened").asInt()).as("tomorrow's only").isEqualTo(1);
    assertThat(lead.post(DESK + "/rota/draft/undo", Map.of()).status()).isEqualTo(200);
    lead.post(DESK + "/time-off/" + id + "/decline", Map.of("words", "Not that week"));
  }

  @Test
  void people_take_back_their_own_and_the_leads_hear_where_it_was_approved_R1() throws Exception {
    Api mia = baton.program(Roles.INTEGRATION, "Mia");
    Api oli = baton.program(Roles.INTEGRATION, "Oli");
    Api.Answer approved =
        lead.post(
            of("Mia") + "/time-off",
            Map.of("from", "2026-03-23T00:00", "to", "2026-03-24T00:00", "approved", true));
    assertThat(approved.body().at("/steps/history").findValuesAsText("what"))
        .containsExactly("ASKED", "APPROVED");
    Api.Answer asked =
        mia.post(
            of("Mia") + "/time-off", Map.of("from", "2026-03-25T00:00", "to", "2026-03-26T00:00"));
    String one = of("Mia") + "/time-off/" + approved.body().get("id").asText();
    String other = of("Mia") + "/time-off/" + asked.body().get("id").asText();
    assertThat(oli.post(one + "/withdraw", Map.of()).status()).isEqualTo(403);
    assertThat(oli.post(one.replace(of("Mia"), of("Oli")) + "/withdraw", Map.of()).status())
        .as("not theirs, whatever the address says")
        .isEqualTo(404);
    assertThat(lead.post(one + "/withdraw", Map.of()).status())
        .as("a lead declines instead")
        .isEqualTo(403);
    assertThat(mia.post(other + "/withdraw", Map.of()).status()).isEqualTo(200);
    assertThat(titles("Lea")).noneMatch(title -> title.startsWith("Mia does not need"));
    assertThat(mia.post(one + "/withdraw", Map.of()).status()).isEqualTo(200);
    assertThat(titles("Lea")).contains("Mia does not need the time off, Mon 23 Mar");
    assertThat(titles("Mia"))
        .as("told what a lead entered for her, not what she did herself")
        .noneMatch(title -> title.contains("declined"));
    assertThat(mia.post(one + "/withdraw", Map.of()).status()).isEqualTo(409);
    Api.Answer own =
        mia.post(
            of("Mia") + "/time-off",
            Map.of("from", "2026-03-27T00:00", "to", "2026-03-28T00:00", "approved", true));
    assertThat(own.status()).as("nobody approves their own").isEqualTo(403);
    assertThat(mia.put(of("Mia") + "/limits", Map.of()).status()).isEqualTo(403);
    assertThat(mia.get(DESK + "/time-off").status()).isEqualTo(403);
    Map<String, ?> years = Map.of("from", "2026-04-01T00:00", "to", "2027-06-01T00:00");
    assertThat(mia.post(of("Mia") + "/time-off", years).status()).isEqualTo(422);
  }

  private static List<String> rules() throws Exception {
    return lead.post(DESK + "/rota/preview", Map.of()).body().findValuesAsText("rule");
  }

  private static List<String> prompts(String who) throws Exception {
    return baton
        .program(Roles.INTEGRATION, who)
        .get(DESK + "/prompts")
        .body()
        .path("items")
        .findValuesAsText("text");
  }

  @Test
  void leads_hear_of_what_is_asked_R1() throws Exception {
    Map<String, ?> day = Map.of("from", "2026-03-19T12:00", "to", "2026-03-19T16:00");
    assertThat(lead.post(of("Ben") + "/time-off", day).status()).isEqualTo(201);
    assertThat(titles("Lea")).contains("Ben asks for time off, Thu 19 Mar 12:00–16:00");
  }

  @Test
  void what_is_over_or_has_no_length_is_no_time_off_R5_T3() throws Exception {
    for (Map<String, String> wrong :
        List.of(
            Map.of("from", "2026-03-01T00:00", "to", "2026-03-02T00:00"),
            Map.of("from", "2026-04-02T00:00", "to", "2026-04-01T00:00"),
            Map.of("from", "2027-03-14T02:00", "to", "2027-03-14T03:00"),
            Map.of("from", "2026-04-01", "to", "2026-04-02"))) {
      assertThat(lead.post(of("Dan") + "/time-off", wrong).status()).as("%s", wrong).isEqualTo(422);
    }
    Map<String, ?> back = Map.of("from", "2026-04-02T00:00", "to", "2026-04-01T00:00");
    assertThat(lead.post(of("Dan") + "/time-off", back).body().at("/errors/0/message").asText())
        .isEqualTo("must be after from");
  }

  @Test
  void cover_is_asked_for_by_weekday_with_dates_that_differ_R1() throws Exception {
    Map<String, ?> need = need("MONDAY", 2);
    Api.Answer put = lead.put(DESK + "/coverage/usual", Map.of("needs", List.of(need)));
    assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
    Api.Answer made =
        lead.post(
            DESK + "/coverage/dates",
            Map.of(
                "name", "Spring sale",
                "first", "2026-04-06",
                "last", "2026-04-06",
                "needs", List.of(need("EVERY_DAY", 3))));
    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    assertThat(asked("2026-03-30")).isEqualTo(2);
    assertThat(asked("2026-04-06")).isEqualTo(3);
    String one = DESK + "/coverage/dates/" + made.body().get("id").asText();
    Map<String, ?> empty =
        Map.of("name", "Spring sale", "first", "2026-04-06", "last", "2026-04-07");
    assertThat(lead.put(one, empty).status()).isEqualTo(200);
    assertThat(asked("2026-04-06")).as("says nothing any more").isEqualTo(2);
    assertThat(lead.delete(one).status()).isEqualTo(204);
    assertThat(lead.delete(one).status()).isEqualTo(404);

    Api.Answer refused =
        lead.put(
            DESK + "/coverage/usual",
            Map.of("needs", List.of(need, need, need("EVERY_DAY", 2), Map.of("from", "08:10"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().findValuesAsText("field"))
        .contains("needs", "needs[2].day", "needs[3].role", "needs[3].from");
  }

  @Test
  void others_terms_are_none_of_an_advisors_business_and_nobody_decides_about_their_own()
      throws Exception {
    Api ana = baton.program(Roles.ADVISOR, null);
    assertThat(ana.get(of("Ben") + "/limits").status()).isEqualTo(403);
    assertThat(ana.get(of("Ben") + "/time-off").status()).isEqualTo(403);
    assertThat(ana.put(of("Ben") + "/limits", Map.of()).status()).isEqualTo(403);
    assertThat(ana.post(DESK + "/time-off/1/approve", Map.of()).status()).isEqualTo(403);
    assertThat(ana.put(DESK + "/coverage/usual", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void what_leads_do_others_may_not() throws Exception {
    Api ana = baton.program(Roles.INTEGRATION, "Ana");
    Map<String, ?> dates = Map.of("name", "X", "first", "2026-04-06", "last", "2026-04-06");
    Map<String, ?> wish = Map.of("wanted", true, "day", "MONDAY");
    assertThat(
            List.of(
                ana.put(of("Ana") + "/limits", Map.of()).status(),
                ana.post(of("Ana") + "/wishes", wish).status(),
                ana.delete(of("Ana") + "/wishes/1").status(),
                ana.get(DESK + "/time-off").status(),
                ana.post(DESK + "/time-off/1/decline", Map.of("words", "No")).status(),
                ana.post(DESK + "/coverage/dates", dates).status(),
                ana.put(DESK + "/coverage/dates/1", dates).status(),
                ana.delete(DESK + "/coverage/dates/1").status(),
                ana.get(DESK + "/patterns").status(),
                ana.post(DESK + "/rota/draft/copy-week", Map.of()).status()))
        .containsOnly(403);
    Visitor visitor = Visitor.of(baton, "Ana");
    String herself = "people/" + baton.advisor("Ana").value();
    for (String page :
        List.of("people", herself, "coverage", "time-off", "patterns", "patterns/new")) {
      assertThat(visitor.get("/support/" + page).statusCode()).as(page).isEqualTo(403);
    }
    for (String form :
        List.of(
            herself,
            herself + "/wishes",
            herself + "/wishes/1/remove",
            "coverage/usual",
            "coverage/dates",
            "time-off",
            "time-off/1/approve",
            "patterns",
            "patterns/1",
            "patterns/1/lay-out",
            "patterns/1/delete",
            "planner/copy-week",
            "planner/clear-week")) {
      assertThat(visitor.post("/support/" + form, Map.of()).statusCode()).as(form).isEqualTo(403);
    }
  }

  @Test
  void nobody_approves_their_own_time_off_or_takes_anothers_back_R1() throws Exception {
    Api ana = baton.program(Roles.INTEGRATION, "Ana");
    Api ben = baton.program(Roles.INTEGRATION, "Ben");
    Map<String, ?> day = Map.of("from", "2026-03-24T00:00", "to", "2026-03-25T00:00");
    Map<String, Object> approved = new HashMap<>(day);
    approved.put("approved", true);
    assertThat(ana.post(of("Ana") + "/time-off", approved).status()).isEqualTo(403);
    Api.Answer asked = ana.post(of("Ana") + "/time-off", day);
    assertThat(asked.status()).isEqualTo(201);
    String id = asked.body().get("id").asText();

    assertThat(lead.post(of("Ana") + "/time-off/" + id + "/withdraw", Map.of()).status())
        .isEqualTo(403);
    assertThat(ben.post(of("Ben") + "/time-off/" + id + "/withdraw", Map.of()).status())
        .isEqualTo(404);
    assertThat(ana.post(of("Ana") + "/time-off/" + id + "/withdraw", Map.of()).status())
        .isEqualTo(200);
    assertThat(ana.post(of("Ana") + "/time-off/" + id + "/withdraw", Map.of()).status())
        .isEqualTo(409);
    assertThat(lead.post(DESK + "/time-off/" + id + "/approve", Map.of()).status()).isEqualTo(409);

    String again = ana.post(of("Ana") + "/time-off", day).body().get("id").asText();
    Map<String, ?> no = Map.of("words", "Not that day");
    assertThat(lead.post(DESK + "/time-off/" + again + "/decline", no).status()).isEqualTo(200);
    assertThat(lead.post(DESK + "/time-off/" + again + "/decline", no).status()).isEqualTo(409);
    assertThat(ana.post(of("Ana") + "/time-off/" + again + "/withdraw", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void what_is_over_is_not_decided_any_more_R5() throws Exception {
    Map<String, ?> now = Map.of("from", "2026-03-10T08:00", "to", "2026-03-10T09:01");
    String one =
        DESK + "/time-off/" + lead.post(of("Fay") + "/time-off", now).body().get("id").asText();
    assertThat(baton.admin().post("/clock", Map.of("advanceTo", "2026-03-10T15:01:00Z")).status())
        .isEqualTo(200);
    Api.Answer refused = lead.post(one + "/approve", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText())
        .isEqualTo(
            "The time off Tue 10 Mar 08:00–09:01 is over, and the past of the rota cannot be"
                + " changed.");
  }

  @Test
  void each_limit_has_its_bounds_R1() throws Exception {
    Map<String, ?> night = Map.of("day", "MONDAY", "from", "22:00", "to", "06:00");
    Map<String, Map<String, ?>> wrong =
        Map.of(
            "mostWeekMinutes", Map.of("mostWeekMinutes", 7 * 24 * 60 + 1),
            "leastRestMinutes", Map.of("leastRestMinutes", 2 * 24 * 60 + 1),
            "mostDaysInARow", Map.of("mostDaysInARow", 32),
            "leastDaysOffInARow", Map.of("leastDaysOffInARow", 15),
            "mostWeekendsInFour", Map.of("mostWeekendsInFour", 5),
            "lastDay", Map.of("firstDay", "2026-03-02", "lastDay", "2026-03-01"),
            "availability[1].from", Map.of("availability", List.of(night, night)),
            "availability", Map.of("availability", Collections.nCopies(71, night)));
    for (Map.Entry<String, Map<String, ?>> one : wrong.entrySet()) {
      Api.Answer answer = lead.put(of("Lou") + "/limits", one.getValue());
      assertThat(answer.status()).as(one.getKey()).isEqualTo(422);
      assertThat(answer.body().findValuesAsText("field")).contains(one.getKey());
    }
    for (Map<String, ?> wish :
        List.of(
            Map.of("wanted", true, "day", "MONDAY", "weight", 11),
            Map.of("wanted", true, "day", "MONDAY", "date", "2026-04-06"))) {
      assertThat(lead.post(of("Lou") + "/wishes", wish).status()).isEqualTo(422);
    }
    Map<String, ?> wish = Map.of("wanted", true, "day", "SUNDAY");
    String kims = lead.post(of("Kim") + "/wishes", wish).body().get("id").asText();
    assertThat(lead.delete(of("Lou") + "/wishes/" + kims).status()).isEqualTo(404);
    for (Map<String, ?> away :
        List.of(
            Map.of("from", "2026-04-01T00:00", "to", "2027-05-07T00:00"),
            Map.of(
                "from", "2026-04-01T00:00", "to", "2026-04-02T00:00", "reason", "x".repeat(501)))) {
      assertThat(lead.post(of("Lou") + "/time-off", away).status()).isEqualTo(422);
    }
  }

  @Test
  void cover_asked_for_has_its_bounds_R1() throws Exception {
    Map<String, Map<String, ?>> wrong =
        Map.of(
            "needs[0].people", need("MONDAY", 100),
            "needs[0].to",
                Map.of(
                    "role",
                    "LIVE_CALL",
                    "day",
                    "MONDAY",
                    "from",
                    "08:00",
                    "to",
                    "08:00",
                    "people",
                    1),
            "needs[0].role",
                Map.of(
                    "role", "KITCHEN", "day", "MONDAY", "from", "08:00", "to", "09:00", "people",
                    1));
    for (Map.Entry<String, Map<String, ?>> one : wrong.entrySet()) {
      Api.Answer answer =
          lead.put(DESK + "/coverage/usual", Map.of("needs", List.of(one.getValue())));
      assertThat(answer.status()).as(one.getKey()).isEqualTo(422);
      assertThat(answer.body().findValuesAsText("field")).contains(one.getKey());
    }
    Map<String, ?> many = Map.of("needs", Collections.nCopies(2001, Map.of("role", "LIVE_CALL")));
    assertThat(lead.put(DESK + "/coverage/usual", many).body().findValuesAsText("field"))
        .containsExactly("needs");
    assertThat(
            lead.put(DESK + "/coverage/usual", Map.of("needs", List.of("all day")))
                .body()
                .findValuesAsText("field"))
        .contains("needs[0]");
    for (String last : List.of("2026-04-05", "2027-05-12")) {
      Map<String, ?> dates = Map.of("name", "Sale", "first", "2026-04-06", "last", last);
      Api.Answer answer = lead.post(DESK + "/coverage/dates", dates);
      assertThat(answer.status()).as(last).isEqualTo(422);
      assertThat(answer.body().findValuesAsText("field")).containsExactly("last");
    }
    for (String to : List.of("2026-03-30T18:00:00Z", "2027-05-30T18:00:00Z")) {
      String path = "/coverage/asked?role=LIVE_CALL&from=2026-03-30T18:00:00Z&to=" + to;
      assertThat(lead.get(DESK + path).status()).as(to).isEqualTo(422);
    }
  }

  private static Map<String, ?> need(String day, int people) {
    return Map.of(
        "role", "LIVE_CALL", "day", day, "from", "08:00", "to", "16:00", "people", people);
  }

  private static int asked(String day) throws Exception {
    String span = "&from=" + day + "T18:00:00Z&to=" + day + "T19:00:00Z";
    JsonNode items = lead.get(DESK + "/coverage/asked?role=LIVE_CALL" + span).body().get("items");
    return items.isEmpty() ? 0 : items.get(0).get("people").asInt();
  }

  private static List<String> titles(String who) throws Exception {
    return baton
        .program(Roles.INTEGRATION, who)
        .get(DESK + "/prompts")
        .body()
        .path("items")
        .findValuesAsText("title");
  }

  private static String of(String name) {
    return DESK + "/advisors/" + baton.advisor(name).value();
  }
}
