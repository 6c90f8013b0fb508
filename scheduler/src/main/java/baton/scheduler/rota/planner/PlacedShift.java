package baton.scheduler.rota.planner;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DraftShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shift of the picture: drafted, or published and gone from the draft, or fixed.
 *
 * @param period what its wall times are in instants; null where they are nothing (T3)
 * @param was what is published instead, of a changed one
 * @param fixed whether it has begun as published, and so is no longer the draft's (R5)
 */
record PlacedShift(
    DraftShift key,
    @Nullable ShiftPeriod period,
    Mark mark,
    @Nullable DraftShift was,
    boolean fixed) {
  /** How a shift of the plan stands to what is published; shown by shape and word. */
  enum Mark {
    SAME("", ""),
    NEW("new", "+ new"),
    CHANGED("changed", "≠ changed"),
    GONE("gone", "− gone");

    private final String kind;
    private final String words;

    Mark(String kind, String words) {
      this.kind = kind;
      this.words = words;
    }

    /** For the style of it. */
    String kind() {
      return kind;
    }

    String words() {
      return words;
    }
  }

  /** Whether it would be worked once the draft is published. */
  boolean isPlanned() {
    return mark != Mark.GONE && period != null;
  }

  boolean isStaffed() {
    return isPlanned() && !key.isOpen();
  }

  Duration length() {
    return period == null ? Duration.ZERO : period.length();
  }

  /** Whether the clocks change in it: it is not as long as its wall times look. */
  boolean isOdd() {
    return !Duration.between(key.start(), key.end()).equals(length());
  }

  LocalDate day() {
    return key.start().toLocalDate();
  }

  boolean overlaps(Instant from, Instant to) {
    return period != null && period.start().isBefore(to) && period.end().isAfter(from);
  }
}
