package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatPlan;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a handoff stands or came out that somebody is to take. */
final class Replacement {
  private static final Pattern SINCE = Pattern.compile("\"since\":\"([0-9T:.Z-]+)\"");

  private final SeatFacts facts;
  private final PlannedHandoff handoff;
  private final AdvisorId incoming;
  private final Instant now;
  private final Times times;
  private final SeatHistory story;

  /**
   * @param earliest when the incoming advisor could first take the seat
   * @param outgoing since when the outgoing advisor was planned; the handoff's instant if nobody
   * @param until the end of the shifts that it begins
   */
  private record Times(Instant earliest, Instant outgoing, Instant until) {}

  Replacement(
      SeatFacts facts,
      SeatPlan plan,
      List<Entry> entries,
      Instant now,
      PlannedHandoff handoff,
      AdvisorId incoming) {
    this.facts = facts;
    this.handoff = handoff;
    this.incoming = incoming;
    this.now = now;
    this.times = times(plan, handoff, facts.terms().standBy());
    this.story = SeatHistory.of(handoff, entries, times.until());
  }

  private static Times times(SeatPlan plan, PlannedHandoff handoff, Duration standBy) {
    Instant at = handoff.at();
    Shift before = plan.covering(handoff.seat(), at.minusNanos(1));
    Shift after = plan.startingAt(handoff.seat(), at);
    return new Times(
        at.minus(standBy),
        before == null ? at : plan.stretch(before).start(),
        after == null ? at : plan.stretch(after).end());
  }

  HandoffSnapshot picture(@Nullable Instant toldAt) {
    Instant took = took();
    Instant came = came(took);
    AdvisorId cover = cover();
    return new HandoffSnapshot(
        handoff,
        took != null ? HandoffSnapshot.State.DONE : state(cover, toldAt),
        toldAt,
        took,
        lateSeconds(came),
        cover);
  }

  /** An advisor who holds the seat already, for another reason, has it from the handoff on. */
  private @Nullable Instant took() {
    Instant took = story.took(incoming, times.earliest(), handoff.at());
    return took == null || took.isAfter(now) ? null : took;
  }

  private @Nullable Instant came(@Nullable Instant took) {
    Instant stoodBy = story.standsBy(incoming, took == null ? times.until() : took);
    return stoodBy != null && !stoodBy.isBefore(times.earliest()) ? stoodBy : took;
  }

  private HandoffSnapshot.State state(@Nullable AdvisorId cover, @Nullable Instant toldAt) {
    if (now.isBefore(times.until()) && facts.isThere(handoff.seat(), incoming, now)) {
      return HandoffSnapshot.State.READY;
    }
    if (isReleased()) {
      return HandoffSnapshot.State.RELEASED;
    }
    if (cover != null) {
      return HandoffSnapshot.State.COVERED;
    }
    if (now.isBefore(handoff.at())) {
      return toldAt == null ? HandoffSnapshot.State.PLANNED : HandoffSnapshot.State.TOLD;
    }
    return HandoffSnapshot.State.LATE;
  }

  private boolean isReleased() {
    Entry last = story.lastChange();
    return last != null
        && last.fact().kind() == EntryKind.RELEASED
        && !last.at().isBefore(times.outgoing());
  }

  private long lateSeconds(@Nullable Instant came) {
    Instant end = came != null ? came : now.isBefore(times.until()) ? now : times.until();
    return handoff.at().isBefore(end) ? Duration.between(handoff.at(), end).toSeconds() : 0;
  }

  /** The last one who agreed to stand in, unless they left without ever having had the seat. */
  private @Nullable AdvisorId cover() {
    @Nullable AdvisorId cover = null;
    @Nullable AdvisorId had = null;
    @Nullable AdvisorId holder = null;
    for (Entry entry : story.entries()) {
      AdvisorId filledBy = SeatHistory.filledBy(entry);
      holder = filledBy != null ? filledBy : SeatHistory.empties(entry) ? null : holder;
      if (isCover(entry)) {
        cover = entry.fact().advisor();
      } else if (endsCover(entry, cover)) {
        cover = had;
      }
      had = cover != null && cover.equals(holder) ? cover : had;
    }
    return cover;
  }

  private boolean isCover(Entry entry) {
    EntryKind kind = entry.fact().kind();
    return (kind == EntryKind.COVER_TAKEN || kind == EntryKind.COVER_NAMED)
        && incoming.equals(entry.fact().other())
        && isForThis(entry);
  }

  private boolean endsCover(Entry entry, @Nullable AdvisorId cover) {
    return entry.fact().kind() == EntryKind.STOOD_DOWN
        && incoming.equals(entry.fact().other())
        && entry.fact().advisor().equals(cover);
  }

  /** Whether what was agreed on begins in the time that the handoff begins. */
  private boolean isForThis(Entry entry) {
    Matcher since = SINCE.matcher(entry.fact().detail());
    if (!since.find()) {
      return false;
    }
    Instant begins = Instant.parse(since.group(1));
    return !begins.isBefore(handoff.at()) && begins.isBefore(times.until());
  }
}
