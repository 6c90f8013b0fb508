package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each form of the advisor's and the leads' page: done, refused, and sent badly. */
class PageFormsTest {
  private static final String MINE = "/support/shift/seats/LIVE_CALL/1";
  private static final String LEADS = "/support/handoffs/seats/LIVE_CALL/1";
  private static final String NOON = "2026-03-10T18:00:00Z";

  @SuppressWarnings("NullAway.Init")
  private TestBaton baton;

  @BeforeEach
  void start() {
    baton = TestBaton.rehearsing("2026-03-10T17:20:00Z");
  }

  @AfterEach
  void stop() {
    baton.close();
  }

  @Test
  void note_is_left_read_and_its_receipt_shown_to_the_author_H5() throws Exception {
    Visitor ana = Visitor.of(baton, "Ana");
    Visitor ben = Visitor.of(baton, "Ben");
    done(ana.post(MINE + "/log-in", Map.of()));
    done(ana.post(MINE + "/note", Map.of("note", "Call <Zoe> back.\r\nBring paper.")));
    assertThat(ana.get("/support/shift").body()).contains("Call &lt;Zoe&gt; back.\nBring paper.");

    advance("11:45");
    done(ben.post(MINE + "/log-in", Map.of()));
    String waiting = ben.get("/support/shift").body();
    assertThat(waiting).contains("Note from Ana").contains("I have read it");
    String path = waiting.substring(waiting.indexOf(MINE + "/note/"));
    path = path.substring(0, path.indexOf('"'));

    HttpResponse<String> notForHer = ana.post(path, Map.of());
    assertThat(notForHer.statusCode()).isEqualTo(409);
    done(ben.post(path, Map.of()));
    assertThat(ben.get("/support/shift").body()).contains("You read it at 11:45");
    assertThat(ana.get("/support/shift").body()).contains("Ben read it at 11:45");

    advance("11:50");
    done(ana.post(MINE + "/note", Map.of("note", "Call nobody.")));
    assertThat(ana.get("/support/shift").body()).contains("Ben read an earlier version at 11:45");
    assertThat(ben.get("/support/shift").body())
        .contains("Call nobody.")
        .contains("I have read it");
    done(ben.post(path, Map.of()));
    done(ana.post(MINE + "/log-out", Map.of("note", "Call nobody.")));
    assertThat(ana.get("/support/shift").body())
        .contains("Your note on Live Call 1")
        .contains("Ben read it at 11:50");
  }

  @Test
  void note_sent_with_a_refused_log_out_is_kept_H1_H5() throws Exception {
    Visitor ana = Visitor.of(baton, "Ana");
    done(ana.post(MINE + "/log-in", Map.of()));
    HttpResponse<String> no = ana.post(MINE + "/log-out", Map.of("note", "Zoe waits."));
    assertThat(no.statusCode()).isEqualTo(409);
    assertThat(no.body()).contains("Rule H1").contains("data-saved=\"Zoe waits.\"");
  }

