package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says, in words a person can act on, what a holder of a seat has to wait for. */
final class Waiting {
  private final SeatFacts facts;
  private final Instant at;

  Waiting(SeatFacts facts, Instant at) {
    this.facts = facts;
    this.at = at;
  }

  /** Why the holder waits when nobody who could take the seat stands by. */
  Why why(SeatHold hold) {
    Shift covering = facts.plan().covering(hold.seat(), at);
    if (covering == null) {
      return new Why(
          "H7",
          "a call or chat of %s is still open".formatted(facts.name(hold.advisor())),
          "Finish it and save its outcome, then log out.");
    }
    return covering.advisor().equals(hold.advisor()) ? onShift(covering) : late(covering);
  }

  private Why onShift(Shift covering) {
    Instant end = facts.plan().stretch(covering).end();
    Shift next = facts.plan().startingAt(covering.seat(), end);
    String when = written(end);
    if (next == null) {
      return new Why(
          "H7",
          "it closes at %s, when its last shift ends".formatted(when),
          "Log out at %s or later, or ask a lead.".formatted(when));
    }
    String who = facts.name(next.advisor());
    return new Why(
        "H1",
        "%s starts at %s and %s".formatted(who, when, whereabouts(next)),
        ask(who, next.seat()));
  }

  private Why late(Shift covering) {
    String who = facts.name(covering.advisor());
    Instant start = covering.period().start();
    String reason =
        "%s is planned on it since %s, %s ago, and %s"
            .formatted(
                who,
                written(start),
                DeskTerms.length(Duration.between(start, at)),
                whereabouts(covering));
    return new Why("H1", reason, ask(who, covering.seat()));
  }

  private static String ask(String who, SeatId seat) {
    return "Ask %s to log in to %s, or ask a lead.".formatted(who, seat.spoken());
  }

  private String whereabouts(Shift shift) {
    SeatHold elsewhere = facts.holdOf(shift.advisor());
    return elsewhere == null
        ? "has not logged in"
        : "still holds %s and does not stand by".formatted(elsewhere.seat().spoken());
  }

  /** Why a stand-by does not relieve the holder yet (B3); null when they do. */
  @Nullable Why tooEarly(SeatHold hold, StandBy next) {
    Shift covering = facts.plan().covering(hold.seat(), at);
    Cover cover = facts.plan().cover(hold.seat(), at);
    if (covering == null
        || (cover != null && cover.advisor().equals(next.advisor()))
        || !covering.advisor().equals(hold.advisor())
        || !facts.seat(hold.seat()).strict()) {
      return null;
    }
    Instant end = facts.plan().stretch(covering).end();
    Instant earliest = end.minus(facts.terms().relieveEarly());
    return at.isBefore(earliest)
        ? new Why(
            "B3",
            "its shift ends at %s, and %s can relieve from %s"
                .formatted(written(end), facts.name(next.advisor()), written(earliest)),
            "Log out at %s or later.".formatted(written(earliest)))
        : null;
  }

  /** Why a stand-by who holds another seat cannot come: what keeps that other seat. */
  Why relayed(SeatHold other, Why kept) {
    return new Why(
        "H1",
        "%s stands by but still holds %s (%s: %s)"
            .formatted(
                facts.name(other.advisor()), other.seat().spoken(), kept.rule(), kept.reason()),
        "Ask %s how %s can be handed on, or ask a lead."
            .formatted(facts.name(other.advisor()), other.seat().spoken()));
  }

  /** Who is planned on the seat now or next, other than the holder. */
  @Nullable AdvisorId expected(SeatHold hold) {
    return facts
        .plan()
        .of(hold.seat())
        .filter(shift -> !shift.advisor().equals(hold.advisor()))
        .filter(shift -> at.isBefore(shift.period().end()))
        .map(Shift::advisor)
        .findFirst()
        .orElse(null);
  }

  private String written(Instant instant) {
    return facts.terms().written(instant, at);
  }
}
