package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffStep;
import baton.handoff.planned.Handoffs;
import baton.handoff.seat.Cover;
import baton.handoff.seat.Move;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatFactsReader;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatsChanged;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.seat.OpenContacts;
import baton.scheduler.floor.seat.SeatEvents;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells people of what happens to their seats and handoffs, in the transaction of it (H4). */
final class HandoffNotifier implements SeatEvents {
  private final Prompts prompts;
  private final OpenContacts contacts;
  private final Advisors advisors = new Advisors();
  private final SeatFactsReader reader = new SeatFactsReader();
  private final Queues queues = new Queues();

  HandoffNotifier(Prompts prompts, OpenContacts contacts) {
    this.prompts = prompts;
    this.contacts = contacts;
  }

  /** Tells of what was found due. A step overtakes what was told of its handoff before. */
  void steps(Tx tx, Desk desk, Handoffs.Due due) {
    if (due.steps().isEmpty()) {
      return;
    }
    StepWords words = new StepWords(facts(tx, desk, due), due.at(), leads(tx, desk, due.steps()));
    List<Prompt> told = new ArrayList<>();
    for (HandoffStep step : due.steps()) {
      if (overtakes(step)) {
        prompts.settle(tx, desk.id(), PromptKeys.at(step.handoff().seat(), step.handoff().at()));
      }
      if (!saidByLate(step, due.steps())) {
        told.addAll(words.of(step));
      }
    }
    prompts.tell(tx, desk, told);
  }

  private SeatFacts facts(Tx tx, Desk desk, Handoffs.Due due) {
    return has(due.steps(), HandoffStep.Kind.COVER_ASKED)
        ? due.facts().withContacts(contacts.of(tx, desk.id()))
        : due.facts();
  }

  private List<AdvisorId> leads(Tx tx, Desk desk, List<HandoffStep> steps) {
    return has(steps, HandoffStep.Kind.LEADS_ALERTED)
        ? advisors.all(tx, desk.id()).stream().filter(Advisor::lead).map(Advisor::id).toList()
        : List.of();
  }

  private static boolean has(List<HandoffStep> steps, HandoffStep.Kind kind) {
    return steps.stream().anyMatch(step -> step.kind() == kind);
  }

  private static boolean overtakes(HandoffStep step) {
    return switch (step.kind()) {
      case TOLD, LATE, CALLED_OFF -> true;
      case LEADS_ALERTED, COVER_ASKED -> false;
    };
  }

  /** At the very handoff, to be late says more than that it is now. */
  private static boolean saidByLate(HandoffStep step, List<HandoffStep> all) {
    return step.kind() == HandoffStep.Kind.TOLD
        && all.contains(new HandoffStep(step.handoff(), HandoffStep.Kind.LATE, 0));
  }

  /** What was told of a seat before is overtaken by whatever happens to it. */
  @Override
  public void happened(Tx tx, Desk desk, SeatsChanged change) {
    for (SeatId seat : change.moves().stream().map(Move::seat).distinct().toList()) {
      prompts.settle(tx, desk.id(), PromptKeys.seat(seat));
    }
    List<Prompt> told = new ArrayList<>(new MoveWords(change, leftFree(tx, desk, change)).all());
    for (Move move : change.moves()) {
      switch (move) {
        case Move.Release release -> told.addAll(offers(tx, desk, change, release.outgoing()));
        case Move.StandIn(Cover cover, var unused) -> told.addAll(taken(tx, desk, change, cover));
        case Move.HandOver handOver ->
            prompts.settle(tx, desk.id(), PromptKeys.offers(move.seat()));
        case Move.Take take -> prompts.settle(tx, desk.id(), PromptKeys.offers(move.seat()));
        case Move.Ready ready -> prompts.settle(tx, desk.id(), PromptKeys.offers(move.seat()));
        case Move.Close close -> prompts.settle(tx, desk.id(), PromptKeys.offers(move.seat()));
        case Move.CheckOut checkOut -> {}
        case Move.CoverEnds ends -> {}
        case Move.StandDown standDown -> {}
      }
    }
    prompts.tell(tx, desk, told);
  }

  /** Only who checks out can have left a queue: anybody else costs no look at it. */
  private Set<SeatId> leftFree(Tx tx, Desk desk, SeatsChanged change) {
    return change.moves().stream().anyMatch(Move.CheckOut.class::isInstance)
        ? queues.freeToGo(tx, desk.id()).left().keySet()
        : Set.of();
  }

  /** A seat emptied by force is offered at once to everybody free but who was released. */
  private List<Prompt> offers(Tx tx, Desk desk, SeatsChanged change, SeatHold released) {
    Set<AdvisorId> busy = contacts.of(tx, desk.id());
    SeatFacts after = reader.load(tx.handle(), desk.id(), change.at(), busy);
    Instant since = change.at().truncatedTo(ChronoUnit.MINUTES);
    return new StepWords(after, change.at(), List.of())
        .ask(released.seat(), since, after.missing(released.seat(), change.at())).stream()
            .filter(prompt -> !prompt.to().equals(released.advisor()))
            .toList();
  }

  /** The first to accept wins; the others who were asked are told. */
  private List<Prompt> taken(Tx tx, Desk desk, SeatsChanged change, Cover cover) {
    List<AdvisorId> asked = prompts.open(tx, desk.id(), PromptKeys.offers(cover.seat()));
    prompts.settle(tx, desk.id(), PromptKeys.offers(cover.seat()));
    String who = change.before().name(cover.advisor());
    return asked.stream()
        .filter(advisor -> !advisor.equals(cover.advisor()))
        .map(advisor ->
            new Prompt(
                advisor,
                PromptKeys.at(cover.seat(), change.at()) + "taken",
                Concern.ASKED,
                "%s stands in on %s".formatted(who, cover.seat().spoken()),
                "Nothing more to do: thank you.",
                null,
                cover.period().end()))
        .toList();
  }
}
