package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.Release;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatService;
import baton.handoff.seat.SeatSnapshots;
import baton.handoff.seat.StandIn;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.ClockGuard;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs do with seats: the heart's rules, unless this node's clock is off (T4).
 */
public final class GuardedSeats {
  private final SeatService quiet = new SeatService();
  private final ClockGuard clock;
  private final OpenContacts contacts;
  private final SeatEvents events;

  /**
   * @param events hears of every change, in its transaction
   */
  public GuardedSeats(ClockGuard clock, OpenContacts contacts, SeatEvents events) {
    this.clock = clock;
    this.contacts = contacts;
    this.events = events;
  }

  public LogIn logIn(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return clock
        .refusal()
        .<LogIn>map(LogIn.Refused::new)
        .orElseGet(
            () -> seats(tx, desk).logIn(tx.handle(), request(desk, seat, advisor), tx.now()));
  }

  public LogOut logOut(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return clock
        .refusal()
        .<LogOut>map(LogOut.Refused::new)
        .orElseGet(() ->
            seats(tx, desk)
                .logOut(
                    tx.handle(),
                    request(desk, seat, advisor),
                    tx.now(),
                    () -> contacts.of(tx, desk.id())));
  }

  /** The advisor accepts to stand in for whoever is late (H6). */
  public StandIn standIn(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return clock
        .refusal()
        .<StandIn>map(StandIn.Refused::new)
        .orElseGet(
            () -> seats(tx, desk).standIn(tx.handle(), request(desk, seat, advisor), tx.now()));
  }

  /**
   * A lead names the advisor to stand in (H6).
   *
   * @param handoff the start of the shift to be covered; null: the one that covers the seat now
   * @param lead null: a program did
   */
  public StandIn name(
      Tx tx,
      Desk desk,
      SeatService.Request request,
      @Nullable Instant handoff,
      @Nullable AdvisorId lead) {
    return clock
        .refusal()
        .<StandIn>map(StandIn.Refused::new)
        .orElseGet(() -> seats(tx, desk).name(tx.handle(), request, handoff, lead, tx.now()));
  }

  /** A lead releases whoever holds the seat, by force and with a written reason (H6). */
  public Release release(Tx tx, Desk desk, SeatId seat, SeatService.Reason why) {
    return clock
        .refusal()
        .<Release>map(Release.Refused::new)
        .orElseGet(() -> seats(tx, desk).release(tx.handle(), desk.id(), seat, why, tx.now()));
  }

  /** What a log-out would come to now; changes nothing. */
  public LogOut mayLogOut(Tx tx, Desk desk, SeatId seat, AdvisorId advisor) {
    return quiet.mayLogOut(
        tx.handle(), request(desk, seat, advisor), tx.now(), contacts.of(tx, desk.id()));
  }

  public SeatSnapshots pictures(Tx tx, Desk desk) {
    return quiet.pictures(tx.handle(), desk.id(), tx.now());
  }

  /** All seats, to be asked what is possible; the queries are the same whatever is asked. */
  public SeatLook look(Tx tx, Desk desk) {
    return quiet.look(tx.handle(), desk.id(), tx.now(), contacts.of(tx, desk.id()));
  }

  private SeatService seats(Tx tx, Desk desk) {
    return new SeatService(change -> {
      tx.changed(desk.id());
      events.happened(tx, desk, change);
    });
  }

  private static SeatService.Request request(Desk desk, SeatId seat, AdvisorId advisor) {
    return new SeatService.Request(desk.id(), seat, advisor);
  }
}
