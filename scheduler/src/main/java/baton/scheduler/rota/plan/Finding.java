package baton.scheduler.rota.plan;

import baton.handoff.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be said about a plan (R3).
 *
 * @param rule the id of the rule that says so
 * @param place where the shift was written
 * @param people the names of those it is about, in the order the message names them; empty when it
 *     is about nobody in particular
 * @param message what is wrong, in a full sentence
 * @param fix what to do about it, in a full sentence
 */
public record Finding(
    String rule, Severity severity, Place place, List<String> people, String message, String fix) {
  public Finding {
    people = List.copyOf(people);
  }

  /**
   * Where a finding points.
   *
   * @param column what of the shift is wrong: {@code seat}, {@code advisor}, {@code start} or
   *     {@code end}; null when it is the shift as a whole
   * @param shift the shift, as written
   */
  public record Place(Origin origin, @Nullable String column, ShiftText shift) {
    /** About no shift in particular, but about what {@code where} says, on a day. */
    static Place nowhere(String where, LocalDate day) {
      return new Place(new Origin.Overall(where, day), null, new ShiftText("", "", "", ""));
    }

    String field() {
      return column == null ? origin.where() : origin.field(column);
    }
  }

  /** What stops publishing, about nobody in particular. */
  static Finding error(String rule, Place place, String message, String fix) {
    return new Finding(rule, Severity.ERROR, place, List.of(), message, fix);
  }

  /** Some and more findings, as the shifts were written. */
  public static List<Finding> inOrder(List<Finding> some, List<Finding> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparingLong(finding -> finding.origin().position()))
        .toList();
  }

  /** Those of that weight only. */
  public static List<Finding> of(Severity severity, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /** The same, about other people than the shift's own. */
  Finding about(List<String> others) {
    return new Finding(rule, severity, place, others, message, fix);
  }

  /** Whether it stops publishing; else it is only to be confirmed. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Origin origin() {
    return place.origin();
  }

  /** What of the shift is wrong; null when it is the shift as a whole. */
  public @Nullable String column() {
    return place.column();
  }

  /** The shift, as written. */
  public ShiftText shift() {
    return place.shift();
  }

  /** Names the place as an error's field: "line 3: seat". */
  public String field() {
    return place.field();
  }

  /** The same as the reason why something is not done. */
  public Refusal refusal() {
    return new Refusal(rule, message, fix);
  }

  /** All of it in one line: the rule, what is wrong, and what to do. */
  public String inOneLine() {
    return rule + ": " + message + " " + fix;
  }

  /** How much a finding weighs (R3). */
  public enum Severity {
    /** The rota would be wrong: nothing with it in is published. */
    ERROR,
    /** The rota would be allowed, though not as it was wished: a lead decides. */
    WARNING
  }
}
