package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.HeldOverTimes;
import baton.handoff.ledger.PersonWeek;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.TermsStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a filling is made from, in as many statements however large the rota is. */
final class FillFactsReader {
  /** How far back shifts count: five weeks hold any four weekends and a month of days in a row. */
  private static final Duration COUNTED = Duration.ofDays(35);

  /** How far back held-over time is made up for (ours). */
  private static final Duration HELD_OVER = Duration.ofDays(28);

  private final DraftService drafts = new DraftService();
  private final PublishedShifts published = new PublishedShifts();
  private final TermsStore crew = new TermsStore();
  private final Advisors advisors = new Advisors();
  private final HeldOverTimes heldOver = new HeldOverTimes();

  FillFacts read(Tx tx, Desk desk) {
    return read(tx, desk, drafts.read(tx, desk));
  }

  private FillFacts read(Tx tx, Desk desk, Draft draft) {
    Instant since = tx.now().minus(COUNTED);
    List<Shift> there =
        published.overlapping(tx.handle(), desk.id(), since, PublishedShifts.FOR_EVER);
    List<Advisor> people =
        advisors.all(tx, desk.id()).stream().filter(one -> !one.skills().isEmpty()).toList();
    return new FillFacts(
        desk.zone(),
        people,
        crew.terms(tx, desk, since),
        new FillFacts.Rota(
            drafted(tx, desk, draft),
            there.stream()
                .filter(shift -> shift.period().start().isBefore(tx.now()))
                .map(FillFactsReader::duty)
                .toList(),
            there.stream().map(FillFactsReader::content).collect(Collectors.toSet())),
        heldOver(tx, desk));
  }

  /** What begins before now is read as published, whatever the draft says of it (R5). */
  private static List<TimedShift> drafted(Tx tx, Desk desk, Draft draft) {
    List<DraftShift> shifts =
        draft.shifts().stream()
            .map(Drafted::shift)
            .filter(shift -> !shift.startsBefore(tx.now(), desk.zone()))
            .toList();
    List<Planned> planned = new ArrayList<>();
    for (DraftShift shift : shifts) {
      AdvisorId nobody = new AdvisorId(-1 - planned.size());
      AdvisorId advisor = shift.advisor() == null ? nobody : shift.advisor();
      planned.add(new Planned(shift.seat(), advisor, shift.start(), shift.end()));
    }
    List<PlannedPeriods.Resolved> resolved = PlannedPeriods.resolve(planned, desk.zone());
    List<TimedShift> timed = new ArrayList<>();
    for (int i = 0; i < shifts.size(); i++) {
      if (resolved.get(i) instanceof PlannedPeriods.Resolved.Usable usable) {
        timed.add(new TimedShift(shifts.get(i), usable.period()));
      }
    }
    return timed;
  }

  private Map<AdvisorId, Duration> heldOver(Tx tx, Desk desk) {
    ShiftPeriod lately = new ShiftPeriod(tx.now().minus(HELD_OVER), tx.now());
    return heldOver.in(tx.handle(), desk.id(), lately, desk.zone()).stream()
        .collect(
            Collectors.toMap(
                PersonWeek::person,
                week -> Duration.ofSeconds(week.heldOver().seconds()),
                Duration::plus));
  }

  private static JudgedShift duty(Shift shift) {
    return new JudgedShift(content(shift).planned(), shift.period());
  }

  private static DraftShift content(Shift shift) {
    return new DraftShift(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
  }
}
