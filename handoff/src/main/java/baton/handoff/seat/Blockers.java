package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says, in words a person can act on, what a holder of a seat has to wait for. */
final class Blockers {
  private final SeatFacts facts;
  private final Instant at;

  Blockers(SeatFacts facts, Instant at) {
    this.facts = facts;
    this.at = at;
  }

  /** Why the holder waits when nobody who could take the seat stands by. */
  Blocker why(SeatHold hold) {
    Shift covering = facts.plan().covering(hold.seat(), at);
    if (covering == null) {
      return new Blocker(
          "H7",
          "a call or chat of %s is still open".formatted(facts.name(hold.advisor())),
          "Finish it and save its outcome, then log out.");
    }
    Cover cover = facts.plan().cover(hold.seat(), at);
    if (cover != null) {
      return cover.advisor().equals(hold.advisor()) ? standsIn(cover) : awaited(cover);
    }
    return covering.advisor().equals(hold.advisor()) ? onShift(covering) : late(covering);
  }

  /** The holder stands in: until the end, or until whoever is planned comes after all. */
  private Blocker standsIn(Cover cover) {
    String instead = facts.name(cover.instead());
    Instant end = cover.period().end();
    Shift next = facts.plan().startingAt(cover.seat(), end);
    String then = next == null ? "it closes" : facts.name(next.advisor()) + " starts";
    return new Blocker(
        "H1",
        "%s stands in for %s until %s, when %s"
            .formatted(facts.name(cover.advisor()), instead, written(end), then),
        "Ask %s to log in to %s, or ask a lead to name somebody else."
            .formatted(instead, cover.seat().spoken()));
  }

  /** Somebody agreed to stand in, and is not there. */
  private Blocker awaited(Cover cover) {
    String who = facts.name(cover.advisor());
    Instant since = cover.period().start();
    return new Blocker(
        "H1",
        "%s stands in for %s %s %s and %s"
            .formatted(
                who,
                facts.name(cover.instead()),
                since.isAfter(at) ? "from" : "since",
                written(since),
                whereabouts(cover.advisor())),
        ask(who, cover.seat()));
  }

  private Blocker onShift(Shift covering) {
    Instant end = facts.plan().stretch(covering).end();
    Shift next = facts.plan().startingAt(covering.seat(), end);
    String when = written(end);
    if (next == null) {
      return new Blocker(
          "H7",
          "it closes at %s, when its last shift ends".formatted(when),
          "Log out at %s or later, or ask a lead.".formatted(when));
    }
    Cover cover = facts.plan().cover(covering.seat(), end);
    if (cover != null) {
      return awaited(cover);
    }
    String who = facts.name(next.advisor());
    return new Blocker(
        "H1",
        "%s starts at %s and %s".formatted(who, when, whereabouts(next.advisor())),
        ask(who, next.seat()));
  }

  private Blocker late(Shift covering) {
    String who = facts.name(covering.advisor());
    Instant start = facts.plan().stretch(covering).start();
    String reason =
        "%s is planned on it since %s, %s ago, and %s"
            .formatted(
                who,
                written(start),
                DeskTerms.length(Duration.between(start, at)),
                whereabouts(covering.advisor()));
    return new Blocker("H1", reason, ask(who, covering.seat()));
  }

  private static String ask(String who, SeatId seat) {
    return "Ask %s to log in to %s, or ask a lead.".formatted(who, seat.spoken());
  }

  private String whereabouts(AdvisorId advisor) {
    SeatHold elsewhere = facts.holdOf(advisor);
    return elsewhere == null
        ? "has not logged in"
        : "still holds %s and does not stand by".formatted(elsewhere.seat().spoken());
  }

  /**
   * Why a stand-by does not relieve the holder yet (B3); null when they do. Nobody relieves earlier
   * than that before their own time, whoever holds the seat: until it begins they get no new call,
   * so the seat would be held and yet serve nobody (B1). Whoever stands in now relieves at once.
   */
  @Nullable Blocker tooEarly(SeatHold hold, StandBy next) {
    ShiftPeriod time = facts.entitling(hold.seat(), next.advisor(), at);
    if (time == null
        || facts.plan().covering(hold.seat(), at) == null
        || !facts.seat(hold.seat()).strict()) {
      return null;
    }
    String who = facts.name(next.advisor());
    Instant earliest = time.start().minus(facts.terms().relieveEarly());
    return at.isBefore(earliest)
        ? new Blocker(
            "B3",
            "%s starts at %s and can relieve from %s"
                .formatted(who, written(time.start()), written(earliest)),
            "Log out at %s or later.".formatted(written(earliest)))
        : null;
  }

  /** Why a stand-by who holds another seat cannot come: what keeps that other seat. */
  Blocker relayed(SeatHold other, Blocker kept) {
    return new Blocker(
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

  /**
   * What stands in the way of letting go of a seat.
   *
   * @param reason without a full stop, to stand behind "Live Call 1 is still yours: "
   * @param next a full sentence
   */
  record Blocker(String rule, String reason, String next) {}
}
