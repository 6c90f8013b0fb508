package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.seat.Cover;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.floor.myshift.MyShift.Badge;
import baton.scheduler.floor.myshift.MyShift.Handoff;
import baton.scheduler.floor.myshift.MyShift.Ticking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how the next change of a seat stands, to one of its two sides. */
record HandoffWords(MyShiftData mine) {

  /** To whoever holds the seat until {@code until}. */
  @Nullable Handoff outgoing(SeatSnapshot seat, @Nullable Instant until) {
    HandoffSnapshot picture = mine.handoff(seat.seat(), until).orElse(null);
    if (picture == null || until == null) {
      return null;
    }
    AdvisorId incoming = picture.handoff().incoming();
    return incoming == null
        ? new Handoff(
            "Nobody follows you: the seat closes at " + mine.time().at(until),
            ticking(until),
            told(picture),
            null)
        : new Handoff(
            "Handoff %s to %s".formatted(mine.time().at(until), mine.name(incoming)),
            ticking(until),
            told(picture),
            them(seat, incoming, until));
  }

  /** To whoever may be on the seat in that time. */
  @Nullable Handoff incoming(SeatSnapshot seat, ShiftPeriod time) {
    HandoffSnapshot picture = mine.handoff(seat.seat(), time.start()).orElse(null);
    SeatSnapshot.Holder holder = seat.holder();
    if (picture == null || holder == null) {
      return null;
    }
    return new Handoff(
        "Handoff %s from %s".formatted(mine.time().at(time.start()), holder.name()),
        ticking(time.start()),
        told(picture),
        new Badge("on-seat", holder.name() + " is on it"));
  }

  private Badge them(SeatSnapshot seat, AdvisorId incoming, Instant at) {
    SeatSnapshot.Someone ready = seat.standBy();
    Cover cover = mine.cover(seat.seat()).filter(it -> it.instead().equals(incoming)).orElse(null);
    String who = mine.name(incoming);
    if (ready != null) {
      return new Badge(
          "standing-by",
          ready.id().equals(incoming)
              ? "%s is here".formatted(who)
              : "%s for %s".formatted(ready.name(), who));
    }
    if (cover != null && !mine.isMe(cover.advisor())) {
      return new Badge(
          "open", "%s for %s, not here yet".formatted(mine.name(cover.advisor()), who));
    }
    if (!at.isAfter(now())) {
      boolean justNow = at.plusSeconds(60).isAfter(now());
      return new Badge(
          "late", justNow ? who + " is late" : "%s, %s late".formatted(who, mine.time().since(at)));
    }
    SeatHold elsewhere = mine.look().facts().holdOf(incoming);
    return new Badge(
        "open",
        elsewhere == null ? "not here yet" : "still on %s".formatted(elsewhere.seat().spoken()));
  }

  private Ticking ticking(Instant at) {
    return at.isAfter(now())
        ? new Ticking("until", at.toString(), mine.time().until(at))
        : new Ticking("ago", at.toString(), mine.time().ago(at));
  }

  private @Nullable String told(HandoffSnapshot picture) {
    return picture.toldAt() == null ? null : mine.time().at(picture.toldAt());
  }

  private Instant now() {
    return mine.time().asOf();
  }
}
