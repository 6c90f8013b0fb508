package baton.scheduler.rota;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a plan (R3).
 *
 * @param rule the id of the rule that says so
 * @param origin where the shift was written
 * @param column what of it is wrong: {@code seat}, {@code advisor}, {@code start} or {@code end};
 *     null when it is the shift as a whole
 * @param shift the shift, as written
 * @param message what is wrong, in a full sentence
 * @param fix what to do about it, in a full sentence
 */
public record Finding(
    String rule,
    Origin origin,
    @Nullable String column,
    ShiftText shift,
    String message,
    String fix) {

  /** Some and more findings, as the shifts were written. */
  static List<Finding> inOrder(List<Finding> some, List<Finding> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparingLong(finding -> finding.origin().position()))
        .toList();
  }

  /** Names the place as an error's field: "line 3: seat". */
  public String field() {
    return column == null ? origin.where() : origin.field(column);
  }

  /** All of it in one line: the rule, what is wrong, and what to do. */
  public String inOneLine() {
    return rule + ": " + message + " " + fix;
  }
}
