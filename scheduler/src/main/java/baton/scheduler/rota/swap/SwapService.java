package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What those do who swap: offer, accept, decline, withdraw; and what leads do: approve, refuse,
 * undo. Each step has the desk's lock from its first look to its last word, so that what it saw
 * holds; that one of two takes a shift, and that a time is offered once, the database says.
 */
final class SwapService {
  private final SwapExecution carrying;
  private final SwapNotifier notifier;
  private final SwapStore store = new SwapStore();

  SwapService(SwapExecution carrying, SwapNotifier notifier) {
    this.carrying = carrying;
    this.notifier = notifier;
  }

  Outcome<Swap> offer(Tx tx, Desk desk, OfferRequest asked, SwapActor by) {
    store.lock(tx, desk);
    SwapFacts facts = SwapFacts.of(tx, desk);
    return switch (new OfferRule(facts).judge(asked, by)) {
      case OfferRule.Judged.Not(Refusal refusal) -> new Outcome.Refused<>(refusal);
      case OfferRule.Judged.Fine fine ->
          store
              .add(tx, desk, fine.terms(), fine.endsBy())
              .map(id -> offered(SwapStep.of(tx, desk, id, by)))
              .orElseGet(() -> offeredAlready(fine.terms(), facts));
    };
  }

  private Outcome<Swap> offered(SwapStep step) {
    SwapTerms terms = step.swap().terms();
    step.log(SwapLog.Event.Kind.OFFERED, terms.owner(), terms.note());
    notifier.offered(step);
    return step.done();
  }

  private static Outcome<Swap> offeredAlready(SwapTerms terms, SwapFacts facts) {
    return new Outcome.Refused<>(
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
  Outcome<Swap> accept(
      Tx tx, Desk desk, SwapId id, AdvisorId taker, SwapActor by, @Nullable List<String> seen) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().accept(taker, by);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    List<Finding> findings = carrying.findings(step, step.swap().terms(), taker);
    Optional<Finding> error = findings.stream().filter(Finding::isError).findFirst();
    if (error.isPresent()) {
      return SwapExecution.refused(error.get());
    }
    List<String> warnings = said(findings);
    return seen != null && !seen.containsAll(warnings)
        ? unseen("Read what they say now, then accept it or leave it.")
        : SwapExecution.allOrNothing(step, () -> accepted(step, taker, warnings));
  }

  private Outcome<Swap> accepted(SwapStep step, AdvisorId taker, List<String> warnings) {
    SwapId id = step.swap().id();
    if (!store.accept(step.tx(), step.desk(), id, new Swap.Acceptance(taker, warnings))) {
      return new Outcome.Refused<>(step.again().rule().accept(taker, step.by()).orElseThrow());
    }
    store.state(step.tx(), id, Swap.State.ACCEPTED);
    step.log(SwapLog.Event.Kind.ACCEPTED, taker, "");
    SwapStep accepted = step.again();
    if (step.facts().policy() == SwapPolicy.BOTH && warnings.isEmpty()) {
      notifier.over(step);
      return carrying.carryOut(accepted);
    }
    notifier.accepted(accepted);
    return accepted.done();
  }

  /** Who was asked will not; or who accepted will no more, and others may. */
  Outcome<Swap> decline(Tx tx, Desk desk, SwapId id, SwapActor by) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().decline(by);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    boolean accepted = step.swap().acceptance() != null;
    AdvisorId who =
        accepted ? step.swap().taker() : Objects.requireNonNull(step.swap().terms().askedOf());
    boolean openAgain = step.swap().terms().askedOf() == null;
    store.takeBack(tx, id);
    store.state(tx, id, openAgain ? Swap.State.OPEN : Swap.State.DECLINED);
    step.log(openAgain ? SwapLog.Event.Kind.TAKEN_BACK : SwapLog.Event.Kind.DECLINED, who, "");
    notifier.declined(step, who);
    return step.done();
  }

  Outcome<Swap> withdraw(Tx tx, Desk desk, SwapId id, SwapActor by) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().withdraw(by);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    store.state(tx, id, Swap.State.WITHDRAWN);
    step.log(SwapLog.Event.Kind.WITHDRAWN, step.swap().terms().owner(), "");
    notifier.withdrawn(step);
    return step.done();
  }

  /**
   * Does it, if what warns is no more than who approves has seen.
   *
   * @param seen the warnings on the page; null: whatever there are
   */
  Outcome<Swap> approve(Tx tx, Desk desk, SwapId id, SwapActor by, @Nullable List<String> seen) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().decide(by);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    List<String> warnings = said(carrying.findings(step, step.swap().terms(), step.swap().taker()));
    if (seen != null && !seen.containsAll(warnings)) {
      store.warn(tx, id, warnings);
      return unseen("Read what they say now, then approve or refuse.");
    }
    return SwapExecution.allOrNothing(
        step,
        () -> {
          step.log(SwapLog.Event.Kind.APPROVED, null, "");
          notifier.over(step);
          return carrying.carryOut(step);
        });
  }

  /**
   * @param reason why not; both are told
   */
  Outcome<Swap> refuse(Tx tx, Desk desk, SwapId id, SwapActor by, String reason) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().decide(by);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    store.state(tx, id, Swap.State.REFUSED);
    step.log(SwapLog.Event.Kind.REFUSED, null, reason);
    notifier.refused(step, reason);
    return step.done();
  }

  /**
   * Takes a swap back by another revision, if its shifts are as it left them. A lead does so at
   * once; of two who may by themselves, the second to ask.
   */
  Outcome<Swap> undo(Tx tx, Desk desk, SwapId id, SwapActor by) {
    SwapStep step = SwapStep.of(tx, desk, id, by);
    Optional<Refusal> no = step.rule().undo(by);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
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

  private Outcome<Swap> undoAsked(SwapStep step, AdvisorId me) {
    AdvisorId other = step.swap().other(me);
    if (me.equals(step.swap().undoAskedBy())) {
      String name = step.facts().name(other);
      return new Outcome.Refused<>(
          new Refusal(
              "R1",
              "%s has to agree to undo it, and was asked.".formatted(name),
              "Ask %s again, or a lead.".formatted(name)));
    }
    store.undoAsked(step.tx(), step.swap().id(), me);
    step.log(SwapLog.Event.Kind.UNDO_ASKED, me, "");
    notifier.undoAsked(step, me, other);
    return step.done();
  }

  /** Nobody agrees to what they have not read. */
  static Outcome<Swap> unseen(String next) {
    return new Outcome.Refused<>(
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
