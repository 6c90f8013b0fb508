package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Timelines;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One desk day, drawn as a bar per seat and told as a table; 23 or 25 hours long when the clocks
 * change.
 *
 * @param date for the address
 * @param clocks the day's true length, where it is not 24 hours
 * @param now where the present moment stands, in per cent of the day; null on another day
 */
record SeatDayChart(
    LocalDate date,
    @Nullable String clocks,
    @Nullable String now,
    List<Tick> ticks,
    List<Bar> bars,
    List<Row> rows) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ROOT);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int TICK_HOURS = 3;

  /** An hour's mark, by its place in per cent of the day. */
  record Tick(String x, String words, boolean major) {}

  record Bar(SeatId seat, List<Part> parts) {}

  /**
   * @param kind held, held-over, uncovered or planned
   */
  record Part(String kind, String x, String width, String label) {}

  /**
   * A stretch in words.
   *
   * @param state of the badge
   * @param began the number of the entry that began it; null: nobody had held the seat before
   * @param ended the number of the entry that ended it; null where {@code until} says what did
   */
  record Row(
      String seat,
      String times,
      String length,
      String state,
      String words,
      String who,
      @Nullable Long began,
      @Nullable Long ended,
      String until) {}

  /** What is drawn. */
  private record Scale(ZoneId zone, ShiftPeriod day, Instant now, Map<AdvisorId, String> names) {
    String percent(Instant at) {
      return percent(Duration.between(day.start(), at));
    }

    String percent(Duration length) {
      double share = 100.0 * length.toSeconds() / day.length().toSeconds();
      return String.format(Locale.ROOT, "%.3f%%", share);
    }

    /** The end of the day is 24:00; a time that lies within a minute is told to the second. */
    String time(Instant at) {
      if (at.equals(day.end())) {
        return "24:00";
      }
      return at.getEpochSecond() % 60 == 0
          ? DeskTime.clock(at, zone)
          : EXACT.format(at.atZone(zone));
    }

    String name(@Nullable AdvisorId advisor) {
      return advisor == null ? "" : names.getOrDefault(advisor, "somebody");
    }
  }

  static SeatDayChart of(
      LocalDate date,
      ZoneId zone,
      Instant now,
      List<Timelines.SeatTimeline> seats,
      Map<AdvisorId, String> names) {
    Scale scale = new Scale(zone, LedgerTimes.day(date, zone), now, names);
    List<Bar> bars = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Timelines.SeatTimeline seat : seats) {
      bars.add(new Bar(seat.seat(), seat.stretches().stream().map(s -> part(s, scale)).toList()));
      seat.stretches().forEach(s -> rows.add(row(seat.seat().spoken(), s, scale)));
    }
    return new SeatDayChart(
        date,
        clocks(scale.day()),
        scale.day().contains(now) ? scale.percent(now) : null,
        ticks(scale),
        bars,
        rows);
  }

  /** {@code Thu 11 Jun 2026}. */
  public String title() {
    return DAY.format(date);
  }

  /** All seats of the desk. */
  List<SeatId> seats() {
    return bars.stream().map(Bar::seat).toList();
  }

  /** What is wrong comes first on the page. */
  public List<Row> holes() {
    return rows.stream().filter(row -> row.state().equals("uncovered")).toList();
  }

  private static @Nullable String clocks(ShiftPeriod day) {
    long hours = day.length().toHours();
    return hours == 24 ? null : hours + " h, the clocks change";
  }

  private static List<Tick> ticks(Scale scale) {
    List<Tick> ticks = new ArrayList<>();
    for (Instant at = scale.day().start();
        at.isBefore(scale.day().end());
        at = at.plusSeconds(3600)) {
      int hour = at.atZone(scale.zone()).getHour();
      if (hour % TICK_HOURS == 0) {
        ticks.add(new Tick(scale.percent(at), scale.time(at), hour % (2 * TICK_HOURS) == 0));
      }
    }
    return ticks;
  }

  private static Part part(Timelines.Segment stretch, Scale scale) {
    String who = scale.name(stretch.advisor());
    String label =
        switch (stretch.kind()) {
          case HELD -> "● " + who;
          case HELD_OVER -> "▲ " + who + ", held over";
          case UNCOVERED -> "✕ uncovered";
          case PLANNED -> "○ " + who;
        };
    return new Part(
        stretch.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        scale.percent(stretch.period().start()),
        scale.percent(stretch.period().length()),
        label);
  }

  private static Row row(String seat, Timelines.Segment stretch, Scale scale) {
    return new Row(
        seat,
        scale.time(stretch.period().start()) + "–" + scale.time(stretch.period().end()),
        DurationWords.of(stretch.period().length().toSeconds()),
        state(stretch.kind()),
        words(stretch.kind()),
        scale.name(stretch.advisor()),
        stretch.began(),
        stretch.ended(),
        until(stretch.period().end(), scale));
  }

  private static String until(Instant end, Scale scale) {
    if (end.equals(scale.now())) {
      return "still so";
    }
    return end.equals(scale.day().end()) ? "goes on" : "end of the shift";
  }

  private static String state(Timelines.Segment.Kind kind) {
    return switch (kind) {
      case HELD -> "on-seat";
      case HELD_OVER -> "late";
      case UNCOVERED -> "uncovered";
      case PLANNED -> "open";
    };
  }

  private static String words(Timelines.Segment.Kind kind) {
    return switch (kind) {
      case HELD -> "on seat";
      case HELD_OVER -> "held over";
      case UNCOVERED -> "uncovered";
      case PLANNED -> "planned";
    };
  }
}
