package baton.handoff;

import java.util.Objects;

/**
 * A "no" with its reason. Not an error: the expected answer to something the rules do not allow
 * now.
 *
 * @param rule the id of the rule that says no, as in docs/rules.md: {@code "H1"}
 * @param detail what stands in the way, naming people, seats and desk times, in a full sentence
 * @param next what the person can do now, in a full sentence
 */
public record Refusal(String rule, String detail, String next) {
  public Refusal {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(next);
  }
}
