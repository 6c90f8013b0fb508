package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.LinkedPage;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells people of swaps. That one is done or undone they hear from the revision that does it, as of
 * every change of their shifts (R4); here, of what is asked of them and what came of it.
 */
final class SwapNotifier {
  private final Prompts prompts;

  SwapNotifier(Prompts prompts) {
    this.prompts = prompts;
  }

  /** Who was asked, or everybody who could take it. */
  void offered(SwapStep step) {
    SwapTerms terms = step.swap().terms();
    AdvisorId askedOf = terms.askedOf();
    Stream<AdvisorId> to =
        askedOf == null
            ? OfferAudience.of(terms, step.facts()).asked().stream().map(Advisor::id)
            : Stream.of(askedOf);
    tell(
        step,
        to.toList(),
        "asked",
        "%s offers you %s".formatted(step.facts().name(terms.owner()), SwapWords.part(terms)),
        (terms.inReturn() == null
                ? "Accept or decline it."
                : "In return for %s. Accept or decline it."
                    .formatted(SwapWords.shift(terms.inReturn())))
            + quoted(terms.note()));
  }

  /** Whose shift it is, and the leads, who decide. */
  void accepted(SwapStep step) {
    settle(step);
    Swap swap = step.swap();
    String taker = step.facts().name(swap.taker());
    String what = SwapWords.part(swap.terms());
    tell(
        step,
        List.of(swap.terms().owner()),
        "accepted",
        "%s would take %s".formatted(taker, what),
        "A lead decides. Until then it is yours.");
    List<Prompt> leads =
        step.facts().people().values().stream()
            .filter(Advisor::lead)
            .map(lead ->
                new Prompt(
                    lead.id(),
                    key(step, "decide"),
                    Concern.LEAD,
                    SwapWords.why(swap, step.facts()) + ", to approve",
                    "%s%s. Approve or refuse it.".formatted(what, SwapWords.inReturn(swap.terms())),
                    LinkedPage.SWAPS,
                    swap.endsBy()))
            .toList();
    prompts.tell(step.tx(), step.desk(), leads);
  }

  /** Whose shift it is stays so, unless others may still take it. */
  void declined(SwapStep step, AdvisorId who) {
    settle(step);
    SwapTerms terms = step.swap().terms();
    tell(
        step,
        List.of(terms.owner()),
        "declined",
        "%s will not take %s".formatted(step.facts().name(who), SwapWords.part(terms)),
        terms.askedOf() == null
            ? "It stays offered to everybody."
            : "It stays yours. You can ask somebody else.");
  }

  void withdrawn(SwapStep step) {
    List<AdvisorId> asked = prompts.open(step.tx(), step.desk().id(), prefix(step));
    settle(step);
    List<AdvisorId> to = new ArrayList<>(asked);
    if (step.swap().acceptance() != null) {
      to.add(step.swap().taker());
    }
    to.add(step.swap().terms().owner());
    tell(
        step,
        others(step, to),
        "withdrawn",
        "No longer offered: " + SwapWords.part(step.swap().terms()),
        "%s withdrew it. Nothing to do.".formatted(step.by().name()));
  }

  void refused(SwapStep step, String reason) {
    settle(step);
    Swap swap = step.swap();
    tell(
        step,
        List.of(swap.terms().owner(), swap.taker()),
        "refused",
        "Swap refused: " + SwapWords.part(swap.terms()),
        "%s stays with %s. %s: %s"
            .formatted(
                SwapWords.part(swap.terms()),
                step.facts().name(swap.terms().owner()),
                step.by().name(),
                reason));
  }

  void undoAsked(SwapStep step, AdvisorId me, AdvisorId other) {
    tell(
        step,
        List.of(other),
        "undo",
        "%s would like to undo the swap of %s"
            .formatted(step.facts().name(me), SwapWords.part(step.swap().terms())),
        "It is undone when you ask for it too.");
  }

  /** What was asked is done, or nobody's to do any more. */
  void over(SwapStep step) {
    settle(step);
  }

  private void settle(SwapStep step) {
    prompts.settle(step.tx(), step.desk().id(), prefix(step));
  }

  private void tell(SwapStep step, List<AdvisorId> to, String what, String title, String text) {
    prompts.tell(
        step.tx(),
        step.desk(),
        others(step, to).stream()
            .map(advisor -> prompt(step, advisor, what, title, text))
            .toList());
  }

  private static Prompt prompt(
      SwapStep step, AdvisorId to, String what, String title, String text) {
    Instant until = step.swap().endsBy();
    return new Prompt(to, key(step, what), Concern.ASKED, title, text, LinkedPage.MY_SWAPS, until);
  }

  /** Nobody is told what they did themselves. */
  private static List<AdvisorId> others(SwapStep step, List<AdvisorId> all) {
    return all.stream().distinct().filter(advisor -> !step.by().is(advisor)).toList();
  }

  /** What was told of a swap before; a state can come twice, so the instant is part of a key. */
  private static String key(SwapStep step, String what) {
    return prefix(step) + what + "/" + step.tx().now().toEpochMilli();
  }

  private static String prefix(SwapStep step) {
    return "swap/" + step.swap().id() + "/";
  }

  private static String quoted(String note) {
    return note.isEmpty() ? "" : " “" + note + "”";
  }
}
