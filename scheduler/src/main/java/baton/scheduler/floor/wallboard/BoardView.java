package baton.scheduler.floor.wallboard;

import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture in words, cut to what fits on a screen; the model of {@code board.ftlh}. */
record BoardView(
    WallboardSnapshot.Stamp taken,
    Rows<NeedRow> needs,
    Rows<CallRow> calls,
    Rows<RunningRow> running,
    Rows<SeatRow> seats,
    List<QueueRow> queues,
    WallboardSnapshot.Totals totals) {

  /**
   * All of a kind, and how many of them a large screen shows; a small one scrolls and shows all.
   */
  record Rows<T>(List<T> all, int shown) {
    Rows {
      all = List.copyOf(all);
      shown = Math.min(shown, all.size());
    }

    public int more() {
      return all.size() - shown;
    }
  }

  /** A length of time that the screen goes on counting: its words now, and how they go on. */
  record Ticking(String kind, Instant at, String words) {}

  record NeedRow(String state, String what, Ticking time, @Nullable String more) {}

  record CallRow(String clock, Ticking in, WallboardSnapshot.NextCall call) {}

  record RunningRow(Ticking time, WallboardSnapshot.RunningCall call, String state, String word) {}

  /**
   * @param said how a screen reader says that it has changed
   */
  record SeatRow(
      String seat, String state, String who, String rest, @Nullable Ticking time, String said) {}

  /**
   * @param waiting {@code 3}, or words where nothing is known
   * @param oldest how long the oldest has waited; null when there is none
   */
  record QueueRow(String name, String waiting, @Nullable Ticking oldest) {}

  static BoardView of(WallboardSnapshot picture) {
    Words words = new Words(picture.taken());
    BoardSpace space =
        new BoardSpace(
            picture.needsSomebody().size(),
            picture.runningCalls().size(),
            picture.taken().rehearsal());
    return new BoardView(
        picture.taken(),
        new Rows<>(picture.needsSomebody().stream().map(words::need).toList(), space.needsShown()),
        new Rows<>(picture.nextCalls().stream().map(words::call).toList(), space.callsShown()),
        new Rows<>(
            picture.runningCalls().stream().map(words::running).toList(), space.runningShown()),
        new Rows<>(picture.seats().stream().map(words::seat).toList(), space.seatsShown()),
        picture.queues().stream().map(words::queue).toList(),
        picture.totals());
  }

  /** {@code 14:07}, desk time. */
  public String clock() {
    return DeskTime.clock(taken.asOf(), taken.zone());
  }

  /** {@code Sat 21 Nov}, desk time. */
  public String day() {
    return Written.day(taken.asOf().atZone(taken.zone()));
  }

  /** {@code 3}, or {@code 3, by 16:00}: until when the first of them was promised a call. */
  public String waiting() {
    Instant oldest = totals.order().oldestPromise();
    int waiting = totals.order().waiting();
    return oldest == null
        ? "" + waiting
        : waiting + ", by " + new DeskTime(taken.zone(), taken.label(), taken.asOf()).at(oldest);
  }

  /** Whether somebody was promised a call by an instant that is past. */
  public boolean promiseBroken() {
    Instant oldest = totals.order().oldestPromise();
    return oldest != null && oldest.isBefore(taken.asOf());
  }

  /** {@code 0 s}. */
  public String uncovered() {
    return BoardDurations.total(totals.uncoveredSeconds());
  }

  /** Says the parts of a picture. */
  private record Words(WallboardSnapshot.Stamp taken) {
    NeedRow need(WallboardSnapshot.BoardAlert need) {
      return new NeedRow(
          need.kind().state().style(),
          need.what(),
          need.at().isAfter(taken.asOf()) ? until(need.at()) : since(need.at()),
          need.more());
    }

    CallRow call(WallboardSnapshot.NextCall call) {
      Ticking time =
          call.missed() ? missed(call.at()) : call.late() ? late(call.at()) : until(call.at());
      return new CallRow(clock(call.at()), time, call);
    }

    RunningRow running(WallboardSnapshot.RunningCall call) {
      Instant since = call.wrapUpSince() == null ? call.startedAt() : call.wrapUpSince();
      Ticking time = new Ticking("running", since, BoardDurations.running(from(since)));
      return new RunningRow(time, call, call.state().style(), call.word());
    }

    SeatRow seat(WallboardSnapshot.SeatOnBoard seat) {
      return switch (seat.state()) {
        case ON_SEAT ->
            row(seat, holder(seat), until(seat) + (isFree(seat) ? ", free to go" : ""), null);
        case STANDING_BY -> standingBy(seat);
        case LATE -> late(seat);
        case UNCOVERED -> row(seat, "nobody", due(seat), uncovered(seat));
        case UNREACHABLE -> row(seat, holder(seat), unreachable(seat), null);
        case OPEN -> row(seat, "open", isFree(seat) ? "queue was empty" : "", null);
        case OVERRUN -> throw new IllegalStateException("a seat does not overrun: " + seat.seat());
      };
    }

    QueueRow queue(WallboardSnapshot.QueueOnBoard queue) {
      return new QueueRow(
          queue.spoken(),
          queue.waiting() == null
              ? "not known since " + clock(queue.asOf())
              : queue.waiting().toString(),
          queue.oldestAt() == null ? null : since(queue.oldestAt()));
    }

    private static SeatRow row(
        WallboardSnapshot.SeatOnBoard seat, String who, String rest, @Nullable Ticking time) {
      return new SeatRow(
          seat.spoken(), seat.state().style(), who, rest, time, said(seat, who, rest));
    }

    private static String said(WallboardSnapshot.SeatOnBoard seat, String who, String rest) {
      String first = seat.spoken() + ": " + who;
      return switch (seat.state()) {
        case OPEN, UNCOVERED -> first;
        case UNREACHABLE -> first + ", " + rest;
        case ON_SEAT, STANDING_BY, LATE, OVERRUN -> first + ", " + seat.state().word();
      };
    }

    private static boolean isFree(WallboardSnapshot.SeatOnBoard seat) {
      return Boolean.TRUE.equals(seat.freeToGo());
    }

    private String unreachable(WallboardSnapshot.SeatOnBoard seat) {
      Instant since = seat.holder() == null ? null : seat.holder().unreachableSince();
      return since == null ? "unreachable" : "unreachable since " + clock(since);
    }

    private SeatRow standingBy(WallboardSnapshot.SeatOnBoard seat) {
      String ready = seat.standBy() == null ? "somebody" : seat.standBy().name();
      boolean covers = !seat.called(ready).equals(ready);
      String who =
          covers || seat.holder() == null ? seat.called(ready) : ready + " for " + name(seat);
      return row(seat, who, until(seat), null);
    }

    private SeatRow late(WallboardSnapshot.SeatOnBoard seat) {
      if (seat.late() == null) {
        return row(seat, holder(seat), until(seat), null);
      }
      String rest = seat.holder() == null ? "" : holder(seat) + " stays";
      return row(seat, seat.late().name(), rest, late(seat.late().since()));
    }

    private static String holder(WallboardSnapshot.SeatOnBoard seat) {
      return seat.holder() == null ? "nobody" : seat.called(seat.holder().name());
    }

    private static String name(WallboardSnapshot.SeatOnBoard seat) {
      return seat.holder() == null ? "nobody" : seat.holder().name();
    }

    private static String due(WallboardSnapshot.SeatOnBoard seat) {
      return seat.late() == null ? "" : seat.late().name() + " is due";
    }

    private @Nullable Ticking uncovered(WallboardSnapshot.SeatOnBoard seat) {
      return seat.uncoveredSince() == null ? null : since(seat.uncoveredSince());
    }

    private String until(WallboardSnapshot.SeatOnBoard seat) {
      Instant until = seat.holder() == null ? null : seat.holder().until();
      if (until == null) {
        return "";
      }
      return until.isAfter(taken.asOf()) ? "until " + clock(until) : "over since " + clock(until);
    }

    private Ticking until(Instant at) {
      Duration left = Duration.between(taken.asOf(), at);
      return new Ticking("until", at, BoardDurations.until(left));
    }

    private Ticking since(Instant at) {
      return new Ticking("since", at, BoardDurations.since(from(at)));
    }

    private Ticking missed(Instant at) {
      return new Ticking("missed", at, BoardDurations.since(from(at)) + " ago");
    }

    private Ticking late(Instant at) {
      return new Ticking("late", at, BoardDurations.since(from(at)) + " late");
    }

    private Duration from(Instant at) {
      return Duration.between(at, taken.asOf());
    }

    private String clock(Instant at) {
      return DeskTime.clock(at, taken.zone());
    }
  }
}
