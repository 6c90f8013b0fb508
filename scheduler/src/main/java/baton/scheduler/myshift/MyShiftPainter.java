package baton.scheduler.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatPicture;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.access.Caller;
import baton.scheduler.call.Calls;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Shells;
import baton.scheduler.seat.Seats;
import baton.scheduler.tx.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an advisor's page together; the number of queries does not depend on the desk's size. */
public final class MyShiftPainter {
  private static final String CALLS = "LIVE_CALL";
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final int COMING_UP = 5;

  private final Seats seats;
  private final Shells shells;
  private final CallCards cards;
  private final PublishedShifts shifts = new PublishedShifts();

  public MyShiftPainter(Seats seats, Shells shells, Callbacks callbacks, Calls calls) {
    this.seats = seats;
    this.shells = shells;
    this.cards = new CallCards(callbacks, calls);
  }

  MyShift paint(Tx tx, Desk desk, Caller caller, @Nullable Refusal refused) {
    AdvisorId me = Objects.requireNonNull(caller.advisor());
    DeskTime time = DeskTime.of(desk, tx.now());
    List<SeatPicture> pictures = seats.pictures(tx, desk).seats();
    List<Shift> mine = mine(tx, desk, me);
    SeatCards seatCards =
        new SeatCards(
            me,
            mine,
            time,
            shift -> shift.period().start().minus(desk.policy().standBy()),
            seat -> hindrance(tx, desk, me, seat));
    boolean takesCalls =
        pictures.stream()
            .anyMatch(seat ->
                seat.holder() != null
                    && seat.holder().id().equals(me)
                    && seat.seat().role().equals(CALLS));
    return new MyShift(
        shells.of(tx, desk, caller, "My shift").entry("shift"),
        tx.now().toString(),
        seatCards.of(pictures),
        cards.of(tx, desk, me, takesCalls),
        comingUp(mine, time),
        refused);
  }

  private List<Shift> mine(Tx tx, Desk desk, AdvisorId me) {
    return shifts.overlapping(tx.handle(), desk.id(), tx.now(), tx.now().plus(AHEAD)).stream()
        .filter(shift -> shift.advisor().equals(me))
        .toList();
  }

  private Optional<Refusal> hindrance(Tx tx, Desk desk, AdvisorId me, SeatPicture seat) {
    return seats.mayLogOut(tx, desk, seat.seat(), me) instanceof LogOut.Refused no
        ? Optional.of(no.refusal())
        : Optional.empty();
  }

  private static List<MyShift.ComingUp> comingUp(List<Shift> mine, DeskTime time) {
    return mine.stream()
        .filter(shift -> shift.period().start().isAfter(time.asOf()))
        .limit(COMING_UP)
        .map(shift ->
            new MyShift.ComingUp(
                "%s %s–%s"
                    .formatted(
                        time.day(shift.period().start()),
                        time.time(shift.period().start()),
                        time.time(shift.period().end())),
                shift.seat().spoken()))
        .toList();
  }
}
