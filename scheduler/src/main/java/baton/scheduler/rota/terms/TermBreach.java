package baton.scheduler.rota.terms;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's terms that their shifts do not keep to (R3).
 *
 * @param duty the shift that breaks it; null for hours that are missing from a week without one
 * @param day the desk's day it is about: a shift's, a week's Monday, a weekend's Saturday
 * @param amount by how much, in the kind's own measure: more is worse
 * @param message what is wrong, in a full sentence that names the person and the shift
 * @param fix what to do about it, in a full sentence
 */
public record TermBreach(
    Kind kind, @Nullable JudgedShift duty, LocalDate day, long amount, String message, String fix) {
  /** What is not kept to. */
  public enum Kind {
    /** Lacks the skill of the shift's role (R2). */
    SKILL("R2"),
    /** On two seats at once (R2). */
    TWO_SEATS("R2"),
    /** In approved time off (R2). */
    TIME_OFF("R2"),
    /** Before the first or after the last day at the desk (R2). */
    NOT_AT_THE_DESK("R2"),
    /** Outside the availability given (R1). */
    AVAILABILITY("R1"),
    /** More true hours in a week than at most (R1). */
    TOO_MANY_HOURS("R1"),
    /** Fewer true hours in a week than at least (R1). */
    TOO_FEW_HOURS("R1"),
    /** Less rest between two shifts than at least (R1). */
    REST("R1"),
    /** More days in a row than at most (R1). */
    DAYS_IN_A_ROW("R1"),
    /** Fewer days off in a row than at least (R1). */
    DAYS_OFF_IN_A_ROW("R1"),
    /** More weekends in four than at most (R1). */
    WEEKENDS("R1");

    private final String rule;

    Kind(String rule) {
      this.rule = rule;
    }

    /** The id of the rule that is broken. */
    public String rule() {
      return rule;
    }

    /** Whether it is about one shift; else about a week, a run of days or a weekend. */
    boolean isOfOneShift() {
      return isNever() || this == AVAILABILITY || this == REST;
    }

    /** Whether a shift like that may never be (R2); else a lead may want it all the same. */
    public boolean isNever() {
      return rule.equals("R2");
    }
  }

  /** Whether it is the other, or less than that. */
  boolean isNoWorseThan(TermBreach other) {
    return kind == other.kind
        && day.equals(other.day)
        && (!kind.isOfOneShift() || Objects.equals(duty, other.duty))
        && amount <= other.amount;
  }
}
