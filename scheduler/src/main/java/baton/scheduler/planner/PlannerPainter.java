package baton.scheduler.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.access.Caller;
import baton.scheduler.coverage.CoverageBook;
import baton.scheduler.crew.CrewBook;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.Shells;
import baton.scheduler.planner.PlannerBoard.Doing;
import baton.scheduler.planner.PlannerBoard.Head;
import baton.scheduler.planner.PlannerBoard.Links;
import baton.scheduler.planner.PlannerBoard.Shown;
import baton.scheduler.planner.PlannerBoard.Sum;
import baton.scheduler.planner.PlannerBoard.WeekView;
import baton.scheduler.planner.Sheet.Timed;
import baton.scheduler.rota.DraftDesk;
import baton.scheduler.rota.DraftPicture;
import baton.scheduler.rota.DraftShift;
import baton.scheduler.rota.Editor;
import baton.scheduler.rota.Finding;
import baton.scheduler.rota.LoggedEdit;
import baton.scheduler.rota.Origin;
import baton.scheduler.rota.Rota;
import baton.scheduler.tx.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the plan and draws the page, in as many statements however large the plan is. */
final class PlannerPainter {
  private final Rota rota;
  private final Shells shells;
  private final DraftDesk drafts;
  private final CrewBook crew = new CrewBook();
  private final CoverageBook coverage = new CoverageBook();
  private final Advisors advisors = new Advisors();
  private final PublishedShifts published = new PublishedShifts();

  PlannerPainter(Rota rota, DraftDesk drafts, Shells shells) {
    this.rota = rota;
    this.drafts = drafts;
    this.shells = shells;
  }

  PlannerBoard paint(Tx tx, Desk desk, Caller caller, Span span) {
    DraftPicture draft = rota.picture(tx, desk);
    Found found = found(draft);
    List<Placed> shifts = Differences.of(sheet(tx, desk, span, draft));
    People people = new People(advisors.all(tx, desk.id()));
    List<String> roles = draft.seats().stream().map(SeatId::role).distinct().toList();
    ShiftPeriod seen = span.instants(desk);
    Absences absences = new Absences(crew.terms(tx, desk, seen.start()), desk);
    Bar.Palette palette = new Bar.Palette(people, roles, found, absences);
    Steps.Demand asked = new AskedFor(coverage.asked(tx, desk), roles, seen);
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
                        .paint(Day.of(span.first(), desk, tx.now()), draft.seats(), asked))
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

  private record Look(Tx tx, Desk desk, Span span, DraftPicture draft, List<Placed> shifts) {}

  private WeekView week(Look look, Bar.Palette palette, Steps.Demand asked) {
    return new WeekView(
        WeekGrid.of(look.span(), look.shifts(), palette, look.desk(), look.tx().now()),
        Strip.of(look.span(), palette.roles(), look.shifts(), asked, look.desk()),
        look.shifts().isEmpty() ? Optional.of(empty(look)) : Optional.empty());
  }

  private EmptyWeek empty(Look look) {
    Span last = look.span().before();
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
      DraftPicture draft, List<Placed> shifts, People people, Found found, Span span) {
    return new Sum(
        draft.revision() + 1,
        (int) shifts.stream().filter(shift -> shift.mark() != Mark.SAME).count(),
        (int) people.all().stream().filter(advisor -> !advisor.skills().isEmpty()).count(),
        draft.seats().size(),
        found.errors(),
        FoundList.of(found, span));
  }

  private static Head head(Tx tx, Desk desk, Span span, DraftPicture draft, Found found) {
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    LocalDate day =
        span.isDay() ? span.first() : span.dates().contains(today) ? today : span.first();
    Span now = span.isDay() ? new Span(today, 1) : Span.weekOf(today);
    return new Head(
        Weeks.title(span),
        span,
        new Links(
            span.before().query(),
            now.query(),
            span.after().query(),
            Span.weekOf(span.first()).query(),
            new Span(day, 1).query()),
        Weeks.around(
            span, today, draft.shifts().stream().map(DraftPicture.Drawn::shift).toList(), found),
        Weeks.after(span));
  }

  private Sheet sheet(Tx tx, Desk desk, Span span, DraftPicture draft) {
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
    return new Sheet(drafted, there, tx.now());
  }

  private static boolean isSeen(Timed shift, Span span, ShiftPeriod seen) {
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

  private static Found found(DraftPicture draft) {
    Map<Origin, DraftShift> keys = new HashMap<>();
    draft.shifts().forEach(shift -> keys.put(new Origin.Drafted(shift.id()), shift.shift()));
    return new Found(
        draft.findings().stream()
            .map(finding -> item(finding, keys.get(finding.origin())))
            .toList());
  }

  private static Found.Item item(Finding finding, @Nullable DraftShift shift) {
    return new Found.Item(
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
