package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.seat.Cover;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.myshift.MyShift.Badge;
import baton.scheduler.floor.myshift.MyShift.Handoff;
import baton.scheduler.floor.myshift.MyShift.Ticking;
import baton.scheduler.floor.seat.SeatNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor's page is put together from, loaded once; it says how the next change of a seat
 * stands, to one of its two sides.
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
  private static final String CALLS = "LIVE_CALL";

  /** Whether they hold a seat that takes calls. */
  boolean takesCalls() {
    return seats.stream()
        .filter(seat -> seat.seat().role().equals(CALLS))
        .map(SeatSnapshot::holder)
        .anyMatch(holder -> holder != null && isMe(holder.id()));
  }

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

  /** To whoever holds the seat until {@code until}. */
  @Nullable Handoff outgoing(SeatSnapshot seat, @Nullable Instant until) {
    HandoffSnapshot picture = handoff(seat.seat(), until).orElse(null);
    if (picture == null || until == null) {
      return null;
    }
    AdvisorId incoming = picture.handoff().incoming();
    return incoming == null
        ? new Handoff(
            "Nobody follows you: the seat closes at " + time.at(until),
            ticking(until),
            told(picture),
            null)
        : new Handoff(
            "Handoff %s to %s".formatted(time.at(until), name(incoming)),
            ticking(until),
            told(picture),
            them(seat, incoming, until));
  }

  /** To whoever may be on the seat in that time. */
  @Nullable Handoff incoming(SeatSnapshot seat, ShiftPeriod theirs) {
    HandoffSnapshot picture = handoff(seat.seat(), theirs.start()).orElse(null);
    SeatSnapshot.Holder holder = seat.holder();
    if (picture == null || holder == null) {
      return null;
    }
    return new Handoff(
        "Handoff %s from %s".formatted(time.at(theirs.start()), holder.name()),
        ticking(theirs.start()),
        told(picture),
        new Badge("on-seat", holder.name() + " is on it"));
  }

  private Badge them(SeatSnapshot seat, AdvisorId incoming, Instant at) {
    SeatSnapshot.Someone ready = seat.standBy();
    Cover cover = cover(seat.seat()).filter(it -> it.instead().equals(incoming)).orElse(null);
    String who = name(incoming);
    if (ready != null) {
      return new Badge(
          "standing-by",
          ready.id().equals(incoming)
              ? "%s is here".formatted(who)
              : "%s for %s".formatted(ready.name(), who));
    }
    if (cover != null && !isMe(cover.advisor())) {
      return new Badge("open", "%s for %s, not here yet".formatted(name(cover.advisor()), who));
    }
    if (!at.isAfter(now())) {
      boolean justNow = at.plusSeconds(60).isAfter(now());
      return new Badge(
          "late", justNow ? who + " is late" : "%s, %s late".formatted(who, time.since(at)));
    }
    SeatHold elsewhere = look.facts().holdOf(incoming);
    return new Badge(
        "open",
        elsewhere == null ? "not here yet" : "still on %s".formatted(elsewhere.seat().spoken()));
  }

  private Ticking ticking(Instant at) {
    return at.isAfter(now())
        ? new Ticking("until", at.toString(), time.until(at))
        : new Ticking("ago", at.toString(), time.ago(at));
  }

  private @Nullable String told(HandoffSnapshot picture) {
    return picture.toldAt() == null ? null : time.at(picture.toldAt());
  }

  private Instant now() {
    return time.asOf();
  }
}
