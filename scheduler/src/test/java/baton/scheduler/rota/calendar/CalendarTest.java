package baton.scheduler.rota.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a calendar says of a rota, and how it follows it from revision to revision. */
class CalendarTest {
  private static final Pattern EVENT =
      Pattern.compile("BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", Pattern.DOTALL);
  private static final String ANA = "1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "1 Ben 2026-03-09T16:00 2026-03-10T00:00";

  private final CalendarDesk desk = CalendarDesk.in("America/Denver", "2026-03-02T15:00:00Z");

  @Test
  void entry_says_what_where_when_and_since_which_revision() {
    desk.publish(ANA, BEN);
    assertThat(unfolded(desk.calendar("Ana")))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Baton//Rota//EN\r\n")
        .contains("NAME:Ana: Support shifts (MT)\r\n")
        .contains("X-WR-TIMEZONE:America/Denver\r\n", "X-BATON-REVISION:1\r\n")
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n");
    assertThat(entries("Ana"))
        .singleElement()
        .asString()
        .contains(
            "SEQUENCE:1\r\nDTSTAMP:20260302T150000Z\r\nLAST-MODIFIED:20260302T150000Z\r\n"
                + "DTSTART;TZID=America/Denver:20260309T080000\r\n"
                + "DTEND;TZID=America/Denver:20260309T160000\r\n"
                + "SUMMARY:Live Call 1\r\n"
                + "DESCRIPTION:08:00–16:00 MT\\, 8 h\\, in the rota since r1\r\n"
                + "URL:https://baton.example/support/my-rota\r\n"
                + "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n");
  }

  @Test
  void the_desks_calendar_has_everybody_and_makes_nobody_busy() {
    desk.publish(ANA, BEN);
    assertThat(desk.calendar(null)).contains("NAME:Support rota (MT)\r\n");
    assertThat(entries(null)).hasSize(2);
    assertThat(entries(null).getLast()).contains("SUMMARY:Ben: Live Call 1\r\n", "TRANSPARENT");
  }

  @Test
  void a_moved_end_is_the_same_entry_with_a_higher_sequence() {
    desk.publish(ANA, BEN);
    Map<String, String> before = byUid(null);
    desk.publish("1 Ana 2026-03-09T08:00 2026-03-09T15:30", BEN);
    Map<String, String> after = byUid(null);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.values())
        .anySatisfy(entry -> assertThat(entry).contains("SEQUENCE:2", "T153000", "Ana"))
        .anySatisfy(entry -> assertThat(before.values()).contains(entry));
  }

  @Test
  void a_shift_taken_out_is_cancelled_for_a_while_and_can_come_back() {
    desk.publish(ANA, BEN);
    String uid = byUid("Ben").keySet().iterator().next();
    desk.publish(ANA);
    assertThat(byUid("Ben").get(uid))
        .contains("SEQUENCE:2", "STATUS:CANCELLED", "SUMMARY:Cancelled: Live Call 1", "TRANSPARENT")
        .contains("taken out of the rota in r2");
    desk.publish(ANA, BEN);
    assertThat(byUid("Ben").get(uid)).contains("SEQUENCE:3", "STATUS:CONFIRMED", "OPAQUE");
    desk.publish(ANA);
    assertThat(byUid("Ben").get(uid))
        .as("the latest time it was taken out, since sequences never go down")
        .contains("SEQUENCE:4", "STATUS:CANCELLED");
    desk.setNow("2026-04-01T15:00:01Z");
    assertThat(entries("Ben")).isEmpty();
    assertThat(entries("Ana")).hasSize(1);
    desk.setNow("2026-05-01T15:00:00Z");
    assertThat(entries(null)).isEmpty();
  }

  @Test
  void a_shift_that_goes_to_another_is_cancelled_for_one_and_new_for_the_other() {
    desk.publish(ANA);
    desk.publish(ANA.replace("Ana", "Ben"));
    assertThat(entries("Ana")).singleElement().asString().contains("STATUS:CANCELLED");
    assertThat(entries("Ben")).singleElement().asString().contains("STATUS:CONFIRMED");
    assertThat(byUid(null)).hasSize(2);
  }

  @Test
  void the_same_rota_is_the_same_text_to_the_byte() {
    desk.publish(ANA, BEN);
    String first = desk.calendar(null);
    desk.setNow("2026-03-04T09:17:23Z");
    assertThat(desk.calendar(null)).isEqualTo(first);
  }

  @Test
  void times_that_come_twice_are_told_apart_T3() {
    desk.setNow("2026-10-25T15:00:00Z");
    desk.publish(
        "1 Ana 2026-10-31T18:00 2026-11-01T01:30", "2 Ben 2026-11-01T01:30 2026-11-01T09:00");
    assertThat(entries("Ana").getFirst())
        .as("to the second half past one")
        .contains("DTSTART:20261101T000000Z\r\nDTEND:20261101T083000Z\r\n")
        .contains("8 h 30 min");
    assertThat(entries("Ben").getFirst())
        .as("from the first")
        .contains("DTSTART;TZID=America/Denver:20261101T013000\r\n")
        .contains("8 h 30 min");
  }

  @Test
  void nobody_is_planned_and_nothing_was_published() {
    assertThat(desk.calendar(null)).contains("X-BATON-REVISION:0").doesNotContain("VEVENT", "TZID");
  }

  @Test
  void names_are_escaped_and_no_line_is_longer_than_75_bytes() {
    String name = "Øyvind; \"Zoë\", B\\c ".repeat(4).strip();
    desk.publish(BEN);
    desk.transactions.use(
        tx -> tx.handle().execute("update advisor set name = ? where name = 'Ben'", name));
    String calendar = desk.calendar(null);
    assertThat(calendar.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(unfolded(calendar))
        .contains("SUMMARY:Øyvind\\; \"Zoë\"\\, B\\\\c Øyvind")
        .endsWith("END:VCALENDAR\r\n");
  }

  private Map<String, String> byUid(@Nullable String name) {
    Map<String, String> all = new TreeMap<>();
    for (String entry : entries(name)) {
      all.put(entry.substring(0, entry.indexOf("\r\n")), entry);
    }
    return all;
  }

  private List<String> entries(@Nullable String name) {
    return EVENT
        .matcher(unfolded(desk.calendar(name)))
        .results()
        .map(MatchResult::group)
        .map(entry -> entry.substring("BEGIN:VEVENT\r\n".length()))
        .toList();
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }
}
