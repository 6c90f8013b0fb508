package baton.scheduler.rota.publish;

import baton.handoff.SeatId;
import baton.handoff.planned.HandoffPlan;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DeskStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handoff that publishing would change (R4): who relieves whom on a seat, and when.
 *
 * @param before as published; null: there was none
 * @param after as it would be; null: there would be none
 */
record HandoffChange(SeatId seat, @Nullable PlannedHandoff before, @Nullable PlannedHandoff after) {

  private static final List<BiPredicate<PlannedHandoff, PlannedHandoff>> SAME =
      List.of(HandoffChange::sameInstant, HandoffChange::moved);

  /** Two handoffs of the same two people further apart are two, not one that moved. */
  private static final Duration MOVED_AT_MOST = Duration.ofHours(12);

  /** By instant and seat. */
  static List<HandoffChange> of(RevisionDiff turn) {
    ShiftPeriod ahead = new ShiftPeriod(turn.now(), PublishedShifts.FOR_EVER);
    Map<SeatId, List<PlannedHandoff>> before = bySeat(HandoffPlan.of(turn.asIs(), ahead));
    Map<SeatId, List<PlannedHandoff>> after = bySeat(HandoffPlan.of(turn.toBe(), ahead));
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .flatMap(seat ->
            changes(before.getOrDefault(seat, List.of()), after.getOrDefault(seat, List.of())))
        .sorted(Comparator.comparing(HandoffChange::at).thenComparing(HandoffChange::seat))
        .toList();
  }

  private static Map<SeatId, List<PlannedHandoff>> bySeat(List<PlannedHandoff> handoffs) {
    return handoffs.stream().collect(Collectors.groupingBy(PlannedHandoff::seat));
  }

  private static Stream<HandoffChange> changes(
      List<PlannedHandoff> before, List<PlannedHandoff> after) {
    ChangePairing<PlannedHandoff> handoffs = new ChangePairing<>(before, after);
    var unused = handoffs.pair(PlannedHandoff::equals);
    List<HandoffChange> changes = new ArrayList<>();
    for (BiPredicate<PlannedHandoff, PlannedHandoff> same : SAME) {
      handoffs.pair(same).forEach(pair -> changes.add(changed(pair.was(), pair.is())));
    }
    handoffs.gone().forEach(one -> changes.add(changed(one, null)));
    handoffs.come().forEach(one -> changes.add(changed(null, one)));
    return changes.stream();
  }

  private static HandoffChange changed(
      @Nullable PlannedHandoff before, @Nullable PlannedHandoff after) {
    SeatId seat = Objects.requireNonNull(before == null ? after : before).seat();
    return new HandoffChange(seat, before, after);
  }

  /** When it is, or was; of a moved one, the earlier of both. */
  Instant at() {
    if (before == null || after == null) {
      return Objects.requireNonNull(before == null ? after : before).at();
    }
    return before.at().isBefore(after.at()) ? before.at() : after.at();
  }

  /** Whether it would be at another instant. */
  boolean moves() {
    return before != null && after != null && !before.at().equals(after.at());
  }

  private static boolean sameInstant(PlannedHandoff was, PlannedHandoff is) {
    return was.at().equals(is.at());
  }

  private static boolean moved(PlannedHandoff was, PlannedHandoff is) {
    return Objects.equals(was.outgoing(), is.outgoing())
        && Objects.equals(was.incoming(), is.incoming())
        && Duration.between(was.at(), is.at()).abs().compareTo(MOVED_AT_MOST) <= 0;
  }

  /** "Ben relieves Ana", "Ana opens it", "Ana closes it". */
  static String words(PlannedHandoff handoff, DeskStaff crew) {
    String outgoing = crew.name(handoff.outgoing());
    String incoming = crew.name(handoff.incoming());
    if (incoming == null) {
      return outgoing + " closes it";
    }
    return outgoing == null ? incoming + " opens it" : incoming + " relieves " + outgoing;
  }
}
