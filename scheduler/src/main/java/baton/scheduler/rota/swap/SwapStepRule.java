package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import java.util.Optional;

/** Who can do what to a swap, in the state it is in. What is refused names who and why. */
final class SwapStepRule {
  private final SwapFacts facts;
  private final Swap swap;

  SwapStepRule(SwapFacts facts, Swap swap) {
    this.facts = facts;
    this.swap = swap;
  }

  Optional<Refusal> accept(AdvisorId taker, SwapActor by) {
    SwapTerms terms = swap.terms();
    if (taker.equals(terms.owner())) {
      return no(
          "R1", "It is %s's own shift.".formatted(name(taker)), "Withdraw the offer instead.");
    }
    AdvisorId askedOf = terms.askedOf();
    if (askedOf != null && !askedOf.equals(taker)) {
      return no(
          "R1",
          "%s was asked, not %s.".formatted(name(askedOf), name(taker)),
          "Ask %s to offer it to everybody.".formatted(name(terms.owner())));
    }
    if (!by.mayActFor(taker)) {
      return notYours(taker);
    }
    Optional<Refusal> over = open();
    return over.isEmpty() && !facts.can(taker, terms.seat())
        ? no(
            "R2",
            "%s does not have the skill for %s.".formatted(name(taker), terms.seat().spoken()),
            "Somebody who has it can accept.")
        : over;
  }

  /** Who was asked says no; who accepted can, until a lead has decided. */
  Optional<Refusal> decline(SwapActor by) {
    AdvisorId who = swap.acceptance() == null ? swap.terms().askedOf() : swap.taker();
    if (who == null) {
      return no(
          "R1", "It is offered to everybody; nobody has to decline it.", "Let others accept it.");
    }
    return by.mayActFor(who) ? undecided() : notYours(who);
  }

  Optional<Refusal> withdraw(SwapActor by) {
    return by.mayActFor(swap.terms().owner()) ? undecided() : notYours(swap.terms().owner());
  }

  /** Approving, or refusing. */
  Optional<Refusal> decide(SwapActor by) {
    if (!by.plans()) {
      return no("R1", "A lead decides about swaps.", "Ask one.");
    }
    return swap.state() == Swap.State.OPEN && !swap.hasBegun(facts.now())
        ? no("R1", "Nobody has accepted it yet.", "Accept it for somebody, or wait.")
        : undecided();
  }

  Optional<Refusal> undo(SwapActor by) {
    if (swap.state() != Swap.State.DONE) {
      return over();
    }
    boolean oneOfTheTwo = by.id() != null && swap.isOneOfTheTwo(by.id());
    if (!by.plans() && !(oneOfTheTwo && facts.policy() == SwapPolicy.BOTH)) {
      return no("R1", "A lead undoes swaps.", "Ask one.");
    }
    return swap.hasBegun(facts.now())
        ? no(
            "R5",
            "What was swapped has begun: %s.".formatted(SwapWords.part(swap.terms())),
            "What has begun stays as it is.")
        : Optional.empty();
  }

  private Optional<Refusal> open() {
    if (swap.state() == Swap.State.ACCEPTED) {
      return no(
          "R1",
          "%s was first and has accepted it.".formatted(name(swap.taker())),
          "Nothing to do: thank you.");
    }
    return undecided();
  }

  private Optional<Refusal> undecided() {
    if (!swap.state().isOpen()) {
      return over();
    }
    return swap.hasBegun(facts.now())
        ? no(
            "R5",
            "It ended when the shift began: %s.".formatted(SwapWords.part(swap.terms())),
            "What has begun is handed over, not swapped: ask a lead to name a cover.")
        : Optional.empty();
  }

  private Optional<Refusal> over() {
    String how =
        switch (swap.state()) {
          case OPEN, ACCEPTED -> "It is not done yet.";
          case DONE -> "It is done: %s has it.".formatted(name(swap.taker()));
          case UNDONE -> "It was undone.";
          case DECLINED -> "It was declined.";
          case REFUSED -> "A lead refused it.";
          case WITHDRAWN -> "It was withdrawn.";
        };
    return no("R1", how, "Look at the page again: it says what can be done now.");
  }

  private Optional<Refusal> notYours(AdvisorId who) {
    return no("R1", "Only %s or a lead can do that.".formatted(name(who)), "Ask one of them.");
  }

  private String name(AdvisorId id) {
    return facts.name(id);
  }

  private static Optional<Refusal> no(String rule, String detail, String next) {
    return Optional.of(new Refusal(rule, detail, next));
  }
}
