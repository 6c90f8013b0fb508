package baton.scheduler.rota.fill;

import baton.scheduler.rota.draft.Editor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One filling, running or over. */
record FillRun(
    long id, State state, Start start, Instant heardAt, Reached reached, @Nullable End end) {
  /** Unheard of for longer than this, it died with its node. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  /** How far it has come. */
  enum State {
    RUNNING,
    /** The draft has what it found. */
    FILLED,
    /** There was nothing to be had that the draft does not have. */
    NOTHING,
    /** The draft or what people agreed on changed meanwhile, and clashes with what it found. */
    REFUSED,
    /** It went wrong; the log knows why. */
    FAILED,
    /** Its node was stopped or died. */
    LOST
  }

  /** How it began. */
  record Start(Instant at, Editor by, FillOrder order, int toFill) {}

  /**
   * The best so far.
   *
   * @param openLeft null: no full answer yet
   * @param bound no answer has a lower penalty
   * @param stoppedBy who asked it to stop; null: nobody
   */
  record Reached(
      @Nullable Integer openLeft,
      @Nullable Long penalty,
      @Nullable Long bound,
      @Nullable String stoppedBy) {
    static final Reached NOTHING = new Reached(null, null, null, null);
  }

  /**
   * How it ended.
   *
   * @param edit the draft's edit that it became; null: none
   * @param words why not, when it was refused or failed
   */
  record End(Instant at, @Nullable Long edit, String words) {}

  /** How it stands at an instant: one that is not heard of any more is lost. */
  State stateAt(Instant now) {
    return state == State.RUNNING && heardAt.plus(SILENCE).isBefore(now) ? State.LOST : state;
  }

  boolean runsAt(Instant now) {
    return stateAt(now) == State.RUNNING;
  }

  /**
   * What a lead asks a filling for.
   *
   * @param longest how long to try at most, 5 s to 10 min
   * @param mayMove whether drafted shifts that are not published may be given to others
   */
  record FillOrder(Duration longest, boolean mayMove) {
    static final int SHORTEST_SECONDS = 5;
    static final int LONGEST_SECONDS = 600;
    static final Duration USUAL = Duration.ofMinutes(1);

    FillOrder {
      if (longest.toSeconds() < SHORTEST_SECONDS || longest.toSeconds() > LONGEST_SECONDS) {
        throw new IllegalArgumentException("a filling takes 5 to 600 seconds: " + longest);
      }
    }
  }
}
