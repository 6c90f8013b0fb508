package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.shift.PublishedShifts;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.publish.Rota;
import java.util.List;
import java.util.function.Supplier;

/** Carries swaps out, and takes them back, in the published rota. */
final class SwapExecution {
  private static final String SWAPPING = "swapping";

  private final Rota rota;
  private final SwapStore store = new SwapStore();
  private final PublishedShifts published = new PublishedShifts();

  SwapExecution(Rota rota) {
    this.rota = rota;
  }

  /** What the checks say if it were done now. */
  List<Finding> findings(SwapStep step, SwapTerms terms, AdvisorId taker) {
    return rota.findings(step.tx(), step.desk(), terms.amendment(taker));
  }

  /** What they say if {@code taker} took one of these, each for itself, in their order. */
  List<List<Finding>> findings(Tx tx, Desk desk, List<Swap> offers, AdvisorId taker) {
    return rota.findings(
        tx, desk, offers.stream().map(offer -> offer.terms().amendment(taker)).toList());
  }

  /** All of what is tried, or nothing of it. */
  static Outcome<Swap> allOrNothing(SwapStep step, Supplier<Outcome<Swap>> steps) {
    step.tx().handle().savepoint(SWAPPING);
    Outcome<Swap> outcome = steps.get();
    if (outcome instanceof Outcome.Refused<Swap>) {
      step.tx().handle().rollbackToSavepoint(SWAPPING);
    }
    return outcome;
  }

  /** Here first: a swap that is done does not follow the revision that does it. */
  Outcome<Swap> carryOut(SwapStep step) {
    Swap swap = step.swap();
    store.done(step.tx(), swap.id(), published.revision(step.tx().handle(), step.desk().id()) + 1);
    return ended(
        step,
        SwapLog.Event.Kind.DONE,
        rota.amend(
            step.tx(),
            step.desk(),
            step.by().id(),
            SwapWords.why(swap, step.facts()),
            swap.terms().amendment(swap.taker())));
  }

  /** Refused where its shifts are not as the swap left them. */
  Outcome<Swap> takeBack(SwapStep step) {
    Swap swap = step.swap();
    store.state(step.tx(), swap.id(), Swap.State.UNDONE);
    return ended(
        step,
        SwapLog.Event.Kind.UNDONE,
        rota.amend(
            step.tx(),
            step.desk(),
            step.by().id(),
            "Undone: " + SwapWords.why(swap, step.facts()),
            swap.terms().undoing(swap.taker())));
  }

  private static Outcome<Swap> ended(
      SwapStep step, SwapLog.Event.Kind kind, Publication publication) {
    return switch (publication) {
      case Publication.Published revision -> {
        step.log(kind, null, "r" + revision.revision());
        yield step.done();
      }
      case Publication.Refused no -> refused(no.findings().getFirst());
      case Publication.Unchanged unused -> throw unexpected(step, publication);
      case Publication.Overtaken unused -> throw unexpected(step, publication);
      case Publication.Unconfirmed unused -> throw unexpected(step, publication);
    };
  }

  /** A swap changes something, and asks for no confirmation: {@link SwapService} has it. */
  private static IllegalStateException unexpected(SwapStep step, Publication publication) {
    return new IllegalStateException("swap " + step.swap().id() + ": " + publication);
  }

  static Outcome<Swap> refused(Finding why) {
    return new Outcome.Refused<>(why.refusal());
  }
}
