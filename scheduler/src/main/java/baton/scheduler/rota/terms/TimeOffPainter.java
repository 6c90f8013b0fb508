package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the pages of time off, in a number of statements that does not grow with it. */
final class TimeOffPainter {
  private static final Duration AHEAD = Duration.ofDays(800);

  private final DeskShells shells;
  private final TimeOffService timesOff;
  private final Advisors advisors = new Advisors();
  private final TermsStore book = new TermsStore();
  private final PublishedShifts published = new PublishedShifts();

  TimeOffPainter(DeskShells shells, TimeOffService timesOff) {
    this.shells = shells;
    this.timesOff = timesOff;
  }

  /**
   * The page for leads: of all that is not over.
   *
   * @param drafted the draft's shifts that have not begun
   */
  TimeOffModel.Leads leads(
      Tx tx, Desk desk, Caller caller, TimeOffModel.Sent sent, List<JudgedShift> drafted) {
    List<TimeOff> all =
        timesOff.overlapping(
            tx, desk, new ShiftPeriod(tx.now(), tx.now().plus(AHEAD)), EnumSet.allOf(State.class));
    List<Advisor> people = advisors.all(tx, desk.id());
    Map<AdvisorId, String> names =
        people.stream().collect(Collectors.toMap(Advisor::id, Advisor::name));
    TimeOffLine.Facts facts =
        new TimeOffLine.Facts(
            names, shifts(tx, desk, all), drafted, timesOff.history(tx, all), desk, tx.now());
    return new TimeOffModel.Leads(
        shells.of(tx, desk, caller, "Time off").entry("planner"),
        tx.now().toString(),
        new TimeOffModel.Lists(
            lines(all, EnumSet.of(State.ASKED), facts),
            lines(all, EnumSet.of(State.APPROVED), facts),
            lines(all, EnumSet.of(State.DECLINED, State.WITHDRAWN), facts)),
        new TimeOffModel.Entry(people.stream().map(PeopleModel.Who::of).toList(), sent.form()),
        sent.refused(),
        sent.opened());
  }

  /** An advisor's own page. */
  TimeOffModel.Mine mine(
      Tx tx, Desk desk, Caller caller, TimeOffForm form, @Nullable Problem refused) {
    AdvisorId me = TermsAccess.self(caller);
    List<TimeOff> own = timesOff.of(tx, desk, me, tx.now());
    TimeOffLine.Facts facts =
        new TimeOffLine.Facts(
            advisors.names(tx, desk.id()),
            shifts(tx, desk, own),
            List.of(),
            timesOff.history(tx, own),
            desk,
            tx.now());
    return new TimeOffModel.Mine(
        shells.of(tx, desk, caller, "My time off").entry("my-rota"),
        tx.now().toString(),
        lines(own, EnumSet.allOf(State.class), facts),
        form,
        TimeOffModel.Agreed.of(book.terms(tx, desk, tx.now()).of(me)),
        refused);
  }

  private static List<TimeOffLine> lines(
      List<TimeOff> all, Set<State> states, TimeOffLine.Facts facts) {
    return all.stream()
        .filter(off -> states.contains(off.state()))
        .map(off -> TimeOffLine.of(off, facts))
        .toList();
  }

  /** The published shifts, not over, that any of it could clash with. */
  private List<Shift> shifts(Tx tx, Desk desk, List<TimeOff> all) {
    return all.stream()
        .map(off -> off.away().period().end())
        .max(Comparator.naturalOrder())
        .filter(tx.now()::isBefore)
        .map(end -> published.overlapping(tx.handle(), desk.id(), tx.now(), end))
        .orElse(List.of());
  }
}
