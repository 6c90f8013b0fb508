package baton.scheduler.floor.seat;

import baton.handoff.seat.SeatSnapshot;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat as programs read it; what does not apply is left out.
 *
 * @param freeToGo of a soft seat: whether its queue lets the holder go for the rest of the shift
 *     (H10), or did when the seat was left; left out while the queue is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeatView(
    String seat,
    String name,
    boolean strict,
    @Nullable Holder holder,
    @Nullable Someone standBy,
    @Nullable Someone next,
    @Nullable Someone late,
    @Nullable Someone cover,
    @Nullable Instant uncoveredSince,
    @Nullable Boolean freeToGo) {

  /**
   * Who holds it, since when, and until when they are planned on it.
   *
   * @param unreachableSince since when they are not heard from (H11); the seat stays theirs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Holder(
      long advisor,
      String name,
      Instant from,
      @Nullable Instant until,
      @Nullable Instant unreachableSince) {}

  /** Who else, and the instant that goes with it. */
  public record Someone(long advisor, String name, Instant at) {}

  static SeatView of(SeatSnapshot picture, SeatStatus signs) {
    return new SeatView(
        picture.seat().toString(),
        picture.seat().spoken(),
        picture.strict(),
        holder(picture, signs),
        someone(picture.standBy()),
        someone(picture.next()),
        someone(picture.late()),
        someone(picture.cover()),
        picture.uncoveredSince(),
        signs.free().of(picture));
  }

  private static @Nullable Holder holder(SeatSnapshot picture, SeatStatus signs) {
    SeatSnapshot.Holder holder = picture.holder();
    return holder == null
        ? null
        : new Holder(
            holder.id().value(),
            holder.name(),
            holder.from(),
            holder.until(),
            signs.unreachableSince(picture));
  }

  private static @Nullable Someone someone(SeatSnapshot.@Nullable Someone who) {
    return who == null ? null : new Someone(who.id().value(), who.name(), who.at());
  }
}
