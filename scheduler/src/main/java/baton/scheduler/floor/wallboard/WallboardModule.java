package baton.scheduler.floor.wallboard;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.tx.ClockGuard;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Puts this room together. */
public final class WallboardModule {
  private final WallboardPainter painter;

  /** What a wallboard says of the clock: whether it may be trusted (T4), and whose it is. */
  public record Clocks(ClockGuard guard, ClockMode mode) {}

  public WallboardModule(
      Transactions transactions,
      GuardedSeats seats,
      Clocks clocks,
      Pages pages,
      ObjectMapper json) {
    this.painter =
        new WallboardPainter(transactions, new DeskSnapshotReader(seats, clocks), pages, json);
  }

  /** What the desks' screens show. */
  public LiveSnapshot live() {
    return painter;
  }

  /** What is to be registered with Jersey. */
  public List<Object> resources(DeskPages face) {
    return List.of(new WallboardPage(face, painter), new WallboardResource(face, painter));
  }
}
