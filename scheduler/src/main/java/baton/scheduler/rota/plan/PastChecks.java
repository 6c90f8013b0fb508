package baton.scheduler.rota.plan;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past of the rota cannot be changed (R5): a shift that begins before now must be in the
 * published rota already; if it is over, word for word; if it is running, its end may still move,
 * though not to before now.
 */
public final class PastChecks {
  private PastChecks() {}

  /**
   * @param shift what is proposed
   * @param published the published shift it speaks of, if that has begun
   */
  static Optional<Finding> check(RotaShift shift, @Nullable RotaShift published, PlanFacts facts) {
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
  public static Refusal begun(Plan plan) {
    return new Refusal(
        "R5",
        plan.inWords() + " is published and has begun; the past of the rota cannot be changed.",
        "If it is still running, move its end instead.");
  }

  /** The same as a finding. */
  public static Finding dropped(Plan plan) {
    Refusal why = begun(plan);
    return plan.wrong(why.rule(), null, why.detail(), why.next());
  }

  /**
   * Why a shift that somebody wants to change is not the one they know.
   *
   * @param by the revision that took it out; empty when it was never published
   */
  public static Finding gone(Plan plan, Optional<RevisionHead> by, Desk desk, Instant now) {
    String detail =
        by.map(revision ->
                "%s is no longer published: %s changed it."
                    .formatted(plan.inWords(), revision.inWords(desk, now)))
            .orElseGet(() -> plan.inWords() + " is not published.");
    return plan.wrong("R4", null, detail, "Look at the rota as it is now, and choose again.");
  }

  private static Finding inThePast(RotaShift shift, PlanFacts facts) {
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

  private static Finding running(RotaShift shift, RotaShift published, PlanFacts facts) {
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
