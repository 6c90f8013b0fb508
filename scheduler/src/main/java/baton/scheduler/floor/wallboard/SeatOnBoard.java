package baton.scheduler.floor.wallboard;

import baton.handoff.SeatId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat and how it stands.
 *
 * @param seat as written in data, e.g. {@code LIVE_CALL/1}
 * @param late who is planned on it now and is not there
 * @param uncoveredSince since when nobody holds it though a shift covers it
 * @param freeToGo of a soft seat: its queue is empty, or was when it was left (H10); null: unknown
 * @param cover whoever of them stands in (H6)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeatOnBoard(
    String seat,
    BoardState state,
    @Nullable Holder holder,
    @Nullable Someone standBy,
    @Nullable Someone late,
    @Nullable Instant uncoveredSince,
    @Nullable Boolean freeToGo,
    @Nullable Cover cover) {

  /**
   * @param until when the holder's shifts on it end; past when held over; null when none are
   *     planned
   * @param unreachableSince since when they are not heard from (H11)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Holder(String name, @Nullable Instant until, @Nullable Instant unreachableSince) {}

  /** Somebody who stands in, and for whom. */
  record Cover(String name, String instead) {}

  /** A person, and since when they stand by or are due. */
  record Someone(String name, Instant since) {}

  /** {@code Cleo}, or {@code Cleo for Dan} when Cleo stands in for Dan. */
  String called(String name) {
    return cover != null && cover.name().equals(name) ? name + " for " + cover.instead() : name;
  }

  /** As people say it: "Live Call 1". */
  @JsonProperty
  String spoken() {
    return SeatId.parse(seat).spoken();
  }
}
