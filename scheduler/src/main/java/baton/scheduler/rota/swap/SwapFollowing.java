package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.LinkedPage;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets open offers follow a rota that was just published, in its transaction: an end that moved
 * moves the offer, a shift that went ends it, and both sides are told.
 */
public final class SwapFollowing {
  private final Prompts prompts;
  private final SwapStore store = new SwapStore();
  private final SwapLog log = new SwapLog();

  public SwapFollowing(Prompts prompts) {
    this.prompts = prompts;
  }

  public void follow(Tx tx, Desk desk) {
    List<Swap> open = store.open(tx, desk);
    if (open.isEmpty()) {
      return;
    }
    SwapFacts facts = SwapFacts.of(tx, desk);
    List<Prompt> told = new ArrayList<>();
    for (Swap swap : open) {
      switch (OfferFollowing.of(swap.terms(), facts.shifts())) {
        case OfferFollowing.Same same -> {}
        case OfferFollowing.Moved(SwapTerms now) -> told.addAll(moved(tx, facts, swap, now));
        case OfferFollowing.Gone(var shift) -> {
          String what = SwapWords.shift(shift);
          store.state(tx, swap.id(), Swap.State.WITHDRAWN);
          prompts.settle(tx, desk.id(), "swap/" + swap.id() + "/");
          log.add(
              tx, desk, swap.id(), SwapLog.Event.Kind.WITHDRAWN, "", null, what + " left the rota");
          told.addAll(
              told(
                  tx,
                  swap,
                  "gone",
                  "The swap is off: " + what,
                  "%s is no longer %s's in the rota, so the offer ended."
                      .formatted(what, facts.name(shift.advisor()))));
        }
      }
    }
    prompts.tell(tx, desk, told);
  }

  private List<Prompt> moved(Tx tx, SwapFacts facts, Swap swap, SwapTerms now) {
    store.follow(tx, swap.id(), now);
    String words = "now %s%s".formatted(SwapWords.part(now), SwapWords.inReturn(now));
    log.add(tx, facts.desk(), swap.id(), SwapLog.Event.Kind.FOLLOWED, "", null, words);
    return told(
        tx,
        swap,
        "followed",
        "The swap follows the rota: " + SwapWords.part(now),
        "It was %s%s. The offer stands as it is now; it can be withdrawn or declined."
            .formatted(SwapWords.part(swap.terms()), SwapWords.inReturn(swap.terms())));
  }

  private static List<Prompt> told(Tx tx, Swap swap, String what, String title, String text) {
    AdvisorId askedOf = swap.terms().askedOf();
    AdvisorId other = swap.acceptance() == null ? askedOf : swap.taker();
    return Stream.of(swap.terms().owner(), other)
        .flatMap(Stream::ofNullable)
        .map(advisor ->
            new Prompt(
                advisor,
                "swap/" + swap.id() + "/" + what + "/" + tx.now().toEpochMilli(),
                Concern.ASKED,
                title,
                text,
                LinkedPage.MY_SWAPS,
                swap.endsBy()))
        .toList();
  }
}
