package baton.scheduler.rota.swap;

import baton.handoff.shift.Planned;
import baton.handoff.shift.Written;
import java.time.LocalDateTime;

/** How swaps are said to people. */
final class SwapWords {
  private SwapWords() {}

  /** "Mon 9 Mar 08:00–16:00 on Live Call 1". */
  static String shift(Planned shift) {
    return span(shift.start(), shift.end()) + " on " + shift.seat().spoken();
  }

  /** What changes hands. */
  static String part(SwapTerms terms) {
    return span(terms.from(), terms.to()) + " on " + terms.seat().spoken();
  }

  /** "Mon 9 Mar 22:00–06:00". */
  static String span(LocalDateTime from, LocalDateTime to) {
    return Written.dayAndTime(from) + "–" + Written.time(to);
  }

  /** What the revision says: "Swap: Ana → Ben", "Swap: Ana ↔ Ben". */
  static String why(Swap swap, SwapFacts facts) {
    return "Swap: %s %s %s"
        .formatted(
            facts.name(swap.terms().owner()),
            swap.terms().inReturn() == null ? "→" : "↔",
            facts.name(swap.taker()));
  }

  /** ", for Thu 12 Mar 08:00–16:00 on Live Call 1"; empty for nothing. */
  static String inReturn(SwapTerms terms) {
    return terms.inReturn() == null ? "" : ", for " + shift(terms.inReturn());
  }
}
