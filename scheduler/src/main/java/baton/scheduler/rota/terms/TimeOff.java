package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time somebody wants to be, or is, away (R1).
 *
 * @param reason as whoever asked wrote it; may be empty
 */
public record TimeOff(
    TimeOffId id, AdvisorId advisor, AwayPeriod away, String reason, State state, Steps steps) {
  /** How far it has come. */
  public enum State {
    /** Waits for a lead. */
    ASKED,
    /** Holds: nobody plans the person then (R2). */
    APPROVED,
    DECLINED,
    /** Taken back by the person. */
    WITHDRAWN
  }

  /**
   * Who did what when.
   *
   * @param askedBy null: a program
   * @param decidedBy null: nobody yet, or a program
   * @param decidedAt of the latest decision or withdrawal; null: none yet
   * @param words the lead's, with the decision; may be empty
   */
  public record Steps(
      @Nullable AdvisorId askedBy,
      Instant askedAt,
      @Nullable AdvisorId decidedBy,
      @Nullable Instant decidedAt,
      String words) {}

  /**
   * One thing that became of it.
   *
   * @param by null: a program
   * @param words what they said to it; may be empty
   */
  record Step(State state, @Nullable AdvisorId by, Instant at, String words) {}

  public boolean isApproved() {
    return state == State.APPROVED;
  }
}
