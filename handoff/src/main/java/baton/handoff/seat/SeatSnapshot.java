package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seat as people see it.
 *
 * @param strict whether H1 and H2 apply
 * @param holder who holds it
 * @param next who is planned to have it next: the one who is late, else the next to start
 * @param standBy who stands by, and could take it now
 * @param late who is planned on it now and not there, nor anybody who stands in for them
 * @param cover who stands in on it now for whoever is planned (H6)
 * @param uncoveredSince since when a published shift covers it with nobody holding it
 */
public record SeatSnapshot(
    SeatId seat,
    boolean strict,
    @Nullable Holder holder,
    @Nullable Someone next,
    @Nullable Someone standBy,
    @Nullable Someone late,
    @Nullable Someone cover,
    @Nullable Instant uncoveredSince) {

  /**
   * @param until the end of their shifts on the seat that touch one another; past when held over;
   *     null when the rota plans them on it no more
   */
  public record Holder(AdvisorId id, String name, Instant from, @Nullable Instant until) {}

  /**
   * @param at {@code next}, {@code late}: when the shift starts or should have; {@code standBy},
   *     {@code cover}: since when
   */
  public record Someone(AdvisorId id, String name, Instant at) {}
}
