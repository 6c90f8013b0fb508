package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.handoff.shift.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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

  /**
   * From when to when somebody is away, {@code [from, to)} in desk wall time.
   *
   * @param period what that is in instants (T3)
   */
  public record AwayPeriod(LocalDateTime from, LocalDateTime to, ShiftPeriod period) {
    /**
     * @throws IllegalArgumentException when it has no length
     */
    public static AwayPeriod of(LocalDateTime from, LocalDateTime to, ZoneId zone) {
      return new AwayPeriod(
          from, to, new ShiftPeriod(WallTime.start(from, zone), WallTime.end(to, zone)));
    }

    /** "Mon 9 Mar", "Mon 9 Mar – Wed 11 Mar"; with times where it is not whole days. */
    public String inWords() {
      if (!from.toLocalTime().equals(LocalTime.MIDNIGHT)
          || !to.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return new WallSpan(from, to).inWords();
      }
      LocalDate first = from.toLocalDate();
      LocalDate last = to.toLocalDate().minusDays(1);
      return first.equals(last)
          ? Written.day(first)
          : Written.day(first) + " – " + Written.day(last);
    }

    /** Whether all of that day of the desk lies in it. */
    boolean isAllOf(LocalDate day) {
      return !from.isAfter(day.atStartOfDay()) && !to.isBefore(day.plusDays(1).atStartOfDay());
    }
  }
}