  @Test
  void note_that_cannot_be_kept_is_shown_again_with_what_is_wrong_H5() throws Exception {
    Visitor ana = Visitor.of(baton, "Ana");
    done(ana.post(MINE + "/log-in", Map.of()));
    HttpResponse<String> empty = ana.post(MINE + "/note", Map.of("note", "  "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("There is nothing in it yet.");
    String long1 = "ä".repeat(2003);
    HttpResponse<String> tooLong = ana.post(MINE + "/log-out", Map.of("note", long1));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("It is 3 characters too long").contains(long1);
    assertThat(ana.post(MINE + "/note", Map.of("note", "a\u0000b")).statusCode()).isEqualTo(422);

    Visitor ben = Visitor.of(baton, "Ben");
    HttpResponse<String> notHis = ben.post(MINE + "/note", Map.of("note", "I <am> not there"));
    assertThat(notHis.statusCode()).isEqualTo(409);
    assertThat(notHis.body()).contains("Rule H5").contains("I &lt;am&gt; not there");
    assertThat(ben.post(MINE + "/note", Map.of("note", long1)).body()).contains(long1);
  }

  @Test
  void seats_that_are_none_and_forms_of_nobody_are_refused() throws Exception {
    Visitor ana = Visitor.of(baton, "Ana");
    for (String act : new String[] {"log-in", "log-out", "stand-in"}) {
      String path = "/support/shift/seats/LIVE_CALL/77/" + act;
      assertThat(ana.post(path, Map.of()).statusCode()).as(act).isEqualTo(404);
      assertThat(ana.post("/support/shift/seats/x/1/" + act, Map.of()).statusCode()).isEqualTo(404);
    }
    assertThat(ana.post(MINE + "/stand-in", Map.of()).statusCode()).isEqualTo(409);
    assertThat(ana.post(LEADS + "/release", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    assertThat(ana.post(LEADS + "/cover", Map.of("advisor", "1")).statusCode()).isEqualTo(403);
    assertThat(ana.get("/support/handoffs").body()).doesNotContain("Name a cover");
    assertThat(ana.get("/support/handoffs?day=yesterday").statusCode()).isEqualTo(422);
  }

  @Test
  void cover_that_cannot_be_asked_for_is_shown_again_with_what_is_wrong() throws Exception {
    Visitor lea = Visitor.of(baton, "Lea");
    HttpResponse<String> many =
        lea.post(
            "/support/coverage/usual",
            Map.of("role", "LIVE_CALL", "from", "8", "to", "12:00", "people", "many"));
    assertThat(many.statusCode()).isEqualTo(422);
    assertThat(many.body())
        .contains(
            "Choose at least one day.",
            "The start is a time such as 08:00, 08:20 or 08:40.",
            "People are a whole number from 0 to 99.")
        .containsPattern("name=\"to\"[^>]* value=\"12:00\"");
  }

  @Test
  void lead_names_a_cover_and_what_was_sent_is_kept_when_it_is_refused_H6() throws Exception {
    Visitor lea = Visitor.of(baton, "Lea");
    HttpResponse<String> nobody =
        lea.post(LEADS + "/cover", Map.of("advisor", "", "handoff", NOON));
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.body()).contains("Choose somebody from the list.");
    HttpResponse<String> when =
        lea.post(LEADS + "/cover", Map.of("advisor", id("Gus"), "handoff", "noon"));
    assertThat(when.statusCode()).isEqualTo(409);
    assertThat(when.body())
        .contains("Which handoff is not known any more.", "Rule H6")
        .doesNotContainPattern("<details class=\"act\"[^>]* open>");
    HttpResponse<String> busy =
        lea.post(LEADS + "/cover", Map.of("advisor", id("Nia"), "handoff", NOON));
    assertThat(busy.statusCode()).isEqualTo(409);
    assertThat(busy.body()).contains("Rule R2").contains("nobody works two seats at once");

    HttpResponse<String> named =
        lea.post(
            LEADS + "/cover", Map.of("advisor", id("Gus"), "handoff", NOON, "day", "2026-03-10"));
    assertThat(named.statusCode()).isEqualTo(303);
    assertThat(named.headers().firstValue("Location").orElse("")).endsWith("?day=2026-03-10");
    assertThat(lea.get("/support/handoffs").body()).contains("Gus for Ben");
  }

  @Test
  void lead_releases_with_a_written_reason_H6() throws Exception {
    Visitor lea = Visitor.of(baton, "Lea");
    Visitor ana = Visitor.of(baton, "Ana");
    HttpResponse<String> free = lea.post(LEADS + "/release", Map.of("reason", "Why not"));
    assertThat(free.statusCode()).isEqualTo(409);
    done(ana.post(MINE + "/log-in", Map.of()));
    HttpResponse<String> blank = lea.post(LEADS + "/release", Map.of("reason", " "));
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("Write why");
    String long1 = "ä".repeat(501);
    assertThat(lea.post(LEADS + "/release", Map.of("reason", long1)).body())
        .contains("Say it in 500 characters; this has 501.")
        .contains(long1);
    done(lea.post(LEADS + "/release", Map.of("reason", "Her train leaves")));
    assertThat(lea.get("/support/handoffs").body())
        .contains("Nobody has held Live Call 1 since 11:20.");
  }

  @Test
  void brief_is_for_whoever_is_next_for_leads_and_for_programs_H5() throws Exception {
    String path = "/desks/support/seats/LIVE_CALL/1/brief";
    Visitor ana = Visitor.of(baton, "Ana");
    done(ana.post(MINE + "/log-in", Map.of()));
    Api admin = baton.admin();
    String first = book(admin, "17:40");
    advance("11:40");
    var unused = book(admin, "18:00");
    done(ana.post("/support/shift/calls", Map.of("callback", first)));

    JsonNode brief = baton.program(Roles.INTEGRATION, null).get(path).body();
    assertThat(brief.at("/calls/0/advisor").asText()).isEqualTo("Ana");
    assertThat(brief.at("/calls/0/number").asText()).isEqualTo("••••0018");
    assertThat(brief.at("/callbacks/count").asInt()).isEqualTo(1);
    assertThat(brief.at("/callbacks/items/0/theirs/0/time").asText()).isEqualTo("18:00");
    assertThat(brief.toString()).doesNotContain("Zoe").doesNotContain("20794");

    Visitor ben = Visitor.of(baton, "Ben");
    assertThat(ben.get("/api/v1" + path).statusCode()).isEqualTo(403);
    done(ben.post(MINE + "/log-in", Map.of()));
    assertThat(ben.get("/api/v1" + path).statusCode()).isEqualTo(200);
    assertThat(ben.get("/support/shift").body())
        .contains("Ana is on a call with ••••0018 since 11:40")
        .contains("1 callback is booked within two hours");
    Api program = baton.program(Roles.INTEGRATION, null);
    assertThat(program.get("/desks/support/seats/LIVE_CALL/77/brief").status()).isEqualTo(404);
    JsonNode soft = program.get("/desks/support/seats/VOICEMAIL/1/brief").body();
    assertThat(soft.path("calls")).isEmpty();
    assertThat(soft.at("/callbacks/count").asInt()).isZero();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private String id(String name) {
    return baton.advisor(name).toString();
  }

  private void advance(String time) throws Exception {
    String at = "2026-03-10T" + time + ":00-06:00";
    assertThat(baton.admin().post("/clock", Map.of("advanceTo", at)).status()).isEqualTo(200);
  }

  private static String book(Api api, String utc) throws Exception {
    Api.Answer booked =
        api.post(
            "/desks/support/callbacks",
            Map.of(
                "slotStart",
                "2026-03-10T" + utc + ":00Z",
                "phone",
                "+442079460018",
                "name",
                "Zoe"));
    assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
    return booked.body().path("id").asText();
  }
}
