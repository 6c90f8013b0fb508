package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.Cover;
import baton.handoff.seat.DeskTerms;
import baton.handoff.seat.Person;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatPlan;
import baton.handoff.seat.SeatState;
import baton.handoff.seat.StandBy;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One day's shifts on a desk in any zone, and the steps that the ladder takes. */
final class Rota {
  static final AdvisorId ANA = new AdvisorId(1);
  static final AdvisorId BEN = new AdvisorId(2);
  static final AdvisorId CARA = new AdvisorId(3);
  static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  static final SeatId MAIL = new SeatId("VOICEMAIL", 1);

  private final ZoneId zone;
  private final LocalDate day;
  private final List<Planned> plan = new ArrayList<>();
  private final List<Cover> covers = new ArrayList<>();
  private final SortedMap<SeatId, SeatState> seats = new TreeMap<>();
  private DeskTerms.Notice notice = notice(5, 10, 15, 5, 0);

  Rota() {
    this("America/Denver", "2026-06-11");
  }

  Rota(String zone, String day) {
    this.zone = ZoneId.of(zone);
    this.day = LocalDate.parse(day);
    seats.put(CALL, new SeatState(CALL, true, null, null, null));
    seats.put(MAIL, new SeatState(MAIL, false, null, null, null));
  }

  static DeskTerms.Notice notice(int leads, int cover, Integer... told) {
    return new DeskTerms.Notice(
        List.of(told).stream().map(Duration::ofMinutes).toList(),
        Duration.ofMinutes(leads),
        Duration.ofMinutes(cover));
  }

  Rota terms(DeskTerms.Notice changed) {
    notice = changed;
    return this;
  }

  Rota shift(SeatId seat, AdvisorId advisor, String start, String end) {
    plan.add(new Planned(seat, advisor, local(start), local(end)));
    return this;
  }

  Rota takeOut(AdvisorId advisor) {
    plan.removeIf(planned -> planned.advisor().equals(advisor));
    return this;
  }

  Rota holds(SeatId seat, @Nullable AdvisorId advisor, String from) {
    SeatHold hold = advisor == null ? null : new SeatHold(seat, advisor, at(from));
    Instant released = advisor == null ? at(from) : null;
    seats.computeIfPresent(
        seat, (id, s) -> new SeatState(seat, s.strict(), hold, s.standBy(), released));
    return this;
  }

  Rota standsBy(SeatId seat, AdvisorId advisor, String since) {
    seats.computeIfPresent(
        seat,
        (id, s) ->
            new SeatState(
                seat,
                s.strict(),
                s.hold(),
                new StandBy(seat, advisor, at(since)),
                s.lastReleased()));
    return this;
  }

  Rota cover(SeatId seat, AdvisorId advisor, AdvisorId instead, String start, String end) {
    covers.add(new Cover(seat, advisor, instead, new ShiftPeriod(at(start), at(end))));
    return this;
  }

  /** Wall time of that day. */
  Instant at(String time) {
    return local(time).atZone(zone).toInstant();
  }

  List<Shift> shifts() {
    return PlannedPeriods.resolve(plan, zone).stream()
        .map(PlannedPeriods.Resolved.Usable.class::cast)
        .map(usable -> shift(usable.planned(), usable.period()))
        .toList();
  }

  private static Shift shift(Planned planned, ShiftPeriod period) {
    return new Shift(
        new ShiftId(1), planned.seat(), planned.advisor(), planned.start(), planned.end(), period);
  }

  SeatFacts facts() {
    DeskTerms terms =
        new DeskTerms(zone, "MT", Duration.ofMinutes(30), Duration.ofMinutes(10), notice);
    Set<String> all = Set.of("LIVE_CALL", "VOICEMAIL");
    Map<AdvisorId, Person> people =
        Map.of(
            ANA, new Person(ANA, "Ana", all),
            BEN, new Person(BEN, "Ben", all),
            CARA, new Person(CARA, "Cara", all));
    return new SeatFacts(terms, seats, people, new SeatPlan(1, shifts(), covers), Set.of());
  }

  List<PlannedHandoff> handoffs() {
    ShiftPeriod around = new ShiftPeriod(at("00:00").minusSeconds(86400), at("60:00"));
    return HandoffPlan.of(shifts(), around);
  }

  private LocalDateTime local(String time) {
    String[] parts = time.split(":");
    return day.atStartOfDay()
        .plusHours(Long.parseLong(parts[0]))
        .plusMinutes(Long.parseLong(parts[1]));
  }
}
