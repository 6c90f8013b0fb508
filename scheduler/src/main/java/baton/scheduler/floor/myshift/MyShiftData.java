package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.seat.Cover;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.seat.SeatNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor's page is put together from, loaded once.
 *
 * @param handoffs those around now, of the whole desk
 */
record MyShiftData(
    AdvisorId me,
    SeatLook look,
    List<SeatSnapshot> seats,
    List<HandoffSnapshot> handoffs,
    SeatNotes notes,
    DeskTime time) {

  String name(AdvisorId advisor) {
    return look.facts().name(advisor);
  }

  boolean isMe(@Nullable AdvisorId advisor) {
    return me.equals(advisor);
  }

  /** The planned change of the seat at that instant. */
  Optional<HandoffSnapshot> handoff(SeatId seat, @Nullable Instant at) {
    return handoffs.stream()
        .filter(picture -> picture.handoff().seat().equals(seat))
        .filter(picture -> picture.handoff().at().equals(at))
        .findFirst();
  }

  /** Who stands in on the seat now. */
  Optional<Cover> cover(SeatId seat) {
    return Optional.ofNullable(look.facts().plan().cover(seat, time.asOf()));
  }
}
