package baton.scheduler.rota.fill;

import java.util.List;

/**
 * What a filling came to.
 *
 * @param given shifts that get somebody, or somebody else
 * @param unfilled shifts that stay open, each with why
 * @param unmet wishes that are not met, each with why
 */
record FillResult(List<Assignment> given, List<Explained> unfilled, List<Explained> unmet) {
  /**
   * @param subject the shift, or the wish, in words
   * @param reasons person by person, or one about all
   */
  record Explained(String subject, List<Reason> reasons) {
    Explained {
      reasons = List.copyOf(reasons);
    }
  }

  /** Why somebody does not do it, in full sentences. */
  record Reason(String person, String why) {}
}
