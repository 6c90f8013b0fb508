package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.terms.Availability;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.ShiftWish;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.TimeOff;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOffId;
import baton.scheduler.rota.terms.WishId;
import baton.scheduler.rota.terms.WorkLimits;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import baton.scheduler.rota.terms.WorkTerms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small desk around a night on which the clocks change, with limits that get in the way. */
final class RandomFacts {
  private static final List<String> ROLES = List.of("LIVE_CALL", "LIVE_CHAT");
  private static final List<String> ZONES =
      List.of("America/Denver", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata");

  private final Random random;
  private final ZoneId zone;
  private final LocalDate first;

  private RandomFacts(long seed) {
    random = new Random(seed);
    zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    first = LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 20).plusDays(random.nextInt(14));
  }

  static FillFacts of(long seed) {
    return new RandomFacts(seed).facts();
  }

  private FillFacts facts() {
    List<Advisor> people = new ArrayList<>();
    Map<AdvisorId, WorkTerms> terms = new HashMap<>();
    for (int i = 1; i <= 2 + random.nextInt(4); i++) {
      AdvisorId id = new AdvisorId(i);
      List<String> skills = random.nextInt(3) == 0 ? List.of(ROLES.get(random.nextInt(2))) : ROLES;
      people.add(new Advisor(id, "Person " + i, false, skills));
      terms.put(id, terms(id));
    }
    Map<String, TimedShift> shifts = new HashMap<>();
    for (int i = 0; i < 10 + random.nextInt(20); i++) {
      add(shifts, people);
    }
    List<JudgedShift> begun = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      TimedShift before = shift(-1 - random.nextInt(8), ROLES.getFirst());
      begun.add(before.of(people.get(random.nextInt(people.size())).id()));
    }
    return new FillFacts(
        zone,
        people,
        new StaffTerms(terms),
        new FillFacts.Rota(List.copyOf(shifts.values()), begun, Set.of()),
        Map.of(new AdvisorId(1), Duration.ofMinutes(random.nextInt(300))));
  }

  private void add(Map<String, TimedShift> shifts, List<Advisor> people) {
    TimedShift one = shift(random.nextInt(12), ROLES.get(random.nextInt(2)));
    DraftShift open = one.shift();
    @Nullable AdvisorId advisor =
        random.nextInt(4) == 0 ? people.get(random.nextInt(people.size())).id() : null;
    DraftShift shift = new DraftShift(open.seat(), advisor, open.start(), open.end());
    shifts.put(open.toString(), new TimedShift(shift, one.period()));
  }

  private TimedShift shift(int day, String role) {
    LocalDateTime start = first.plusDays(day).atTime(4 * random.nextInt(6), 0);
    LocalDateTime end = start.plusHours(4L * (1 + random.nextInt(3)));
    DraftShift shift = new DraftShift(new SeatId(role, 1 + random.nextInt(3)), null, start, end);
    Instant from = WallTime.start(start, zone);
    return new TimedShift(shift, new ShiftPeriod(from, WallTime.start(end, zone)));
  }

  private WorkTerms terms(AdvisorId id) {
    return new WorkTerms(limits(), availability(), timeOff(id), wishes(id));
  }

  private WorkLimits limits() {
    return new WorkLimits(
        new HoursPerWeek(
            maybe(Duration.ofHours(random.nextInt(16))),
            maybe(Duration.ofHours(16 + random.nextInt(30)))),
        maybe(1 + random.nextInt(5)),
        maybe(Duration.ofHours(8 + random.nextInt(5))),
        maybe(1 + random.nextInt(3)),
        maybe(random.nextInt(3)),
        new Employment(maybe(first.plusDays(random.nextInt(4))), maybe(first.plusDays(9))));
  }

  private Availability availability() {
    if (random.nextInt(3) > 0) {
      return Availability.ALWAYS;
    }
    List<WeeklySpan> spans = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      spans.add(new WeeklySpan(day, LocalTime.of(4, 0), LocalTime.of(20, 0)));
    }
    return new Availability(spans);
  }

  private List<TimeOff> timeOff(AdvisorId id) {
    LocalDateTime from = first.plusDays(random.nextInt(8)).atStartOfDay();
    TimeOff.Steps steps = new TimeOff.Steps(null, Instant.EPOCH, null, Instant.EPOCH, "");
    TimeOff off =
        new TimeOff(
            new TimeOffId(1),
            id,
            AwayPeriod.of(from, from.plusDays(2), zone),
            "",
            TimeOff.State.APPROVED,
            steps);
    return random.nextBoolean() ? List.of(off) : List.of();
  }

  private List<ShiftWish> wishes(AdvisorId id) {
    WishTime when =
        WishTime.on(first.plusDays(random.nextInt(12)), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    return List.of(new ShiftWish(new WishId(1), id, random.nextBoolean(), when, null, 5));
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) > 0 ? null : value;
  }
}
