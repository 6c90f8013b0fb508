package baton.scheduler.floor.wallboard;

import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.wallboard.WallboardSnapshot.BoardAlert.Kind;
import baton.scheduler.platform.tx.ClockGuard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what is wrong, the worst first and of the same kind the oldest. */
record BoardAlerts(ZoneId zone, Instant now) {

  /**
   * @param guard whether this node's clock may be trusted (T4)
   * @param strict the seats that must not be empty
   */
  List<WallboardSnapshot.BoardAlert> of(
      ClockGuard guard,
      List<WallboardSnapshot.SeatOnBoard> strict,
      List<WallboardSnapshot.NextCall> calls) {
    List<WallboardSnapshot.BoardAlert> needs = new ArrayList<>();
    guard
        .refusal()
        .ifPresent(refusal ->
            needs.add(
                new WallboardSnapshot.BoardAlert(
                    Kind.CLOCK, "The clocks differ", now, "seats cannot change hands")));
    strict.forEach(seat -> addSeat(seat, needs));
    calls.forEach(call -> addCall(call, needs));
    needs.sort(
        Comparator.comparing(WallboardSnapshot.BoardAlert::kind)
            .thenComparing(WallboardSnapshot.BoardAlert::at));
    return needs;
  }

  private void addSeat(
      WallboardSnapshot.SeatOnBoard seat, List<WallboardSnapshot.BoardAlert> needs) {
    WallboardSnapshot.SeatOnBoard.Someone late = seat.late();
    WallboardSnapshot.SeatOnBoard.Holder holder = seat.holder();
    if (holder != null && holder.unreachableSince() != null) {
      String what = holder.name() + " is unreachable";
      needs.add(
          new WallboardSnapshot.BoardAlert(
              Kind.UNREACHABLE_HOLDER, what, holder.unreachableSince(), seat.spoken()));
    }
    if (seat.uncoveredSince() != null) {
      String more = late == null ? null : late.name() + " was due at " + clock(late.since());
      needs.add(
          new WallboardSnapshot.BoardAlert(
              Kind.UNCOVERED_SEAT, seat.spoken() + " has nobody", seat.uncoveredSince(), more));
    } else if (late != null) {
      String more = holder == null ? null : holder.name() + " stays on";
      String what = late.name() + " is late for " + seat.spoken();
      needs.add(new WallboardSnapshot.BoardAlert(Kind.LATE_HANDOFF, what, late.since(), more));
    }
  }

  private void addCall(WallboardSnapshot.NextCall call, List<WallboardSnapshot.BoardAlert> needs) {
    if (call.missed()) {
      String what = "The %s call was missed".formatted(clock(call.at()));
      needs.add(
          new WallboardSnapshot.BoardAlert(
              Kind.MISSED_CALL, what, call.at(), "call " + call.number() + " next"));
      return;
    }
    String which = "The " + clock(call.at()) + " call has ";
    if (call.late()) {
      String more = call.takenBy() == null ? null : call.takenBy().seat();
      needs.add(
          new WallboardSnapshot.BoardAlert(Kind.LATE_CALL, which + "not begun", call.at(), more));
    } else if (call.takenBy() == null) {
      needs.add(
          new WallboardSnapshot.BoardAlert(
              Kind.CALL_WITHOUT_ANYBODY, which + "nobody", call.at(), null));
    }
  }

  private String clock(Instant at) {
    return DeskTime.clock(at, zone);
  }
}
