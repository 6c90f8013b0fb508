package baton.scheduler.contact.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A desk in Denver and customers elsewhere, whose clocks change on other dates. */
class BookingClocksTest {
  private static final String LONDON = "+44 20 7946 0018";
  private static final Pattern DAY =
      Pattern.compile("<h2>([^<]+)</h2>(.*?)</details>", Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile(
          "value=\"([^\"]+)\"><strong><span class=\"unseen\">[^<]*</span>([^<]+)</strong><span"
              + " class=\"small\">([^<]+)<");

  private @Nullable BookingDesk desk;

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  /** One time as the page shows it: {@code Sun 8 Mar 15:00 = 09:00 MT}. */
  private List<String> shown(String page) {
    List<String> all = new ArrayList<>();
    Matcher day = DAY.matcher(page);
    while (day.find()) {
      String name = day.group(1).replaceFirst("^(Today|Tomorrow), ", "");
      Matcher time = TIME.matcher(day.group(2));
      while (time.find()) {
        all.add(name + " " + time.group(2) + " = " + time.group(3));
      }
    }
    return all;
  }

  private BookingDesk denver(String now, String... days) {
    BookingDesk made = BookingDesk.in("America/Denver", now);
    desk = made;
    for (String day : days) {
      made.planned.publish(1, day + "T08:00", day + "T14:00");
    }
    return made;
  }

  @Test
  void in_spring_the_desk_changes_three_weeks_before_london_S5_T3() {
    BookingDesk denver = denver("2026-03-06T12:00:00Z", "2026-03-07", "2026-03-08", "2026-03-09");
    List<String> shown = shown(denver.get(denver.number(LONDON)).body());
    // Before 8 March 7 hours apart, after it 6, until London changes on the 29th.
    assertThat(shown)
        .contains("Sat 7 Mar 15:00 = 08:00 MT", "Sat 7 Mar 19:40 = 12:40 MT")
        .doesNotContain("Sat 7 Mar 20:00 = 13:00 MT")
        .contains("Sun 8 Mar 14:00 = 08:00 MT", "Sun 8 Mar 19:40 = 13:40 MT")
        .contains("Mon 9 Mar 14:00 = 08:00 MT");
    String call = denver.book(LONDON, "2026-03-08T19:40:00Z");
    assertThat(denver.get(call).body()).contains("19:40", "Sun 8 Mar", "13:40 MT");
  }

  @Test
  void when_london_changes_in_spring_it_is_seven_hours_again_S5() {
    BookingDesk denver = denver("2026-03-27T12:00:00Z", "2026-03-28", "2026-03-29");
    List<String> shown = shown(denver.get(denver.number(LONDON)).body());
    assertThat(shown)
        .contains("Sat 28 Mar 14:00 = 08:00 MT", "Sat 28 Mar 19:40 = 13:40 MT")
        .contains("Sun 29 Mar 15:00 = 08:00 MT", "Sun 29 Mar 19:40 = 12:40 MT")
        .noneMatch(time -> time.startsWith("Sun 29 Mar 20"));
  }

  @Test
  void in_autumn_london_changes_a_week_before_the_desk_S5() {
    BookingDesk denver =
        denver("2026-10-23T12:00:00Z", "2026-10-24", "2026-10-25", "2026-10-31", "2026-11-01");
    List<String> shown = shown(denver.get(denver.number(LONDON)).body());
    assertThat(shown)
        .contains("Sat 24 Oct 15:00 = 08:00 MT")
        .contains("Sun 25 Oct 14:00 = 08:00 MT", "Sun 25 Oct 19:40 = 13:40 MT")
        .contains("Sat 31 Oct 14:00 = 08:00 MT")
        .contains("Sun 1 Nov 15:00 = 08:00 MT")
        .doesNotContain("Sun 1 Nov 20:00 = 13:00 MT");
    String call = denver.book(LONDON, "2026-10-25T14:00:00Z");
    assertThat(denver.get(call).body()).contains("14:00", "Sun 25 Oct", "08:00 MT");
  }

  @Test
  void an_hour_that_happens_twice_at_the_desk_is_two_hours_for_the_customer_T3() {
    BookingDesk night = BookingDesk.in("America/Denver", "2026-10-31T12:00:00Z");
    desk = night;
    night.planned.publish(1, "2026-11-01T00:00", "2026-11-01T04:00");
    List<String> shown = shown(night.get(night.number("+49 30 901820")).body());
    assertThat(shown)
        .contains("Sun 1 Nov 08:00 = 01:00 MT", "Sun 1 Nov 09:00 = 01:00 MT")
        .contains("Sun 1 Nov 08:40 = 01:40 MT", "Sun 1 Nov 09:40 = 01:40 MT");
    String call = night.book("+49 30 901820", "2026-11-01T08:20:00Z");
    assertThat(night.booked().getFirst().slot().start())
        .isEqualTo(Instant.parse("2026-11-01T08:20:00Z"));
    assertThat(night.get(call).body()).contains("09:20", "01:20 MT");
  }

  @Test
  void an_hour_missing_at_the_desk_is_not_offered_T3() {
    BookingDesk night = BookingDesk.in("America/Denver", "2026-03-07T12:00:00Z");
    desk = night;
    night.planned.publish(1, "2026-03-08T00:00", "2026-03-08T04:00");
    List<String> shown = shown(night.get(night.number("+49 30 901820")).body());
    assertThat(shown).noneMatch(time -> time.contains("= 02:"));
    assertThat(shown).contains("Sun 8 Mar 09:40 = 01:40 MT", "Sun 8 Mar 10:00 = 03:00 MT");
  }

  @Test
  void a_customer_a_day_ahead_sees_own_days_with_the_desks_day_named_S5() {
    BookingDesk denver = denver("2026-06-01T12:00:00Z", "2026-06-01");
    denver.planned.publish(2, "2026-06-01T16:00", "2026-06-01T20:00");
    List<String> shown = shown(denver.get(denver.number("+61 2 9374 4000")).body());
    assertThat(shown).contains("Tue 2 Jun 08:00 = Mon 16:00 MT").allMatch(t -> t.startsWith("Tue"));
  }
}
