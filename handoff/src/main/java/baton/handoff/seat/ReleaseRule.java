package baton.handoff.seat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a lead's forced release comes to (H6). Nothing releases by itself. */
final class ReleaseRule {
  private ReleaseRule() {}

  /** Whoever stands by has the seat at once, even before their time; with nobody it is empty. */
  static Release decide(SeatFacts facts, SeatId seat, Instant at) {
    SeatState state = facts.seats().get(seat);
    if (state == null) {
      return new Release.NoSuchSeat(seat);
    }
    SeatHold hold = state.hold();
    if (hold == null) {
      return new Release.Refused(nobody(seat));
    }
    return facts.ready(seat, at) != null
            && new SeatRelease(facts, at, seat).of(hold, Set.of(seat))
                instanceof SeatRelease.Result.Free(List<Move> moves)
            && moves.getFirst() instanceof Move.HandOver
        ? new Release.HandedOver(ReleaseEffects.whole(facts, moves, at))
        : new Release.Released(
            ReleaseEffects.whole(
                facts, List.of(new Move.Release(hold, HeldOver.of(facts, hold, at))), at));
  }

  private static Refusal nobody(SeatId seat) {
    return new Refusal(
        "H6",
        "Nobody holds %s, so there is nobody to release.".formatted(seat.spoken()),
        "If it should be staffed, name somebody to cover it.");
  }
}
