package baton.scheduler.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every zone there is, with shifts around each change of its clocks, read again by ical4j. */
class CalendarZonesTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");
  private static final CalendarShift.Who ANA = new CalendarShift.Who(new AdvisorId(1), "Ana");

  @Test
  void a_program_that_knows_no_zones_reads_every_shift_at_its_instants_T3() throws Exception {
    Map<String, String> calendars = new TreeMap<>();
    Set<String> expected = new HashSet<>();
    for (String zone : oneOfEachKind()) {
      List<CalendarShift> shifts = around(ZoneId.of(zone));
      String name = zone.replace('/', '~');
      Desk desk = desk(ZoneId.of(zone));
      // Under a name that nobody knows, so that what counts is what the calendar itself says.
      calendars.put(
          name,
          new CalendarWriter("https://baton.example")
              .write(new CalendarStore.Feed(desk, ANA, 7, shifts))
              .replace("TZID:" + zone, "TZID:Baton-" + zone)
              .replace("TZID=" + zone, "TZID=Baton-" + zone));
      for (CalendarShift shift : shifts) {
        expected.add(
            String.join(
                "|",
                name,
                CalendarWriter.uid(desk, shift),
                shift.period().start().toString(),
                shift.period().end().toString(),
                "7",
                "CONFIRMED",
                "Live Call 1"));
      }
    }
    assertThat(expected).hasSizeGreaterThan(500);
    List<String> read = Ical4j.read(calendars);
    assertThat(read.stream().filter(line -> !expected.contains(line))).isEmpty();
    assertThat(read).hasSameSizeAs(expected);
  }

  /** Of zones whose clocks go alike in these years, one. */
  private static Set<String> oneOfEachKind() {
    Map<List<Object>, String> kinds = new HashMap<>();
    for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      List<Object> kind = new ArrayList<>(changes(ZoneId.of(zone)));
      kind.add(ZoneId.of(zone).getRules().getOffset(FROM));
      kinds.putIfAbsent(kind, zone);
    }
    return new TreeSet<>(kinds.values());
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone) {
    return Stream.iterate(
            zone.getRules().nextTransition(FROM),
            change -> change != null && change.getInstant().isBefore(TO),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .toList();
  }

  /** Shifts of 8 hours that start, end, or do both near each change; and two on common days. */
  private static List<CalendarShift> around(ZoneId zone) {
    List<CalendarShift> shifts = new ArrayList<>();
    add(shifts, LocalDateTime.parse("2026-01-15T08:00"), zone);
    for (ZoneOffsetTransition change : changes(zone)) {
      LocalDateTime at = change.getDateTimeBefore();
      add(shifts, at.minusHours(30), zone);
      add(shifts, at.minusHours(8).minusMinutes(30), zone);
      add(shifts, at.minusHours(4), zone);
      add(shifts, at.minusMinutes(30), zone);
      add(shifts, at.plusMinutes(30), zone);
      add(shifts, at.plusHours(30), zone);
    }
    add(shifts, LocalDateTime.parse("2027-12-15T22:00"), zone);
    return shifts;
  }

  private static void add(List<CalendarShift> shifts, LocalDateTime start, ZoneId zone) {
    Planned planned = new Planned(new SeatId("LIVE_CALL", 1), ANA.id(), start, start.plusHours(8));
    if (PlannedPeriods.resolve(List.of(planned), zone).getFirst()
        instanceof Resolved.Usable usable) {
      shifts.add(
          new CalendarShift(
              ANA,
              planned.seat(),
              start,
              usable.period(),
              new CalendarShift.Touched(7, FROM),
              false));
    }
  }

  private static Desk desk(ZoneId zone) {
    return new Desk(
        new DeskId(1),
        "support",
        "Support",
        zone,
        "MT",
        new Desk.DialPlan("9", List.of("US")),
        new Desk.Policy(Duration.ofMinutes(30), Duration.ofMinutes(10), 14, Desk.Notice.USUAL));
  }
}
