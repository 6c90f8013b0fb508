package baton.scheduler.floor.seat;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.tx.ClockGuard;
import java.util.List;

/** Puts this room together. */
public final class SeatModule {
  private final ClockGuard clock;
  private final GuardedSeats seats;

  /**
   * @param contacts who is on one may not close a seat
   * @param events hears of every change, in its transaction
   */
  public SeatModule(ClockGuard clock, OpenContacts contacts, SeatEvents events) {
    this.clock = clock;
    this.seats = new GuardedSeats(clock, contacts, events);
  }

  public GuardedSeats seats() {
    return seats;
  }

  /** What is to be registered with Jersey. */
  public List<Object> resources(DeskTransactions desks) {
    return List.of(
        new SeatResource(desks, seats),
        new OverrideResource(desks, seats),
        new NoteResource(desks),
        new LogOutPermissionResource(desks, seats, clock));
  }
}
