package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That nobody is held over for ever: whoever holds a strict seat in another's shift can be relieved
 * at the very instant, if only the others come; neither time nor a lead is needed (H1, H3).
 */
final class ModelRelief {
  private final ModelCodec codec;
  private final ModelGraph graph;

  ModelRelief(ModelWalk walk, ModelGraph graph) {
    this.codec = walk.codec();
    this.graph = graph;
  }

  void check(ModelDay day, Set<ModelGraph.Kind> kinds) {
    for (SeatId seat : day.seats()) {
      for (AdvisorId advisor : ModelDay.PEOPLE) {
        BitSet fine = graph.leadingTo(state -> !advisor.equals(holder(state, seat)), kinds);
        for (int i = fine.nextClearBit(0); i < graph.size(); i = fine.nextClearBit(i + 1)) {
          if (isHeldOver(graph.state(i), seat, advisor)) {
            throw new AssertionError(
                "%s cannot be relieved on %s after:%n%s".formatted(advisor, seat, graph.way(i)));
          }
        }
      }
    }
  }

  private @Nullable AdvisorId holder(ModelState state, SeatId seat) {
    SeatState found = codec.standing(state).seats().get(seat);
    SeatHold hold = found == null ? null : found.hold();
    return hold == null ? null : hold.advisor();
  }

  private boolean isHeldOver(ModelState state, SeatId seat, AdvisorId advisor) {
    Instant at = codec.at(state);
    SeatFacts facts = codec.facts(state, codec.standing(state));
    Shift covering = facts.plan().covering(seat, at);
    return facts.seat(seat).strict()
        && covering != null
        && !covering.advisor().equals(advisor)
        && advisor.equals(holder(state, seat));
  }
}
