package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells each seat's day from the ledger and the published shifts (H8, H13). */
public final class Timelines {
  /**
   * Every seat of the desk through {@code asked}, in three queries.
   *
   * @param asked a day, say; what lies after {@code now} is told as planned
   */
  public List<SeatTimeline> in(Handle handle, DeskId desk, ShiftPeriod asked, Instant now) {
    return of(asked, now, SeatRecord.of(handle, desk, asked));
  }

  static List<SeatTimeline> of(ShiftPeriod asked, Instant now, SeatRecord record) {
    @Nullable ShiftPeriod past = clipped(asked, Instant.MIN, now);
    List<Uncovered> holes =
        past == null
            ? List.of()
            : UncoveredSearch.uncovered(past, record.strictShifts(), record.entries());
    return record.seats().stream()
        .map(seat -> {
          List<Segment> stretches = new ArrayList<>();
          for (Hold hold : holds(seat.seat(), record.entries(), now)) {
            stretches.addAll(parts(hold, asked, record.entitled(seat.seat(), hold.advisor())));
          }
          holes.stream()
              .filter(h -> h.seat().equals(seat.seat()))
              .map(Timelines::hole)
              .forEach(stretches::add);
          stretches.addAll(planned(seat.seat(), asked, now, record.shifts()));
          stretches.sort(Comparator.comparing(stretch -> stretch.period().start()));
          return new SeatTimeline(seat.seat(), seat.strict(), stretches);
        })
        .toList();
  }

  private record Hold(
      AdvisorId advisor, Instant from, Instant to, long began, @Nullable Long ended) {}

  private static List<Hold> holds(SeatId seat, List<Entry> entries, Instant now) {
    List<Hold> holds = new ArrayList<>();
    @Nullable Hold open = null;
    for (Entry entry : entries) {
      EntryKind kind = entry.fact().kind();
      if (!entry.fact().seat().equals(seat) || !(kind.fills() || kind.empties())) {
        continue;
      }
      if (open != null) {
        holds.add(new Hold(open.advisor(), open.from(), entry.at(), open.began(), entry.number()));
      }
      AdvisorId holder =
          kind == EntryKind.HANDED_OVER ? entry.fact().other() : entry.fact().advisor();
      open =
          kind.fills() && holder != null
              ? new Hold(holder, entry.at(), now, entry.number(), null)
              : null;
    }
    if (open != null) {
      holds.add(open);
    }
    return holds;
  }

  /** The hold within the time, cut where the holder's own time on the seat ends and begins. */
  private static List<Segment> parts(Hold hold, ShiftPeriod asked, List<ShiftPeriod> entitled) {
    List<ShiftPeriod> own =
        entitled.stream().filter(period -> period.end().isAfter(hold.from())).toList();
    List<Instant> cuts = new ArrayList<>(List.of(hold.from(), hold.to()));
    own.forEach(period -> cuts.addAll(List.of(period.start(), period.end())));
    List<Segment> parts = new ArrayList<>();
    List<Instant> ordered = cuts.stream().sorted().distinct().toList();
    for (int i = 1; i < ordered.size(); i++) {
      ShiftPeriod between = new ShiftPeriod(ordered.get(i - 1), ordered.get(i));
      ShiftPeriod part = clipped(between, hold.from(), hold.to());
      ShiftPeriod shown = part == null ? null : clipped(part, asked.start(), asked.end());
      if (shown != null) {
        add(parts, stretch(hold, shown, isOver(own, shown.start())));
      }
    }
    return parts;
  }

  private static Segment stretch(Hold hold, ShiftPeriod period, boolean over) {
    return new Segment(
        over ? Segment.Kind.HELD_OVER : Segment.Kind.HELD,
        period,
        hold.advisor(),
        hold.began(),
        hold.ended());
  }

  /** Some own time is over by then, and no other runs. */
  private static boolean isOver(List<ShiftPeriod> own, Instant at) {
    return own.stream().noneMatch(period -> period.contains(at))
        && own.stream().anyMatch(period -> !period.end().isAfter(at));
  }

  private static void add(List<Segment> parts, Segment next) {
    if (!parts.isEmpty() && parts.getLast().kind() == next.kind()) {
      Segment before = parts.removeLast();
      ShiftPeriod joined = new ShiftPeriod(before.period().start(), next.period().end());
      parts.add(new Segment(next.kind(), joined, next.advisor(), before.began(), next.ended()));
    } else {
      parts.add(next);
    }
  }

  private static Segment hole(Uncovered hole) {
    return new Segment(
        Segment.Kind.UNCOVERED, hole.period(), null, hole.emptiedBy(), hole.filledBy());
  }

  private static List<Segment> planned(
      SeatId seat, ShiftPeriod asked, Instant now, List<Shift> shifts) {
    List<Segment> planned = new ArrayList<>();
    for (Shift shift : shifts) {
      ShiftPeriod coming = clipped(shift.period(), now, asked.end());
      ShiftPeriod shown = coming == null ? null : clipped(coming, asked.start(), asked.end());
      if (shown != null && shift.seat().equals(seat)) {
        planned.add(new Segment(Segment.Kind.PLANNED, shown, shift.advisor(), null, null));
      }
    }
    return planned;
  }

  private static @Nullable ShiftPeriod clipped(ShiftPeriod period, Instant from, Instant to) {
    Instant start = period.start().isBefore(from) ? from : period.start();
    Instant end = period.end().isAfter(to) ? to : period.end();
    return start.isBefore(end) ? new ShiftPeriod(start, end) : null;
  }

  /**
   * One seat through a time.
   *
   * @param strict whether time without a holder counts as uncovered
   * @param stretches by start, without overlap
   */
  public record SeatTimeline(SeatId seat, boolean strict, List<Segment> stretches) {
    public SeatTimeline {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * A part of a seat's day in which one thing holds.
   *
   * @param advisor who holds it or is planned to; null when nobody is there
   * @param began the entry that began it; null when it began with the rota or before all entries
   * @param ended the entry that ended it; null when the rota did, or nothing has yet
   */
  public record Segment(
      Kind kind,
      ShiftPeriod period,
      @Nullable AdvisorId advisor,
      @Nullable Long began,
      @Nullable Long ended) {
    /** What holds; times in none of these are planned for nobody and held by nobody. */
    public enum Kind {
      /** The advisor holds the seat. */
      HELD,
      /** The advisor still holds it after their own shift's end (H8). */
      HELD_OVER,
      /** A published shift covers a strict seat, and nobody holds it (H13). */
      UNCOVERED,
      /** Yet to come: a published shift. */
      PLANNED
    }
  }
}
