package baton.scheduler.rota.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.DraftSnapshot;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.LoggedEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.planner.PlanSheet.Timed;
import baton.scheduler.rota.planner.PlannerBoard.Doing;
import baton.scheduler.rota.planner.PlannerBoard.Head;
import baton.scheduler.rota.planner.PlannerBoard.Links;
import baton.scheduler.rota.planner.PlannerBoard.Shown;
import baton.scheduler.rota.planner.PlannerBoard.Sum;
import baton.scheduler.rota.planner.PlannerBoard.WeekView;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.rota.terms.TermsStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the plan and draws the page, in as many statements however large the plan is. */
final class PlannerPainter {
  private final Rota rota;
  private final DeskShells shells;
  private final DraftService drafts;
  private final TermsStore crew = new TermsStore();
  private final CoverageStore coverage = new CoverageStore();
  private final Advisors advisors = new Advisors();
  private final PublishedShifts published = new PublishedShifts();

  PlannerPainter(Rota rota, DraftService drafts, DeskShells shells) {
    this.rota = rota;
    this.drafts = drafts;
    this.shells = shells;
  }

  PlannerBoard paint(Tx tx, Desk desk, Caller caller, ShownDays span) {
    DraftSnapshot draft = rota.picture(tx, desk);
    DraftFindings found = found(draft);
    List<PlacedShift> shifts = PublishedDifferences.of(sheet(tx, desk, span, draft));
    PlannerPeople people = new PlannerPeople(advisors.all(tx, desk.id()));
    List<String> roles = draft.seats().stream().map(SeatId::role).distinct().toList();
    ShiftPeriod seen = span.instants(desk);
    DayAbsences absences = new DayAbsences(crew.terms(tx, desk, seen.start()), desk);
    ShiftBar.Palette palette = new ShiftBar.Palette(people, roles, found, absences);
    CoverSteps.Demand asked = new CoverAsked(coverage.asked(tx, desk), roles, seen);
    return new PlannerBoard(
        shells.of(tx, desk, caller, "Planner").entry("planner"),
        tx.now(),
        head(tx, desk, span, draft, found),
        sum(draft, shifts, people, found, span),
        doing(tx, desk, Editor.of(caller)),
        new Shown(
            span.isDay()
                ? Optional.empty()
                : Optional.of(week(new Look(tx, desk, span, draft, shifts), palette, asked)),
            span.isDay()
                ? Optional.of(
                    new DayPainter(desk, seen, shifts, palette)
                        .paint(DayColumn.of(span.first(), desk, tx.now()), draft.seats(), asked))
                : Optional.empty()));
  }

  private Doing doing(Tx tx, Desk desk, Editor who) {
    Optional<LoggedEdit> latest = drafts.edits(tx, desk, Long.MAX_VALUE, 1).stream().findFirst();
    DeskTime now = DeskTime.of(desk, tx.now());
    return new Doing(
        drafts.undoable(tx, desk, who),
        drafts.redoable(tx, desk, who),
        latest
            .map(
                edit -> "%s, %s: %s".formatted(edit.by().name(), now.at(edit.at()), edit.inWords()))
            .orElse(""),
        latest.map(edit -> !edit.by().equals(who)).orElse(false),
        Optional.empty());
  }

  private record Look(
      Tx tx, Desk desk, ShownDays span, DraftSnapshot draft, List<PlacedShift> shifts) {}

  private WeekView week(Look look, ShiftBar.Palette palette, CoverSteps.Demand asked) {
    return new WeekView(
        WeekGrid.of(look.span(), look.shifts(), palette, look.desk(), look.tx().now()),
        CoverageStrip.of(look.span(), palette.roles(), look.shifts(), asked, look.desk()),
        look.shifts().isEmpty() ? Optional.of(empty(look)) : Optional.empty());
  }

  private EmptyWeek empty(Look look) {
    ShownDays last = look.span().before();
    ShiftPeriod its = last.instants(look.desk());
    boolean hasShifts =
        look.draft().shifts().stream()
                .anyMatch(one -> last.dates().contains(one.shift().start().toLocalDate()))
            || published
                .overlapping(look.tx().handle(), look.desk().id(), its.start(), its.end())
                .stream()
                .anyMatch(one -> last.dates().contains(one.localStart().toLocalDate()));
    return new EmptyWeek(
        !look.span().instants(look.desk()).end().isAfter(look.tx().now()),
        hasShifts ? Optional.of(last.first()) : Optional.empty());
  }

  private static Sum sum(
      DraftSnapshot draft,
      List<PlacedShift> shifts,
      PlannerPeople people,
      DraftFindings found,
      ShownDays span) {
    return new Sum(
        draft.revision() + 1,
        (int) shifts.stream().filter(shift -> shift.mark() != PublishedMark.SAME).count(),
        (int) people.all().stream().filter(advisor -> !advisor.skills().isEmpty()).count(),
        draft.seats().size(),
        found.errors(),
        DraftFindingList.of(found, span));
  }

  private static Head head(
      Tx tx, Desk desk, ShownDays span, DraftSnapshot draft, DraftFindings found) {
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    LocalDate day =
        span.isDay() ? span.first() : span.dates().contains(today) ? today : span.first();
    ShownDays now = span.isDay() ? new ShownDays(today, 1) : ShownDays.weekOf(today);
    return new Head(
        WeekLinks.title(span),
        span,
        new Links(
            span.before().query(),
            now.query(),
            span.after().query(),
            ShownDays.weekOf(span.first()).query(),
            new ShownDays(day, 1).query()),
        WeekLinks.around(
            span, today, draft.shifts().stream().map(DraftSnapshot.Drawn::shift).toList(), found),
        WeekLinks.after(span));
  }

  private PlanSheet sheet(Tx tx, Desk desk, ShownDays span, DraftSnapshot draft) {
    ShiftPeriod seen = span.instants(desk);
    List<Timed> drafted =
        draft.shifts().stream()
            .map(shift -> new Timed(shift.shift(), shift.period()))
            .filter(shift -> isSeen(shift, span, seen))
            .toList();
    List<Timed> there =
        published.overlapping(tx.handle(), desk.id(), seen.start(), seen.end()).stream()
            .map(PlannerPainter::timed)
            .toList();
    return new PlanSheet(drafted, there, tx.now());
  }

  private static boolean isSeen(Timed shift, ShownDays span, ShiftPeriod seen) {
    ShiftPeriod period = shift.period();
    return period == null
        ? !span.isDay() && span.dates().contains(shift.key().start().toLocalDate())
        : period.overlaps(seen);
  }

  private static Timed timed(Shift shift) {
    return new Timed(
        new DraftShift(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd()),
        shift.period());
  }

  private static DraftFindings found(DraftSnapshot draft) {
    Map<Origin, DraftShift> keys = new HashMap<>();
    draft.shifts().forEach(shift -> keys.put(new Origin.Drafted(shift.id()), shift.shift()));
    return new DraftFindings(
        draft.findings().stream()
            .map(finding -> item(finding, keys.get(finding.origin())))
            .toList());
  }

  private static DraftFindings.Item item(Finding finding, @Nullable DraftShift shift) {
    return new DraftFindings.Item(
        shift,
        shift == null ? day(finding.origin()) : shift.start().toLocalDate(),
        finding.isError(),
        finding.rule(),
        finding.message(),
        finding.fix());
  }

  private static @Nullable LocalDate day(Origin origin) {
    return origin instanceof Origin.Overall(String where, LocalDate day) ? day : null;
  }
}
