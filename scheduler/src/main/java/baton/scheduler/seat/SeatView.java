package baton.scheduler.seat;

import baton.handoff.seat.SeatPicture;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seat as programs read it; what does not apply is left out. */
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
    @Nullable Instant uncoveredSince) {

  /** Who holds it, since when, and until when they are planned on it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Holder(long advisor, String name, Instant from, @Nullable Instant until) {}

  /** Who else, and the instant that goes with it. */
  public record Someone(long advisor, String name, Instant at) {}

  static SeatView of(SeatPicture picture) {
    SeatPicture.Holder holder = picture.holder();
    return new SeatView(
        picture.seat().toString(),
        picture.seat().spoken(),
        picture.strict(),
        holder == null
            ? null
            : new Holder(holder.id().value(), holder.name(), holder.from(), holder.until()),
        someone(picture.standBy()),
        someone(picture.next()),
        someone(picture.late()),
        someone(picture.cover()),
        picture.uncoveredSince());
  }

  private static @Nullable Someone someone(SeatPicture.@Nullable Someone who) {
    return who == null ? null : new Someone(who.id().value(), who.name(), who.at());
  }
}
