package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.planner.ShiftDialog.Choice;
import baton.scheduler.rota.planner.ShiftDialog.Choices;
import baton.scheduler.rota.planner.ShiftDialog.Group;
import baton.scheduler.rota.planner.ShiftDialog.Is;
import baton.scheduler.rota.planner.ShiftDialog.Told;
import baton.scheduler.rota.planner.ShiftForm.Typed;
import baton.scheduler.rota.publish.Rota;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the form of a shift. */
final class ShiftDialogs {
  private static final int ROUND_MINUTES = 20;

  private final Rota rota;
  private final DraftService drafts;
  private final DeskShells shells;
  private final Advisors advisors = new Advisors();
  private final PublishedShifts published = new PublishedShifts();

  ShiftDialogs(Rota rota, DraftService drafts, DeskShells shells) {
    this.rota = rota;
    this.drafts = drafts;
    this.shells = shells;
  }

  /** Whose form, where from, and for whom. */
  record Ask(Desk desk, Caller caller, ShownDays view) {}

  /** The form of a shift as it is. */
  ShiftDialog known(Tx tx, Ask ask, DraftShift shift) {
    return dialog(tx, ask, is(tx, ask.desk(), shift), TypedShift.typed(shift), Told.nothing(""));
  }

  /**
   * The form of a new shift: what is asked for, and where nothing is, what is likely.
   *
   * @param asked the day at least
   */
  ShiftDialog fresh(Tx tx, Ask ask, Typed asked) {
    List<DraftShift> draft =
        drafts.read(tx, ask.desk()).shifts().stream().map(Drafted::shift).toList();
    LocalDate day = asked.day().isEmpty() ? ask.view().first() : ShownDays.date("on", asked.day());
    Typed likely =
        TypedShift.typed(
            new ShiftSuggestion(draft, rota.seats(tx, ask.desk()))
                .on(day, person(tx, ask.desk(), asked.person())));
    return dialog(
        tx,
        ask,
        new Is("", "New shift", "new", ""),
        new Typed(
            likely.person(),
            or(asked.seat(), likely.seat()),
            likely.day(),
            or(asked.from(), likely.from()),
            or(asked.to(), likely.to())),
        Told.nothing(""));
  }

  /** The form again, with what was typed and what is to be said about that. */
  ShiftDialog again(Tx tx, Ask ask, ShiftForm form, Told told) {
    Is is =
        ShiftName.parse(form.name())
            .map(shift -> is(tx, ask.desk(), shift))
            .orElseGet(() -> new Is("", "New shift", "new", ""));
    Is typed = form.at().isEmpty() ? is : new Is(is.name(), is.title(), is.state(), form.at());
    Typed fields =
        form.typed().day().isEmpty()
            ? ShiftName.parse(form.name()).map(TypedShift::typed).orElse(form.typed())
            : form.typed();
    return dialog(tx, ask, typed, fields, told);
  }

  private ShiftDialog dialog(Tx tx, Ask ask, Is is, Typed typed, Told told) {
    return new ShiftDialog(
        shells.of(tx, ask.desk(), ask.caller(), is.title()).entry("planner"),
        ask.view(),
        is,
        typed,
        choices(tx, ask.desk(), typed.seat()),
        told);
  }

  private Is is(Tx tx, Desk desk, DraftShift shift) {
    Draft draft = drafts.read(tx, desk);
    String state = state(tx, desk, draft, shift);
    List<DraftShift> all = draft.shifts().stream().map(Drafted::shift).toList();
    Optional<DraftShift> now =
        state.equals("lost") ? ShiftSuccessor.of(shift, all) : Optional.of(shift);
    return new Is(
        now.map(ShiftName::of).orElse(""),
        now.map(draft::inWords).orElse("New shift"),
        now.isPresent() && state.equals("lost") ? "moved" : state,
        middle(now.orElse(shift)));
  }

  private String state(Tx tx, Desk desk, Draft draft, DraftShift shift) {
    if (shift.endsBy(tx.now(), desk.zone())) {
      return "over";
    }
    if (draft.shifts().stream().anyMatch(drafted -> drafted.shift().equals(shift))) {
      return "drafted";
    }
    return isPublished(tx, desk, shift) ? "gone" : "lost";
  }

  private boolean isPublished(Tx tx, Desk desk, DraftShift shift) {
    ShownDays days = new ShownDays(shift.start().toLocalDate(), 2);
    return published
        .overlapping(tx.handle(), desk.id(), days.instants(desk).start(), days.instants(desk).end())
        .stream()
        .map(ShiftDialogs::content)
        .anyMatch(shift::equals);
  }

  static DraftShift content(Shift shift) {
    return new DraftShift(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
  }

  /** Half-way, at a time that is easily said. */
  private static String middle(DraftShift shift) {
    long minutes = Duration.between(shift.start(), shift.end()).toMinutes() / 2;
    return Written.time(shift.start().plusMinutes(minutes - minutes % ROUND_MINUTES));
  }

  private Choices choices(Tx tx, Desk desk, String seat) {
    List<SeatId> seats = rota.seats(tx, desk);
    Optional<SeatId> chosen = seats.stream().filter(one -> one.toString().equals(seat)).findFirst();
    List<Choice> can = new ArrayList<>();
    List<Choice> cannot = new ArrayList<>();
    for (Advisor advisor : advisors.all(tx, desk.id())) {
      boolean skilled = chosen.isEmpty() || advisor.skills().contains(chosen.get().role());
      (skilled ? can : cannot).add(new Choice(advisor.id().toString(), advisor.name()));
    }
    String role = chosen.map(one -> CoverageStrip.spoken(one.role())).orElse("it");
    return new Choices(
        List.of(new Group("Can work " + role, can), new Group("Cannot work " + role, cannot)),
        seats.stream().map(one -> new Choice(one.toString(), one.spoken())).toList());
  }

  private @Nullable Advisor person(Tx tx, Desk desk, String id) {
    return id.matches("[1-9][0-9]{0,17}")
        ? advisors.byId(tx, desk.id(), new AdvisorId(Long.parseLong(id))).orElse(null)
        : null;
  }

  private static String or(String asked, String likely) {
    return asked.isEmpty() ? likely : asked;
  }
}
