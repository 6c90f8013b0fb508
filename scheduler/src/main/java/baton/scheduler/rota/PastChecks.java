package baton.scheduler.rota;

import baton.handoff.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past of the rota cannot be changed (R5): a shift that begins before now must be in the
 * published rota already; if it is over, word for word; if it is running, its end may still move,
 * though not to before now.
 */
final class PastChecks {
  private PastChecks() {}

  /**
   * @param shift what is proposed
   * @param published the published shift it speaks of, if that has begun
   */
  static Optional<Finding> check(RotaShift shift, @Nullable RotaShift published, Facts facts) {
    Instant now = facts.now();
    if (published == null) {
      return shift.startedBefore(now) ? Optional.of(inThePast(shift, facts)) : Optional.empty();
    }
    if (shift.content().equals(published.content())) {
      return Optional.empty();
    }
    if (published.endedBy(now)) {
      return Optional.of(over(shift, published));
    }
    boolean startMoved = !shift.period().start().equals(published.period().start());
    boolean endsInThePast = shift.period().end().isBefore(now);
    return startMoved || endsInThePast
        ? Optional.of(running(shift, published, facts))
        : Optional.empty();
  }

  /** Why a published shift that has begun cannot be taken out. */
  static Refusal begun(Plan plan) {
    return new Refusal(
        "R5",
        plan.inWords() + " is published and has begun; the past of the rota cannot be changed.",
        "If it is still running, move its end instead.");
  }

  private static Finding inThePast(RotaShift shift, Facts facts) {
    return shift
        .plan()
        .wrong(
            "R5",
            "start",
            "%s begins before now, %s, and is not published like that."
                .formatted(shift.plan().inWords(), facts.nowInWords()),
            "Start it now or later, or leave it out: what has begun stays as published.");
  }

  private static Finding over(RotaShift shift, RotaShift published) {
    return shift
        .plan()
        .wrong(
            "R5",
            "end",
            "%s is over, and the past of the rota cannot be changed."
                .formatted(published.plan().inWords()),
            "Leave it out, or write it as published.");
  }

  private static Finding running(RotaShift shift, RotaShift published, Facts facts) {
    return shift
        .plan()
        .wrong(
            "R5",
            "end",
            "%s is running; its start is fixed, and its end cannot be before now, %s."
                .formatted(published.plan().inWords(), facts.nowInWords()),
            "End it now or later.");
  }
}
