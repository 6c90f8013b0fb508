package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who may log out of a seat, and who has it then (H1, H3, H7, H9, H12, B3). */
final class LogOutRule {
  private LogOutRule() {}

  static LogOut decide(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    SeatState state = facts.seats().get(seat);
    if (state == null) {
      return new LogOut.NoSuchSeat(seat);
    }
    SeatHold hold = state.hold();
    if (hold != null && hold.advisor().equals(advisor)) {
      return letGo(facts, hold, at);
    }
    StandBy standBy = state.standBy();
    return standBy != null && standBy.advisor().equals(advisor)
        ? new LogOut.StoodDown(
            ReleaseEffects.whole(facts, List.of(new Move.StandDown(standBy, false)), at))
        : new LogOut.Refused(notYours(facts, state, at));
  }

  private static LogOut letGo(SeatFacts facts, SeatHold hold, Instant at) {
    return switch (new SeatRelease(facts, at).of(hold, Set.of(hold.seat()))) {
      case SeatRelease.Result.Stuck(Blockers.Blocker why) ->
          new LogOut.Refused(
              new Refusal(
                  why.rule(),
                  "%s is still yours: %s.".formatted(hold.seat().spoken(), why.reason()),
                  why.next()));
      case SeatRelease.Result.Free(List<Move> moves) -> done(facts, moves, at);
    };
  }

  private static LogOut done(SeatFacts facts, List<Move> moves, Instant at) {
    List<Move> whole = ReleaseEffects.whole(facts, moves, at);
    return switch (moves.getFirst()) {
      case Move.Close unused -> new LogOut.Closed(whole);
      case Move.CheckOut unused -> new LogOut.CheckedOut(whole);
      default -> new LogOut.HandedOver(whole);
    };
  }

  private static Refusal notYours(SeatFacts facts, SeatState state, Instant at) {
    SeatHold hold = state.hold();
    String who =
        hold == null
            ? "nobody holds it"
            : "%s has held it since %s"
                .formatted(facts.name(hold.advisor()), facts.terms().written(hold.from(), at));
    return new Refusal(
        "H2",
        "You neither hold %s nor stand by for it: %s.".formatted(state.seat().spoken(), who),
        "There is nothing to log out of.");
  }
}
