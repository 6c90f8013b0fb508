package baton.scheduler.floor.wallboard;

import baton.handoff.ledger.Uncovered;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.seat.SeatSnapshots;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.DayCounts;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.SeatStatus;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the picture from what the features say, in the same number of queries whatever the number
 * of seats, calls and bookings.
 */
final class DeskSnapshotReader implements WallboardPainter.SnapshotReader {
  /** More than any screen shows; the rest is counted. */
  private static final int MOST_CALLS = 50;

  private final Callbacks callbacks = new Callbacks();
  private final Calls calls = new Calls();
  private final LiveCallPlans plans = new LiveCallPlans();
  private final UncoveredTime uncovered = new UncoveredTime();
  private final Queues queues = new Queues();
  private final GuardedSeats seats;
  private final WallboardModule.Clocks clocks;

  DeskSnapshotReader(GuardedSeats seats, WallboardModule.Clocks clocks) {
    this.seats = seats;
    this.clocks = clocks;
  }

  @Override
  public WallboardSnapshot take(Tx tx, Desk desk) {
    ShiftPeriod today = today(desk, tx.now());
    SeatSnapshots pictures = seats.pictures(tx, desk);
    SeatsOnBoard onBoard = new SeatsOnBoard(SeatStatus.of(tx, desk.id()));
    List<Call> open = calls.open(tx, desk.id());
    List<WallboardSnapshot.NextCall> next = nextCalls(tx, desk, today.end(), open);
    return new WallboardSnapshot(
        taken(tx, desk, pictures),
        pictures.seats().stream().map(onBoard::of).toList(),
        next,
        running(open),
        new BoardAlerts(desk.zone(), tx.now()).of(clocks.guard(), strict(pictures, onBoard), next),
        queues.of(tx, desk.id()).stream()
            .map(queue -> WallboardSnapshot.QueueOnBoard.of(queue, tx.now()))
            .toList(),
        totals(tx, desk, today));
  }

  private WallboardSnapshot.Stamp taken(Tx tx, Desk desk, SeatSnapshots seats) {
    return new WallboardSnapshot.Stamp(
        desk.name(),
        desk.zone(),
        desk.label(),
        tx.now(),
        seats.rotaRevision(),
        clocks.mode() == ClockMode.REHEARSAL);
  }

  private static List<WallboardSnapshot.SeatOnBoard> strict(
      SeatSnapshots seats, SeatsOnBoard onBoard) {
    return seats.seats().stream().filter(SeatSnapshot::strict).map(onBoard::of).toList();
  }

  /** What was missed; then from the slot that is running now to the end of the desk's day. */
  private List<WallboardSnapshot.NextCall> nextCalls(
      Tx tx, Desk desk, Instant until, List<Call> open) {
    Instant from = tx.now().minus(SlotTime.LENGTH);
    List<Callback> waiting =
        callbacks.upcoming(tx, desk.id(), from, until, MOST_CALLS).stream()
            .filter(callback -> callback.state() == CallbackState.BOOKED)
            .toList();
    Set<String> busy = open.stream().map(call -> call.advisor().name()).collect(Collectors.toSet());
    List<WallboardSnapshot.NextCall> next = new ArrayList<>();
    next.addAll(NextCalls.missed(callbacks.inOrder(tx, desk.id(), MOST_CALLS), tx.now()));
    next.addAll(NextCalls.of(waiting, plans.between(tx, desk, from, until), busy, tx.now()));
    return List.copyOf(next);
  }

  /** Overruns first, the longest first; then what goes on, then what is wrapped up. */
  private static List<WallboardSnapshot.RunningCall> running(List<Call> open) {
    return open.stream()
        .map(DeskSnapshotReader::running)
        .sorted(Comparator.comparing(call -> call.wrapUpSince() != null))
        .toList();
  }

  private static WallboardSnapshot.RunningCall running(Call call) {
    String number = call.number() == null ? "" : call.number();
    return new WallboardSnapshot.RunningCall(
        call.startedAt(), call.advisor().name(), number, call.overrunAt() != null, call.endedAt());
  }

  private WallboardSnapshot.Totals totals(Tx tx, Desk desk, ShiftPeriod today) {
    // At midnight itself the day has no past that could be uncovered.
    long seconds =
        today.start().isBefore(tx.now())
            ? uncovered
                .in(tx.handle(), desk.id(), new ShiftPeriod(today.start(), tx.now()))
                .stream()
                .mapToLong(Uncovered::seconds)
                .sum()
            : 0;
    DayCounts counts = DayCounts.of(tx, desk.id(), today);
    return new WallboardSnapshot.Totals(
        counts.freeSlots(),
        counts.late(),
        counts.missed(),
        new WallboardSnapshot.Order(counts.waiting(), counts.oldestPromise()),
        seconds);
  }

  /** The desk's day: 23, 24 or 25 hours. */
  private static ShiftPeriod today(Desk desk, Instant now) {
    LocalDate day = now.atZone(desk.zone()).toLocalDate();
    return new ShiftPeriod(
        day.atStartOfDay(desk.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(desk.zone()).toInstant());
  }
}
