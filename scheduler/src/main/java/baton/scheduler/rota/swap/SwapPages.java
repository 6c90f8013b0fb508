package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.plan.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the pages together, each with the same few queries however much there is. */
final class SwapPages {
  private static final int MY_PAST = 20;
  private static final int PAST = 50;

  private final DeskShells shells;
  private final SwapExecution carrying;
  private final SwapStore store = new SwapStore();
  private final SwapLog log = new SwapLog();

  SwapPages(DeskShells shells, SwapExecution carrying) {
    this.shells = shells;
    this.carrying = carrying;
  }

  SwapViews.Mine mine(Tx tx, Desk desk, Caller caller, @Nullable Refusal refused) {
    AdvisorId me = caller.actingAdvisor();
    SwapFacts facts = SwapFacts.of(tx, desk);
    // Here a lead is one of the two, like anybody.
    SwapActor viewer = new SwapActor(me, caller.name(), false);
    List<Swap> open = store.open(tx, desk);
    List<Swap> past = store.past(tx, desk, me, MY_PAST);
    SwapCards cards = new SwapCards(facts, log(tx, open, past), viewer);
    List<Swap> mine =
        open.stream()
            .filter(swap -> new SwapStepRule(facts, swap).accept(me, viewer).isEmpty())
            .toList();
    return new SwapViews.Mine(
        shells.of(tx, desk, caller, "My swaps").entry("my-rota"),
        tx.now().toString(),
        asked(carrying.findings(tx, desk, mine, me), mine, cards, me),
        cards.cards(open.stream().filter(swap -> swap.isOneOfTheTwo(me)).toList()),
        cards.cards(past),
        facts.future(me).stream()
            .filter(shift -> !isOffered(SwapFacts.planned(shift), open))
            .map(SwapPages::shift)
            .toList(),
        refused);
  }

  /** All of it; of what is offered in part, the rest can be. */
  private static boolean isOffered(Planned shift, List<Swap> open) {
    return open.stream()
        .map(Swap::terms)
        .anyMatch(terms -> terms.isWhole() && terms.shift().equals(shift));
  }

  /**
   * What one can take, with what the checks say if one did. Of what is offered to everybody, only
   * what one could take.
   */
  private static List<SwapCard> asked(
      List<List<Finding>> findings, List<Swap> offers, SwapCards cards, AdvisorId me) {
    List<SwapCard> asked = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      Swap offer = offers.get(i);
      Finding error = findings.get(i).stream().filter(Finding::isError).findFirst().orElse(null);
      if (error == null) {
        asked.add(cards.card(offer, SwapCard.Checks.warning(SwapDecisions.said(findings.get(i)))));
      } else if (me.equals(offer.terms().askedOf())) {
        asked.add(
            cards.card(
                offer, new SwapCard.Checks(List.of(), error.message(), SwapCard.LeftOut.NOBODY)));
      }
    }
    return asked;
  }

  SwapViews.Desks desks(Tx tx, Desk desk, Caller caller, @Nullable Refusal refused) {
    SwapFacts facts = SwapFacts.of(tx, desk);
    List<Swap> open = store.open(tx, desk);
    List<Swap> past = store.past(tx, desk, null, PAST);
    SwapCards cards = new SwapCards(facts, log(tx, open, past), SwapActor.of(caller));
    return new SwapViews.Desks(
        shells.of(tx, desk, caller, "Swaps").entry("planner"),
        tx.now().toString(),
        cards.cards(of(open, SwapState.ACCEPTED)),
        cards.cards(of(open, SwapState.OPEN)),
        cards.cards(past),
        new SwapViews.Policy(
            facts.policy() == SwapPolicy.LEAD,
            people(facts).stream().map(advisor -> choice(advisor, "")).toList()),
        refused);
  }

  /**
   * The form of an offer, with what was typed.
   *
   * @param returns whether shifts in return are to be chosen from
   * @throws baton.scheduler.platform.web.ProblemException 404 for somebody the caller cannot offer
   *     for
   */
  SwapViews.Offer offer(
      Tx tx, Desk desk, Caller caller, OfferForm form, boolean returns, @Nullable Refusal refused) {
    SwapFacts facts = SwapFacts.of(tx, desk);
    AdvisorId owner = OfferForm.id(form.of()).orElseGet(() -> caller.actingAdvisor());
    if (!facts.people().containsKey(owner) || !SwapActor.of(caller).mayActFor(owner)) {
      throw Problem.notFound("There is nobody here whose shifts you can offer.").asException();
    }
    Shift chosen = ShiftRef.parse(form.shift(), owner).flatMap(facts::shift).orElse(null);
    return new SwapViews.Offer(
        shells.of(tx, desk, caller, "Offer a shift").entry("my-rota"),
        new SwapViews.Whose(owner.toString(), facts.name(owner), SwapActor.of(caller).is(owner)),
        chosen == null ? facts.future(owner).stream().map(SwapPages::shift).toList() : List.of(),
        chosen == null ? null : chosen(facts, chosen, form, returns),
        refused);
  }

  private static SwapViews.Chosen chosen(
      SwapFacts facts, Shift shift, OfferForm form, boolean returns) {
    List<SwapCard.Choice> people =
        facts.couldTake(SwapTerms.whole(SwapFacts.planned(shift))).stream()
            .map(advisor -> choice(advisor, form.to()))
            .toList();
    return new SwapViews.Chosen(
        shift(shift),
        people,
        form.from().isEmpty() ? shift.localStart().toLocalTime().toString() : form.from(),
        form.until().isEmpty() ? shift.localEnd().toLocalTime().toString() : form.until(),
        form.note(),
        returns
            ? OfferForm.id(form.to())
                .map(to -> returns(facts, shift.advisor(), to, form.back()))
                .orElse(null)
            : null);
  }

  /** The other's shifts that one could work. */
  private static List<SwapCard.Choice> returns(
      SwapFacts facts, AdvisorId owner, AdvisorId of, String chosen) {
    return facts.future(of).stream()
        .filter(shift -> facts.can(owner, shift.seat()))
        .map(SwapFacts::planned)
        .map(shift -> choice(shift, chosen))
        .toList();
  }

  private static SwapCard.Choice choice(Planned shift, String chosen) {
    String ref = ShiftRef.of(shift);
    return new SwapCard.Choice(ref, SwapWords.shift(shift), ref.equals(chosen));
  }

  private static SwapCard.Choice choice(Advisor advisor, String chosen) {
    String id = advisor.id().toString();
    return new SwapCard.Choice(id, advisor.name(), id.equals(chosen));
  }

  private static List<Advisor> people(SwapFacts facts) {
    return facts.people().values().stream().sorted(Comparator.comparing(Advisor::name)).toList();
  }

  private static SwapViews.Shift shift(Shift shift) {
    Planned planned = SwapFacts.planned(shift);
    return new SwapViews.Shift(
        ShiftRef.of(planned), SwapWords.shift(planned), DeskTime.length(shift.period().length()));
  }

  private static List<Swap> of(List<Swap> swaps, SwapState state) {
    return swaps.stream().filter(swap -> swap.state() == state).toList();
  }

  private Map<SwapId, List<SwapEvent>> log(Tx tx, List<Swap> some, List<Swap> more) {
    List<Swap> all = new ArrayList<>(some);
    all.addAll(more);
    return log.of(tx, all.stream().map(Swap::id).toList());
  }
}
