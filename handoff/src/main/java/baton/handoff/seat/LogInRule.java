package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may log in to a seat, and what they get (H2, H3, B1, B3). */
final class LogInRule {
  private final SeatFacts facts;
  private final AdvisorId advisor;
  private final Instant at;

  private LogInRule(SeatFacts facts, AdvisorId advisor, Instant at) {
    this.facts = facts;
    this.advisor = advisor;
    this.at = at;
  }

  static LogIn decide(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    SeatState state = facts.seats().get(seat);
    return state == null
        ? new LogIn.NoSuchSeat(seat)
        : new LogInRule(facts, advisor, at).decide(state);
  }

  private LogIn decide(SeatState state) {
    SeatHold hold = state.hold();
    if (hold != null && hold.advisor().equals(advisor)) {
      return new LogIn.Already(true);
    }
    Refusal notPlanned = LogInBlocker.refusal(facts, state.seat(), advisor, at);
    if (notPlanned != null) {
      return new LogIn.Refused(notPlanned);
    }
    return hold == null && facts.holdOf(advisor) == null
        ? new LogIn.Holds(List.of(new Move.Take(new SeatHold(state.seat(), advisor, at))))
        : standBy(state, hold);
  }

  private LogIn standBy(SeatState state, @Nullable SeatHold hold) {
    StandBy other = facts.ready(state.seat(), at);
    if (other != null) {
      return other.advisor().equals(advisor)
          ? new LogIn.Already(false)
          : new LogIn.Refused(taken(state.seat(), other));
    }
    StandBy mine = facts.standByOf(advisor);
    if (mine != null && facts.ready(mine.seat(), at) != null) {
      return new LogIn.Refused(elsewhere(state.seat(), mine));
    }
    List<Move> moves = new ArrayList<>();
    lapse(moves, state.standBy());
    lapse(moves, mine == null || mine.seat().equals(state.seat()) ? null : mine);
    AdvisorId holder = hold == null ? null : hold.advisor();
    moves.add(new Move.Ready(new StandBy(state.seat(), advisor, at), holder));
    return new LogIn.StandsBy(List.copyOf(moves));
  }

  private static void lapse(List<Move> moves, @Nullable StandBy standBy) {
    if (standBy != null) {
      moves.add(new Move.StandDown(standBy, true));
    }
  }

  private Refusal taken(SeatId seat, StandBy other) {
    String who = facts.name(other.advisor());
    Cover cover = facts.plan().cover(seat, at);
    if (cover != null
        && cover.advisor().equals(other.advisor())
        && cover.instead().equals(advisor)) {
      return new Refusal(
          "H2",
          "%s already stands by for %s, since %s, and stands in for you."
              .formatted(who, seat.spoken(), facts.terms().written(other.since(), at)),
          "Ask %s to log out of %s, or log in again once %s holds it."
              .formatted(who, seat.spoken(), who));
    }
    return new Refusal(
        "H2",
        "%s already stands by for %s, since %s."
            .formatted(who, seat.spoken(), facts.terms().written(other.since(), at)),
        "Talk to %s: a seat has one replacement at a time.".formatted(who));
  }

  private Refusal elsewhere(SeatId wanted, StandBy other) {
    return new Refusal(
        "H2",
        "You stand by for %s, and can stand by for one seat at a time."
            .formatted(other.seat().spoken()),
        "Log out of %s first, then log in to %s."
            .formatted(other.seat().spoken(), wanted.spoken()));
  }
}
