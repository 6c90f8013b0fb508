package baton.scheduler.rota.clockchange;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockChangeTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);
  private static final Map<AdvisorId, String> NAMES = Map.of(ANA, "Ana", BEN, "Ben");

  @Test
  void an_hour_that_happens_twice_has_six_slots_T3() {
    ClockChangeView view = only("America/Denver", "2026-10-01", List.of());
    assertThat(view.day()).isEqualTo("Sun 1 Nov 2026");
    assertThat(view.what()).isEqualTo("Clocks go back 1 h: 02:00 becomes 01:00");
    assertThat(view.instant()).isEqualTo("Sun 1 Nov 08:00 UTC");
    assertThat(view.effect())
        .isEqualTo("The day has 25 h and 75 slots; 01:00–02:00 comes twice and has 6 slots.");
  }

  @Test
  void a_missing_hour_has_no_slot_T3() {
    ClockChangeView view = only("America/Denver", "2026-03-01", List.of());
    assertThat(view.what()).isEqualTo("Clocks go forward 1 h: 02:00 becomes 03:00");
    assertThat(view.effect())
        .isEqualTo("The day has 23 h and 69 slots; 02:00–03:00 never comes and has no slot.");
  }

  @Test
  void half_an_hour_is_half_an_hour_T3() {
    ClockChangeView back = only("Australia/Lord_Howe", "2026-03-20", List.of());
    assertThat(back.what()).isEqualTo("Clocks go back 30 min: 02:00 becomes 01:30");
    assertThat(back.effect())
        .isEqualTo(
            "The day has 24 h 30 min and 73 slots; 01:30–02:00 comes twice and has 2 slots.");
    ClockChangeView forward = only("Australia/Lord_Howe", "2026-09-20", List.of());
    assertThat(forward.what()).isEqualTo("Clocks go forward 30 min: 02:00 becomes 02:30");
    assertThat(forward.effect())
        .isEqualTo(
            "The day has 23 h 30 min and 70 slots; 02:00–02:30 never comes and has no slot.");
  }

  @Test
  void a_day_that_is_left_out_says_so_T3() {
    ClockChangeView view = only("Pacific/Apia", "2011-12-01", List.of());
    assertThat(view.day()).isEqualTo("Fri 30 Dec 2011");
    assertThat(view.what())
        .isEqualTo(
            "The whole day is left out: clocks go from Fri 30 Dec 00:00 to Sat 31 Dec 00:00");
    assertThat(view.effect()).contains("no slot starts on it", "has 72 slots");
  }

  @Test
  void a_change_at_midnight_belongs_to_the_day_it_lengthens_or_shortens_T3() {
    assertThat(only("Asia/Beirut", "2026-03-20", List.of()).day()).isEqualTo("Sun 29 Mar 2026");
    ClockChangeView back = only("Asia/Beirut", "2026-10-10", List.of());
    assertThat(back.day()).isEqualTo("Sat 24 Oct 2026");
    assertThat(back.effect())
        .isEqualTo("The day has 25 h and 75 slots; 23:00–00:00 comes twice and has 6 slots.");
  }

  @Test
  void a_zone_without_changes_has_none() {
    assertThat(year("America/Phoenix", "2026-01-01")).isEmpty();
    assertThat(year("UTC", "2026-01-01")).isEmpty();
    assertThat(year("America/Denver", "2026-01-01")).hasSize(2);
  }

  @Test
  void each_shift_over_it_says_how_long_it_looks_and_lasts_and_each_handoff_its_instant_T3() {
    ClockChangeView view =
        only(
            "America/Denver",
            "2026-10-20",
            List.of(
                planned(ANA, "2026-10-31T17:00", "2026-11-01T01:30"),
                planned(BEN, "2026-11-01T01:30", "2026-11-01T09:00"),
                planned(ANA, "2026-11-01T12:00", "2026-11-01T16:00")));
    assertThat(view.shifts())
        .extracting(row -> row.who() + " " + row.looks() + " " + row.lasts() + " " + row.odd())
        .containsExactly("Ana 8 h 30 min 8 h 30 min false", "Ben 7 h 30 min 8 h 30 min true");
    assertThat(view.handoffs())
        .extracting(
            row -> "%s %s %s %s".formatted(row.time(), row.offset(), row.utc(), row.words()))
        .containsExactly(
            "Sat 31 Oct 17:00 UTC−6 Sat 31 Oct 23:00 Ana opens it",
            "Sun 1 Nov 01:30 UTC−6 Sun 1 Nov 07:30 Ben relieves Ana",
            "Sun 1 Nov 09:00 UTC−7 Sun 1 Nov 16:00 Ben closes it");
  }

  @Test
  void in_every_zone_and_for_ten_years_slots_are_as_many_as_the_day_is_long_S1_T3() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      for (ClockChange change : ClockChange.between(zone, from, from.plus(Duration.ofDays(3653)))) {
        ClockChangeOutcome rehearsal = rehearsal(change, List.of(), List.of());
        if (change.isForward()) {
          assertThat(rehearsal.slotsLeftOut()).as("%s", change).isZero();
        }
        if (change.by().toMinutes() % 20 == 0) {
          assertThat(Duration.ofMinutes(20).multipliedBy(rehearsal.slotsOfDay()))
              .as("%s", change)
              .isEqualTo(change.wholeDay().length());
          assertThat(rehearsal.slotsTwice() * 20L)
              .as("%s", change)
              .isEqualTo(change.by().toMinutes() * 2);
        }
      }
    }
  }

  @Test
  void what_is_published_and_what_is_drafted_are_told_apart() {
    ClockChange change = year("America/Denver", "2026-10-20").getFirst();
    List<TouchedShift> published = planned("2026-10-31T22:00", "2026-11-01T06:00", ANA);
    List<TouchedShift> drafted = planned("2026-10-31T22:00", "2026-11-01T06:00", BEN);
    ClockChangeView view = ClockChangeView.of(rehearsal(change, published, drafted), NAMES);
    assertThat(view.shifts())
        .extracting(row -> row.who() + " " + row.state())
        .containsExactlyInAnyOrder("Ana published", "Ben drafted");
    assertThat(view.handoffs())
        .extracting(ClockChangeView.HandoffRow::words)
        .containsExactly("Ben opens it", "Ben closes it");
    assertThat(ClockChangeView.of(rehearsal(change, published, published), NAMES).shifts())
        .extracting(ClockChangeView.ShiftRow::state)
        .containsExactly("published and drafted");
  }

  private static List<TouchedShift> planned(String start, String end, AdvisorId who) {
    return touched("America/Denver", List.of(planned(who, start, end)));
  }

  private static Planned planned(AdvisorId who, String start, String end) {
    return new Planned(CALL, who, LocalDateTime.parse(start), LocalDateTime.parse(end));
  }

  private static List<TouchedShift> touched(String zone, List<Planned> plan) {
    return PlannedPeriods.resolve(plan, ZoneId.of(zone)).stream()
        .map(PlannedPeriods.Resolved.Usable.class::cast)
        .map(one ->
            new TouchedShift(
                one.planned().seat(),
                one.planned().advisor(),
                one.planned().start(),
                one.planned().end(),
                one.period()))
        .toList();
  }

  private static ClockChangeOutcome rehearsal(
      ClockChange change, List<TouchedShift> published, List<TouchedShift> drafted) {
    return ClockChangeOutcome.of(
        change, new ClockChangeOutcome.Plans(published, drafted, Map.of()));
  }

  private static ClockChangeView only(String zone, String from, List<Planned> plan) {
    return ClockChangeView.of(
        rehearsal(year(zone, from).getFirst(), touched(zone, plan), List.of()), NAMES);
  }

  private static List<ClockChange> year(String zone, String from) {
    Instant start = Instant.parse(from + "T00:00:00Z");
    return ClockChange.between(ZoneId.of(zone), start, start.plus(Duration.ofDays(366)));
  }
}
