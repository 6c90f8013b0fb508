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

/**
 * What those do who swap: offer, accept, decline, withdraw. Each step has the desk's lock from its
 * first look to its last word, so that what it saw holds; that one of two takes a shift, and that a
 * time is offered once, the database says.
 */
final class SwapService {
  private final SwapExecution carrying;
  private final SwapNotifier notifier;
  private final SwapStore store = new SwapStore();

  SwapService(SwapExecution carrying, SwapNotifier notifier) {
    this.carrying = carrying;
    this.notifier = notifier;
  }

  SwapOutcome offer(Tx tx, Desk desk, OfferRequest asked, SwapActor by) {
    store.lock(tx, desk);
    SwapFacts facts = SwapFacts.of(tx, desk);
    return switch (new OfferRule(facts).judge(asked, by)) {
      case OfferRule.Judged.Not(Refusal refusal) -> new SwapOutcome.Refused(refusal);
      case OfferRule.Judged.Fine fine ->
          store
              .add(tx, desk, fine.terms(), fine.endsBy())
              .map(id -> offered(SwapStep.of(tx, desk, id, by)))
              .orElseGet(() -> offeredAlready(fine.terms(), facts));
    };
  }

  private SwapOutcome offered(SwapStep step) {
    SwapTerms terms = step.swap().terms();
    step.log(SwapEvent.Kind.OFFERED, terms.owner(), terms.note());
    notifier.offered(step);
    return step.done();
  }

  private static SwapOutcome offeredAlready(SwapTerms terms, SwapFacts facts) {
    return new SwapOutcome.Refused(
        new Refusal(
            "R1",
            "%s of %s is offered already, all or a part of it."
                .formatted(SwapWords.part(terms), facts.name(terms.owner())),
            "Withdraw that offer first, or choose another part."));
  }

  /**
   * Takes what is offered, if what warns is no more than who accepts has seen: at once where the
   * desk's policy has it so and nothing warns.
   *
   * @param seen the warnings on the page; null: whatever there are
   */
  SwapOutcome accept(
      Tx tx, Desk desk, SwapId id, AdvisorId taker, SwapActor by, @Nullable List<String> seen) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().accept(taker, by);
    if (no.isPresent()) {
      return new SwapOutcome.Refused(no.get());
    }
    List<Finding> findings = carrying.findings(step, step.swap().terms(), taker);
    Optional<Finding> error = findings.stream().filter(Finding::isError).findFirst();
    if (error.isPresent()) {
      return SwapExecution.refused(error.get());
    }
    List<String> warnings = SwapDecisions.said(findings);
    return seen != null && !seen.containsAll(warnings)
        ? SwapDecisions.unseen("Read what they say now, then accept it or leave it.")
        : SwapExecution.allOrNothing(step, () -> accepted(step, taker, warnings));
  }

  private SwapOutcome accepted(SwapStep step, AdvisorId taker, List<String> warnings) {
    SwapId id = step.swap().id();
    if (!store.accept(step.tx(), step.desk(), id, new SwapAcceptance(taker, warnings))) {
      return new SwapOutcome.Refused(step.again().rule().accept(taker, step.by()).orElseThrow());
    }
    store.state(step.tx(), id, SwapState.ACCEPTED);
    step.log(SwapEvent.Kind.ACCEPTED, taker, "");
    SwapStep accepted = step.again();
    if (step.facts().policy() == SwapPolicy.BOTH && warnings.isEmpty()) {
      notifier.over(step);
      return carrying.carryOut(accepted);
    }
    notifier.accepted(accepted);
    return accepted.done();
  }

  /** Who was asked will not; or who accepted will no more, and others may. */
  SwapOutcome decline(Tx tx, Desk desk, SwapId id, SwapActor by) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().decline(by);
    if (no.isPresent()) {
      return new SwapOutcome.Refused(no.get());
    }
    boolean accepted = step.swap().acceptance() != null;
    AdvisorId who =
        accepted ? step.swap().taker() : Objects.requireNonNull(step.swap().terms().askedOf());
    boolean openAgain = step.swap().terms().askedOf() == null;
    store.takeBack(tx, id);
    store.state(tx, id, openAgain ? SwapState.OPEN : SwapState.DECLINED);
    step.log(openAgain ? SwapEvent.Kind.TAKEN_BACK : SwapEvent.Kind.DECLINED, who, "");
    notifier.declined(step, who);
    return step.done();
  }

  SwapOutcome withdraw(Tx tx, Desk desk, SwapId id, SwapActor by) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().withdraw(by);
    if (no.isPresent()) {
      return new SwapOutcome.Refused(no.get());
    }
    store.state(tx, id, SwapState.WITHDRAWN);
    step.log(SwapEvent.Kind.WITHDRAWN, step.swap().terms().owner(), "");
    notifier.withdrawn(step);
    return step.done();
  }
}
