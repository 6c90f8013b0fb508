package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOff.State;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ana in Denver, her shifts, and what she agreed on. */
final class People {
  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final Advisor ANA =
      new Advisor(new AdvisorId(1), "Ana", false, List.of("LIVE_CALL", "LIVE_CHAT"));

  private People() {}

  /** On Live Call 1, in Denver. */
  static JudgedShift duty(String start, String end) {
    return duty(start, end, DENVER);
  }

  static JudgedShift duty(String start, String end, ZoneId zone) {
    LocalDateTime from = LocalDateTime.parse(start);
    LocalDateTime to = LocalDateTime.parse(end);
    return new JudgedShift(
        new Planned(new SeatId("LIVE_CALL", 1), ANA.id(), from, to),
        new ShiftPeriod(WallTime.start(from, zone), WallTime.end(to, zone)));
  }

  static WorkTerms with(WorkLimits limits) {
    return new WorkTerms(limits, Availability.ALWAYS, List.of(), List.of());
  }

  static WorkTerms hours(@Nullable Integer least, @Nullable Integer most) {
    return with(
        new WorkLimits(
            new HoursPerWeek(
                least == null ? null : Duration.ofHours(least),
                most == null ? null : Duration.ofHours(most)),
            null,
            null,
            null,
            null,
            Employment.OPEN));
  }

  static WorkTerms counted(
      @Nullable Integer mostDays,
      @Nullable Duration rest,
      @Nullable Integer leastOff,
      @Nullable Integer weekends) {
    return with(
        new WorkLimits(HoursPerWeek.ANY, mostDays, rest, leastOff, weekends, Employment.OPEN));
  }

  static WorkTerms at(@Nullable String first, @Nullable String last) {
    return with(
        new WorkLimits(
            HoursPerWeek.ANY,
            null,
            null,
            null,
            null,
            new Employment(
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last))));
  }

  static TimeOff off(State state, String from, String to) {
    AwayPeriod away = AwayPeriod.of(LocalDateTime.parse(from), LocalDateTime.parse(to), DENVER);
    return new TimeOff(
        new TimeOffId(1),
        ANA.id(),
        away,
        "",
        state,
        new TimeOff.Steps(ANA.id(), Instant.EPOCH, null, null, ""));
  }
}
