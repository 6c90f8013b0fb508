package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts swaps into words for one who looks, and says what that one can do. */
final class SwapCards {
  private final SwapFacts facts;
  private final Map<SwapId, List<SwapLog.Event>> log;
  private final SwapActor viewer;

  SwapCards(SwapFacts facts, Map<SwapId, List<SwapLog.Event>> log, SwapActor viewer) {
    this.facts = facts;
    this.log = log;
    this.viewer = viewer;
  }

  List<SwapCard> cards(List<Swap> swaps) {
    return swaps.stream().map(swap -> card(swap, checks(swap))).toList();
  }

  /**
   * What one can take, with what the checks say if one did. Of what is offered to everybody, only
   * what one could take.
   */
  List<SwapCard> asked(List<Swap> offers, List<List<Finding>> findings, AdvisorId me) {
    List<SwapCard> asked = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      Swap offer = offers.get(i);
      Finding error = findings.get(i).stream().filter(Finding::isError).findFirst().orElse(null);
      if (error == null) {
        asked.add(card(offer, SwapCard.Checks.warning(SwapService.said(findings.get(i)))));
      } else if (me.equals(offer.terms().askedOf())) {
        asked.add(
            card(offer, new SwapCard.Checks(List.of(), error.message(), SwapCard.LeftOut.NOBODY)));
      }
    }
    return asked;
  }

  private SwapCard card(Swap swap, SwapCard.Checks checks) {
    return new SwapCard(
        swap.id().value(),
        SwapWords.part(swap.terms()),
        who(swap),
        terms(swap.terms()),
        badge(swap),
        checks,
        new SwapCard.Story(
            log.getOrDefault(swap.id(), List.of()).stream().map(this::line).toList(), acts(swap)));
  }

  private SwapCard.Checks checks(Swap swap) {
    Swap.Acceptance acceptance = swap.acceptance();
    if (swap.state() == Swap.State.ACCEPTED && acceptance != null) {
      return SwapCard.Checks.warning(acceptance.warnings());
    }
    boolean toEverybody = swap.isOpenAt(facts.now()) && swap.terms().askedOf() == null;
    return toEverybody && viewer.mayActFor(swap.terms().owner())
        ? new SwapCard.Checks(
            List.of(), null, OfferAudience.of(swap.terms(), facts).inWords(swap.terms()))
        : SwapCard.Checks.NONE;
  }

  private String who(Swap swap) {
    AdvisorId to = swap.acceptance() == null ? swap.terms().askedOf() : swap.taker();
    return "%s %s %s"
        .formatted(
            facts.name(swap.terms().owner()),
            swap.terms().inReturn() == null ? "→" : "↔",
            to == null ? "everybody who can" : facts.name(to));
  }

  private SwapCard.Terms terms(SwapTerms terms) {
    return new SwapCard.Terms(
        length(terms),
        terms.isWhole()
            ? null
            : "a part of " + SwapWords.span(terms.shift().start(), terms.shift().end()),
        terms.inReturn() == null ? null : SwapWords.shift(terms.inReturn()),
        terms.note());
  }

  /** The true length: "8 h". */
  private String length(SwapTerms terms) {
    Resolved part =
        PlannedPeriods.resolve(List.of(terms.part(terms.owner())), facts.desk().zone()).getFirst();
    return part instanceof Resolved.Usable usable
        ? DeskTime.length(usable.period().length())
        : DeskTime.length(Duration.ZERO);
  }

  private SwapCard.Badge badge(Swap swap) {
    if (swap.state().isOpen() && swap.hasBegun(facts.now())) {
      return new SwapCard.Badge("", "ended, the shift has begun");
    }
    return switch (swap.state()) {
      case OPEN -> new SwapCard.Badge("open", "offered");
      case ACCEPTED -> new SwapCard.Badge("standing-by", "accepted, waits for a lead");
      case DONE -> new SwapCard.Badge("on-seat", "done");
      case UNDONE -> new SwapCard.Badge("", "undone");
      case DECLINED -> new SwapCard.Badge("", "declined");
      case REFUSED -> new SwapCard.Badge("", "refused");
      case WITHDRAWN -> new SwapCard.Badge("", "withdrawn");
    };
  }

  private String line(SwapLog.Event event) {
    String words = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String by = event.by().isEmpty() ? "" : " by " + event.by();
    String forWhom = event.forWhom() == null ? "" : " for " + facts.name(event.forWhom());
    String more = event.words().isEmpty() ? "" : ": " + event.words();
    return Written.dayAndTime(event.at().atZone(facts.desk().zone()))
        + " "
        + words
        + by
        + forWhom
        + more;
  }

  private SwapCard.Acts acts(Swap swap) {
    SwapStepRule rule = new SwapStepRule(facts, swap);
    AdvisorId me = viewer.id();
    return new SwapCard.Acts(
        me != null && rule.accept(me, viewer).isEmpty(),
        me != null && rule.decline(viewer).isEmpty(),
        rule.withdraw(viewer).isEmpty(),
        viewer.plans() && rule.decide(viewer).isEmpty(),
        rule.undo(viewer).isEmpty() && !waits(swap),
        viewer.plans() && swap.state() == Swap.State.OPEN ? takers(swap, rule) : List.of());
  }

  /** Who asked to undo it waits for the other. */
  private boolean waits(Swap swap) {
    return !viewer.plans() && swap.undoAskedBy() != null && viewer.is(swap.undoAskedBy());
  }

  /** For whom a lead can accept it, without those whom the checks would refuse. */
  private List<SwapCard.Choice> takers(Swap swap, SwapStepRule rule) {
    List<Advisor> could =
        swap.terms().askedOf() == null
            ? OfferAudience.of(swap.terms(), facts).asked()
            : List.copyOf(facts.people().values());
    return could.stream()
        .filter(advisor -> rule.accept(advisor.id(), viewer).isEmpty())
        .sorted(Comparator.comparing(Advisor::name))
        .map(advisor -> SwapCard.Choice.of(advisor, ""))
        .toList();
  }
}
