package baton.scheduler.floor.wallboard;

import baton.handoff.SeatId;
import baton.scheduler.contact.queue.Queue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a wallboard shows, as of one instant (W1). Has no customer's name and no full number
 * (W3).
 *
 * @param nextCalls by start
 * @param runningCalls the longest first
 * @param needsSomebody what is wrong, the worst first; none when all is well
 * @param queues of the soft roles whose queue was ever reported, by role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WallboardSnapshot(
    @JsonUnwrapped Stamp taken,
    List<SeatOnBoard> seats,
    List<NextCall> nextCalls,
    List<RunningCall> runningCalls,
    List<BoardAlert> needsSomebody,
    List<QueueOnBoard> queues,
    Totals totals) {
  WallboardSnapshot {
    seats = List.copyOf(seats);
    nextCalls = List.copyOf(nextCalls);
    runningCalls = List.copyOf(runningCalls);
    needsSomebody = List.copyOf(needsSomebody);
    queues = List.copyOf(queues);
  }

  /**
   * What the desk has come to today.
   *
   * @param freeSlots places that can still be booked today
   * @param late booked calls that should have started (C3)
   * @param missed calls that were never started (C3)
   * @param order those who wait for a call in the order received
   * @param uncoveredSeconds of strict seats, today until now (H13)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Totals(int freeSlots, int late, int missed, Order order, long uncoveredSeconds) {}

  /**
   * Who waits without a slot (S7).
   *
   * @param oldestPromise until when the first of them was promised a call; null when nobody waits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(int waiting, @Nullable Instant oldestPromise) {}

  /**
   * Where and when a picture was taken.
   *
   * @param desk the desk's name
   * @param zone in which the desk reads times
   * @param label what stands behind a written time (T1)
   * @param revision the published rota it was computed from
   * @param rehearsal whether {@code asOf} is of a clock that stands still until it is moved
   */
  record Stamp(
      String desk, ZoneId zone, String label, Instant asOf, int revision, boolean rehearsal) {}

  /**
   * A booked call that has not begun, or that was missed.
   *
   * @param number masked: its last digits only (W3)
   * @param theirs what the customer's clocks will show
   * @param takenBy the seat that will take it; null when nobody is there to
   * @param late whether it should have begun (C3)
   * @param missed whether its slot went by uncalled: it is at the head of the order (C3)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NextCall(
      Instant at,
      String number,
      Theirs theirs,
      boolean international,
      @Nullable Taker takenBy,
      boolean late,
      boolean missed) {

    /**
     * @param time {@code 21:20}; two with a dash where the customer may be in several zones
     * @param place {@code London}; or how many zones it may be
     */
    record Theirs(String time, String place) {}

    /**
     * @param seat as people say it
     * @param advisor who is planned on it then; null when only the seat is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taker(String seat, @Nullable String advisor) {}
  }

  /**
   * A call under way, or in wrap-up.
   *
   * @param number masked: its last digits only (W3)
   * @param overrun whether it has gone on for 20 minutes (C2)
   * @param wrapUpSince when it ended, its outcome not saved yet (C5); null while it goes on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RunningCall(
      Instant startedAt,
      String advisor,
      String number,
      boolean overrun,
      @Nullable Instant wrapUpSince) {

    /** As the board's states say it: an overrun that has ended hurts nobody any more. */
    BoardState state() {
      if (wrapUpSince != null) {
        return BoardState.STANDING_BY;
      }
      return overrun ? BoardState.OVERRUN : BoardState.ON_SEAT;
    }

    String word() {
      if (wrapUpSince != null) {
        return "wrap-up";
      }
      return overrun ? BoardState.OVERRUN.word() : "on a call";
    }
  }

  /**
   * Something that is wrong until somebody does something.
   *
   * @param what a short sentence: "Live Chat 2 has nobody"
   * @param at since when, or for a call without anybody: when it is
   * @param more what else helps: "Eve was due at 14:00"
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BoardAlert(Kind kind, String what, Instant at, @Nullable String more) {

    /** The worst first. */
    enum Kind {
      /** This node's clock cannot be trusted (T4). */
      CLOCK(BoardState.LATE),
      UNCOVERED_SEAT(BoardState.UNCOVERED),
      /** Who holds a seat that must not be empty is not heard from (H11). */
      UNREACHABLE_HOLDER(BoardState.UNREACHABLE),
      LATE_CALL(BoardState.LATE),
      /** Its slot went by uncalled (C3). */
      MISSED_CALL(BoardState.LATE),
      CALL_WITHOUT_ANYBODY(BoardState.OPEN),
      LATE_HANDOFF(BoardState.LATE);

      private final BoardState state;

      Kind(BoardState state) {
        this.state = state;
      }

      BoardState state() {
        return state;
      }
    }
  }

  /**
   * How many wait in the queue of a soft role (W1).
   *
   * @param spoken {@code Voicemail}
   * @param waiting null: the last report is too old to be believed
   * @param oldestAt since when the oldest waits; null when none does, or nothing is known
   * @param asOf when it was last reported
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QueueOnBoard(
      String role,
      String spoken,
      @Nullable Integer waiting,
      @Nullable Instant oldestAt,
      Instant asOf) {

    static QueueOnBoard of(Queue queue, Instant now) {
      boolean known = queue.isKnownAt(now);
      return new QueueOnBoard(
          queue.role(),
          spoken(queue.role()),
          known ? queue.waiting() : null,
          known ? queue.oldestAt() : null,
          queue.asOf());
    }

    /** As its seats are spoken of, without their number. */
    private static String spoken(String role) {
      String seat = new SeatId(role, 1).spoken();
      return seat.substring(0, seat.lastIndexOf(' '));
    }
  }

  /**
   * A seat and how it stands.
   *
   * @param seat as written in data, e.g. {@code LIVE_CALL/1}
   * @param late who is planned on it now and is not there
   * @param uncoveredSince since when nobody holds it though a shift covers it
   * @param freeToGo of a soft seat: its queue is empty, or was when it was left (H10); null:
   *     unknown
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
}
