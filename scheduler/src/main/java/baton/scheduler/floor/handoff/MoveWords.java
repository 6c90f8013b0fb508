package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.Cover;
import baton.handoff.seat.Move;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatsChanged;
import baton.handoff.seat.StandBy;
import baton.handoff.shift.Shift;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.PromptAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change of a seat is told to, at once, and in which words (H4). Whoever did it knows, and
 * is not told.
 */
final class MoveWords {
  private static final Duration STAYS = Duration.ofHours(1);

  private final SeatsChanged change;
  private final SeatFacts facts;
  private final Set<SeatId> leftFree;

  /**
   * @param leftFree seats that were left with an empty queue: nobody is wanted there before their
   *     own shift begins, and of that they are told in good time (H10)
   */
  MoveWords(SeatsChanged change, Set<SeatId> leftFree) {
    this.change = change;
    this.leftFree = Set.copyOf(leftFree);
    this.facts = change.before();
  }

  List<Prompt> all() {
    List<Prompt> prompts = new ArrayList<>();
    change.moves().forEach(move -> add(move, prompts));
    prompts.removeIf(prompt -> prompt.to().equals(change.actor()));
    return List.copyOf(prompts);
  }

  private void add(Move move, List<Prompt> prompts) {
    switch (move) {
      case Move.Take unused -> {}
      case Move.Close unused -> {}
      case Move.HandOver(SeatHold out, AdvisorId incoming, var unused) ->
          handedOver(out, incoming, prompts);
      case Move.CheckOut(SeatHold out, var unused, AdvisorId expected) -> {
        if (expected != null && (!leftFree.contains(out.seat()) || isDue(expected, out.seat()))) {
          prompts.add(checkedOut(out, expected));
        }
      }
      case Move.Release(SeatHold out, var unused) -> prompts.add(released(out));
      case Move.StandIn(Cover cover, boolean named) -> standsIn(cover, named, prompts);
      case Move.CoverEnds(Cover cover) -> coverEnds(cover, prompts);
      case Move.Ready(StandBy standBy, AdvisorId holder) -> {
        if (holder != null) {
          prompts.add(ready(standBy, holder));
        }
      }
      case Move.StandDown(StandBy standBy, boolean lapsed) -> stoodDown(standBy, lapsed, prompts);
    }
  }

  /** Who left or was released hears of that; here of another who was named. */
  private void coverEnds(Cover cover, List<Prompt> prompts) {
    boolean replaced =
        change.moves().stream()
            .anyMatch(move -> move instanceof Move.StandIn && move.seat().equals(cover.seat()));
    if (replaced) {
      prompts.add(
          tell(
              cover.advisor(),
              cover.seat(),
              "relieved",
              "You need not stand in on " + cover.seat().spoken(),
              "A lead named somebody else.",
              null));
    }
  }

  private void handedOver(SeatHold out, AdvisorId incoming, List<Prompt> prompts) {
    String seat = out.seat().spoken();
    prompts.add(
        tell(
            incoming,
            out.seat(),
            "yours",
            "%s is yours since %s".formatted(seat, written(change.at())),
            "%s handed over. Read the note and the brief.".formatted(facts.name(out.advisor())),
            null));
    prompts.add(
        tell(
            out.advisor(),
            out.seat(),
            "done",
            "%s is handed over to %s".formatted(seat, facts.name(incoming)),
            why(),
            null));
  }

  private String why() {
    return change.reason() == null
        ? "You are done here."
        : "A lead released you: " + change.reason();
  }

  private boolean isDue(AdvisorId advisor, SeatId seat) {
    Shift now = facts.plan().covering(seat, change.at());
    return now != null && now.advisor().equals(advisor);
  }

  private Prompt checkedOut(SeatHold out, AdvisorId expected) {
    return tell(
        expected,
        out.seat(),
        "left",
        "%s left %s at %s"
            .formatted(facts.name(out.advisor()), out.seat().spoken(), written(change.at())),
        "You are next on it. Check in when you are there.",
        new PromptAction(PromptAction.Kind.LOG_IN, out.seat(), change.at()));
  }

  private Prompt released(SeatHold out) {
    return tell(
        out.advisor(),
        out.seat(),
        "released",
        "You are released from " + out.seat().spoken(),
        why(),
        null);
  }

  private void standsIn(Cover cover, boolean named, List<Prompt> prompts) {
    String seat = cover.seat().spoken();
    String who = facts.name(cover.advisor());
    String late = facts.name(cover.instead());
    if (named) {
      prompts.add(
          tell(
              cover.advisor(),
              cover.seat(),
              "named",
              "You were named to stand in on %s, %s to %s"
                  .formatted(seat, written(cover.period().start()), written(cover.period().end())),
              "You stand in for %s. Log in to %s.".formatted(late, seat),
              new PromptAction(PromptAction.Kind.LOG_IN, cover.seat(), cover.period().start())));
    }
    prompts.add(
        tell(
            cover.instead(),
            cover.seat(),
            "covered",
            "%s stands in for you on %s".formatted(who, seat),
            "When you are there, log in: %s can then hand over to you.".formatted(who),
            null));
    SeatHold hold = facts.seat(cover.seat()).hold();
    if (hold != null && !hold.advisor().equals(cover.advisor())) {
      prompts.add(
          tell(
              hold.advisor(),
              cover.seat(),
              "cover",
              "%s stands in for %s on %s".formatted(who, late, seat),
              named
                  ? "You are told when %s is ready; then log out to hand over.".formatted(who)
                  : "Log out to hand over to %s.".formatted(who),
              named
                  ? null
                  : new PromptAction(PromptAction.Kind.LOG_OUT, cover.seat(), change.at())));
    }
  }

  private Prompt ready(StandBy standBy, AdvisorId holder) {
    String who = facts.name(standBy.advisor());
    return tell(
        holder,
        standBy.seat(),
        "ready",
        "%s is ready for %s".formatted(who, standBy.seat().spoken()),
        "Log out to hand over.",
        new PromptAction(PromptAction.Kind.LOG_OUT, standBy.seat(), change.at()));
  }

  private void stoodDown(StandBy standBy, boolean lapsed, List<Prompt> prompts) {
    SeatHold hold = facts.seat(standBy.seat()).hold();
    if (hold != null && !lapsed) {
      prompts.add(
          tell(
              hold.advisor(),
              standBy.seat(),
              "withdrew",
              "%s no longer stands by for %s"
                  .formatted(facts.name(standBy.advisor()), standBy.seat().spoken()),
              "The seat stays yours until somebody is ready.",
              null));
    }
  }

  private Prompt tell(
      AdvisorId to,
      SeatId seat,
      String what,
      String title,
      String text,
      @Nullable PromptAction act) {
    return new Prompt(
        to,
        PromptKeys.at(seat, change.at()) + what,
        Concern.OWN_HANDOFF,
        title,
        text,
        act,
        change.at().plus(STAYS));
  }

  private String written(Instant instant) {
    return facts.terms().written(instant, change.at());
  }
}
