package baton.scheduler.app;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverDates;
import baton.scheduler.rota.cover.CoverDatesId;
import baton.scheduler.rota.cover.CoverNeeds;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.cover.DayKind;
import baton.scheduler.rota.cover.DaySpan;
import baton.scheduler.rota.terms.Availability;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.ShiftWish;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import baton.scheduler.rota.terms.TermsStore;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOffService;
import baton.scheduler.rota.terms.WishId;
import baton.scheduler.rota.terms.WorkLimits;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the sample desk's people agreed on and the cover it asks for; its rota keeps to all of it.
 */
final class SampleTerms {
  private static final Set<DayKind> ALL_DAYS = EnumSet.range(DayKind.MONDAY, DayKind.SUNDAY);
  private static final int AWAY_IN_DAYS = 10;
  private static final int LAUNCH_IN_DAYS = 30;

  private final TermsStore crew = new TermsStore();
  private final CoverageStore coverage = new CoverageStore();
  private final Tx tx;
  private final Desk desk;
  private final Map<String, AdvisorId> people;

  private SampleTerms(Tx tx, Desk desk) {
    this.tx = tx;
    this.desk = desk;
    this.people =
        new Advisors()
            .all(tx, desk.id()).stream().collect(Collectors.toMap(Advisor::name, Advisor::id));
  }

  static void agree(Tx tx, Desk desk) {
    SampleTerms terms = new SampleTerms(tx, desk);
    terms.people();
    terms.wishes();
    terms.timeOff();
    terms.cover();
  }

  private void people() {
    save("Fay", limits(32, 11), every(LocalTime.of(14, 0), LocalTime.of(22, 0)));
    save("Ivy", limits(32, 11), Availability.ALWAYS);
    save("Lou", limits(30, 12), Availability.ALWAYS);
    save("Hal", limits(30, 11), every(LocalTime.of(20, 0), LocalTime.of(8, 0)));
    save("Quin", limits(45, 11), Availability.ALWAYS);
  }

  private void wishes() {
    LocalTime midnight = LocalTime.MIDNIGHT;
    wish("Ben", false, WishTime.every(DayOfWeek.FRIDAY, LocalTime.of(16, 0), midnight), 6);
    wish("Cleo", true, WishTime.every(DayOfWeek.MONDAY, midnight, midnight), 3);
  }

  /** Asked for, over published shifts: a lead sees what it would mean. */
  private void timeOff() {
    LocalDate first = today().plusDays(AWAY_IN_DAYS);
    AwayPeriod away =
        AwayPeriod.of(first.atStartOfDay(), first.plusDays(2).atStartOfDay(), desk.zone());
    AdvisorId kim = id("Kim");
    var unused =
        new TimeOffService(new Unsaid())
            .ask(tx, desk, kim, away, new TimeOffService.Actor(kim, "A wedding in the family"));
  }

  private void cover() {
    coverage.save(
        tx,
        desk,
        CoverNeeds.NONE
            .with("LIVE_CALL", ALL_DAYS, DaySpan.WHOLE, 1)
            .with("LIVE_CALL", ALL_DAYS, hours(10, 18), 2)
            .with("LIVE_CHAT", ALL_DAYS, DaySpan.WHOLE, 1)
            .with("LIVE_CHAT", ALL_DAYS, hours(9, 17), 2)
            .with("VOICEMAIL", ALL_DAYS, hours(8, 22), 1));
    LocalDate launch = today().plusDays(LAUNCH_IN_DAYS);
    CoverNeeds more = CoverNeeds.NONE.with("LIVE_CALL", Set.of(DayKind.EVERY_DAY), hours(8, 22), 2);
    var unused =
        coverage.add(
            tx,
            desk,
            new CoverDates(
                new CoverDatesId(0), "Product launch", launch, launch.plusDays(2), more));
  }

  private void save(String name, WorkLimits limits, Availability availability) {
    crew.save(tx, desk, id(name), limits, availability);
  }

  private void wish(String name, boolean wanted, WishTime when, int weight) {
    ShiftWish wish = new ShiftWish(new WishId(0), id(name), wanted, when, null, weight);
    var unused = crew.wish(tx, desk, wish);
  }

  private AdvisorId id(String name) {
    return Objects.requireNonNull(people.get(name), name);
  }

  private LocalDate today() {
    return tx.now().atZone(desk.zone()).toLocalDate();
  }

  private static WorkLimits limits(int hours, int rest) {
    return new WorkLimits(
        new HoursPerWeek(null, Duration.ofHours(hours)),
        null,
        Duration.ofHours(rest),
        null,
        null,
        Employment.OPEN);
  }

  private static Availability every(LocalTime from, LocalTime to) {
    return new Availability(
        Arrays.stream(DayOfWeek.values()).map(day -> new WeeklySpan(day, from, to)).toList());
  }

  private static DaySpan hours(int from, int to) {
    return new DaySpan(from * 60, to * 60);
  }

  /** Nobody has to be told of what was there from the start. */
  private static final class Unsaid implements Prompts {
    @Override
    public void tell(Tx tx, Desk desk, List<Prompt> prompts) {}

    @Override
    public List<AdvisorId> open(Tx tx, DeskId desk, String keyPrefix) {
      return List.of();
    }

    @Override
    public void settle(Tx tx, DeskId desk, String keyPrefix) {}
  }
}
