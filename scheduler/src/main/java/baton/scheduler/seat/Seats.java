package baton.scheduler.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatDesk;
import baton.handoff.seat.SeatPictures;
import baton.handoff.seat.SeatRequest;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.ClockGuard;
import baton.scheduler.tx.Tx;

/**
 * What people and programs do with seats: the heart's rules, unless this node's clock is off (T4).
 */
public final class Seats {
  private final SeatDesk seats = new SeatDesk();
  private final ClockGuard clock;
  private final OpenContacts contacts;

  public Seats(ClockGuard clock, OpenContacts contacts) {
    this.clock = clock;
    this.contacts = contacts;
  }

  public LogIn logIn(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return clock
        .refusal()
        .<LogIn>map(LogIn.Refused::new)
        .orElseGet(() -> {
          tx.changed(desk.id());
          return seats.logIn(tx.handle(), request(desk, seat, advisor), tx.now());
        });
  }

  public LogOut logOut(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return clock
        .refusal()
        .<LogOut>map(LogOut.Refused::new)
        .orElseGet(() -> {
          tx.changed(desk.id());
          return seats.logOut(
              tx.handle(),
              request(desk, seat, advisor),
              tx.now(),
              () -> contacts.of(tx, desk.id()));
        });
  }

  /** What a log-out would come to now; changes nothing. */
  public LogOut mayLogOut(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return seats.mayLogOut(
        tx.handle(), request(desk, seat, advisor), tx.now(), contacts.of(tx, desk.id()));
  }

  public SeatPictures pictures(Tx tx, Desk desk) {
    return seats.pictures(tx.handle(), desk.id(), tx.now());
  }

  private static SeatRequest request(Desk desk, SeatId seat, AdvisorId advisor) {
    return new SeatRequest(desk.id(), seat, advisor);
  }
}
