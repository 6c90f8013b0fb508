package baton.scheduler.crew;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.access.Caller;
import baton.scheduler.crew.TimeOff.State;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Shells;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Problem;
import java.time.Duration;
import java.time.Instant;
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

  private final Shells shells;
  private final TimesOff timesOff;
  private final Advisors advisors = new Advisors();
  private final CrewBook book = new CrewBook();
  private final PublishedShifts published = new PublishedShifts();

  TimeOffPainter(Shells shells, TimesOff timesOff) {
    this.shells = shells;
    this.timesOff = timesOff;
  }

  /** The page for leads: of all that is not over. */
  TimeOffModel.Leads leads(
      Tx tx, Desk desk, Caller caller, AskForm form, @Nullable Problem refused) {
    List<TimeOff> all =
        timesOff.overlapping(
            tx, desk, new ShiftPeriod(tx.now(), tx.now().plus(AHEAD)), EnumSet.allOf(State.class));
    List<Advisor> people = advisors.all(tx, desk.id());
    Map<AdvisorId, String> names =
        people.stream().collect(Collectors.toMap(Advisor::id, Advisor::name));
    List<Shift> shifts = shifts(tx, desk, all);
    return new TimeOffModel.Leads(
        shells.of(tx, desk, caller, "Time off").entry("planner"),
        tx.now().toString(),
        new TimeOffModel.Lists(
            lines(all, EnumSet.of(State.ASKED), names, shifts, desk, tx.now()),
            lines(all, EnumSet.of(State.APPROVED), names, shifts, desk, tx.now()),
            lines(
                all,
                EnumSet.of(State.DECLINED, State.WITHDRAWN),
                names,
                List.of(),
                desk,
                tx.now())),
        new TimeOffModel.Entry(people.stream().map(PeopleModel.Who::of).toList(), form),
        refused);
  }

  /** An advisor's own page. */
  TimeOffModel.Mine mine(Tx tx, Desk desk, Caller caller, AskForm form, @Nullable Problem refused) {
    AdvisorId me = Whose.self(caller);
    List<TimeOff> own = timesOff.of(tx, desk, me, tx.now());
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    return new TimeOffModel.Mine(
        shells.of(tx, desk, caller, "My time off").entry("my-rota"),
        tx.now().toString(),
        lines(own, EnumSet.allOf(State.class), names, shifts(tx, desk, own), desk, tx.now()),
        form,
        TimeOffModel.Agreed.of(book.terms(tx, desk, tx.now()).of(me)),
        refused);
  }

  private static List<OffLine> lines(
      List<TimeOff> all,
      Set<State> states,
      Map<AdvisorId, String> names,
      List<Shift> shifts,
      Desk desk,
      Instant now) {
    return all.stream()
        .filter(off -> states.contains(off.state()))
        .map(off -> OffLine.of(off, names, clashing(off, shifts), desk, now))
        .toList();
  }

  /** What is declined or withdrawn clashes with nothing. */
  private static List<Shift> clashing(TimeOff off, List<Shift> shifts) {
    return off.state() == State.ASKED || off.state() == State.APPROVED ? shifts : List.of();
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
