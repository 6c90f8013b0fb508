package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What leads decide about swaps, and undoing them. */
final class SwapDecisions {
  private final SwapExecution carrying;
  private final SwapNotifier notifier;
  private final SwapStore store = new SwapStore();

  SwapDecisions(SwapExecution carrying, SwapNotifier notifier) {
    this.carrying = carrying;
    this.notifier = notifier;
  }

  /**
   * Does it, if what warns is no more than who approves has seen.
   *
   * @param seen the warnings on the page; null: whatever there are
   */
  SwapOutcome approve(Tx tx, Desk desk, SwapId id, SwapActor by, @Nullable List<String> seen) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().decide(by);
    if (no.isPresent()) {
      return new SwapOutcome.Refused(no.get());
    }
    List<String> warnings = said(carrying.findings(step, step.swap().terms(), step.swap().taker()));
    if (seen != null && !seen.containsAll(warnings)) {
      store.warn(tx, id, warnings);
      return unseen("Read what they say now, then approve or refuse.");
    }
    return SwapExecution.allOrNothing(
        step,
        () -> {
          step.log(SwapEvent.Kind.APPROVED, null, "");
          notifier.over(step);
          return carrying.carryOut(step);
        });
  }

  /**
   * @param reason why not; both are told
   */
  SwapOutcome refuse(Tx tx, Desk desk, SwapId id, SwapActor by, String reason) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().decide(by);
    if (no.isPresent()) {
      return new SwapOutcome.Refused(no.get());
    }
    store.state(tx, id, SwapState.REFUSED);
    step.log(SwapEvent.Kind.REFUSED, null, reason);
    notifier.refused(step, reason);
    return step.done();
  }

  /**
   * Takes a swap back by another revision, if its shifts are as it left them. A lead does so at
   * once; of two who may by themselves, the second to ask.
   */
  SwapOutcome undo(Tx tx, Desk desk, SwapId id, SwapActor by) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().undo(by);
    if (no.isPresent()) {
      return new SwapOutcome.Refused(no.get());
    }
    AdvisorId asked = step.swap().undoAskedBy();
    boolean bothAsked = asked != null && !by.is(asked);
    return by.plans() || bothAsked
        ? SwapExecution.allOrNothing(
            step,
            () -> {
              notifier.over(step);
              return carrying.takeBack(step);
            })
        : undoAsked(step, Objects.requireNonNull(by.id(), "one of the two"));
  }

  private SwapOutcome undoAsked(SwapStep step, AdvisorId me) {
    AdvisorId other = step.swap().other(me);
    if (me.equals(step.swap().undoAskedBy())) {
      String name = step.facts().name(other);
      return new SwapOutcome.Refused(
          new Refusal(
              "R1",
              "%s has to agree to undo it, and was asked.".formatted(name),
              "Ask %s again, or a lead.".formatted(name)));
    }
    store.undoAsked(step.tx(), step.swap().id(), me);
    step.log(SwapEvent.Kind.UNDO_ASKED, me, "");
    notifier.undoAsked(step, me, other);
    return step.done();
  }

  /** Nobody agrees to what they have not read. */
  static SwapOutcome unseen(String next) {
    return new SwapOutcome.Refused(
        new Refusal(
            "R4",
            "Nothing was done: the checks say something else now than the page showed.",
            next));
  }

  /** What warns, each in one line. */
  static List<String> said(List<Finding> findings) {
    return findings.stream().filter(finding -> !finding.isError()).map(Finding::inOneLine).toList();
  }
}
