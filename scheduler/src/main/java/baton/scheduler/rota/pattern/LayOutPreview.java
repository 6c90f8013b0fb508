package baton.scheduler.rota.pattern;

import baton.handoff.shift.Written;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What laying a pattern out would do, as the page shows it.
 *
 * @param until the last day, {@code 2026-03-29}
 * @param untilWords the same in words, "Sun 29 Mar"
 * @param puts how many shifts it would put in
 * @param takes how many of its own it would take out
 * @param notes what is left out or left open, each in a full sentence
 */
record LayOutPreview(
    String until,
    String untilWords,
    int puts,
    int takes,
    int stays,
    List<String> notes,
    List<Week> weeks) {
  private static final int WEEKS_SHOWN = 6;

  /** {@code from} is its Monday: "Week of Mon 9 Mar". */
  record Week(String words, List<Day> days) {}

  /** "Mon 9 Mar", with what starts on it. */
  record Day(String words, String date, List<Line> lines) {}

  /**
   * A shift.
   *
   * @param who empty for an open one
   * @param kind {@code new}, {@code same}, {@code out} (it would go) or {@code left} (left out)
   * @param why whose turn it is, and why it is open all the same; empty where it is not for that
   */
  record Line(String times, String who, String kind, String why) {}

  /** How a shift is drawn. */
  private record Mark(String kind, String why) {}

  static LayOutPreview of(LayOut layOut, Draft draft, LocalDate last) {
    DraftWeeks.Fitting fitting = layOut.fitting();
    List<String> notes =
        Stream.concat(
                fitting.leftOut().stream().map(DraftWeeks.LeftOut::why),
                layOut.opened().stream().map(LayOut.Opened::said))
            .toList();
    return new LayOutPreview(
        last.toString(),
        Written.day(last),
        fitting.edit().in().size(),
        fitting.edit().out().size(),
        layOut.same().size(),
        notes,
        weeks(marks(layOut), draft));
  }

  private static Map<DraftShift, Mark> marks(LayOut layOut) {
    Map<DraftShift, String> open =
        layOut.opened().stream()
            .collect(
                Collectors.toMap(LayOut.Opened::shift, LayOut.Opened::why, (one, other) -> one));
    Map<DraftShift, Mark> marks = new HashMap<>();
    for (DraftShift shift : layOut.same()) {
      marks.put(shift, new Mark("same", open.getOrDefault(shift, "")));
    }
    DraftWeeks.Fitting fitting = layOut.fitting();
    for (DraftShift shift : fitting.edit().in()) {
      marks.put(shift, new Mark("new", open.getOrDefault(shift, "")));
    }
    fitting.edit().out().forEach(shift -> marks.put(shift, new Mark("out", "")));
    fitting.leftOut().forEach(left -> marks.put(left.shift(), new Mark("left", "")));
    return marks;
  }

  /** Nothing would change. */
  public boolean isNone() {
    return puts == 0 && takes == 0;
  }

  private static List<Week> weeks(Map<DraftShift, Mark> marks, Draft draft) {
    Set<LocalDate> shown = new HashSet<>();
    List<Week> weeks = new ArrayList<>();
    marks.keySet().stream()
        .map(shift -> monday(shift.start().toLocalDate()))
        .sorted()
        .filter(shown::add)
        .limit(WEEKS_SHOWN)
        .forEach(monday -> weeks.add(week(monday, marks, draft)));
    return weeks;
  }

  private static Week week(LocalDate monday, Map<DraftShift, Mark> marks, Draft draft) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      LocalDate day = monday.plusDays(i);
      List<Line> lines =
          marks.keySet().stream()
              .filter(shift -> shift.start().toLocalDate().equals(day))
              .map(shift -> line(shift, marks.getOrDefault(shift, new Mark("", "")), draft))
              .sorted(Comparator.comparing(Line::times).thenComparing(Line::kind))
              .toList();
      days.add(new Day(Written.day(day), day.toString(), lines));
    }
    return new Week("Week of " + Written.day(monday), days);
  }

  private static Line line(DraftShift shift, Mark mark, Draft draft) {
    return new Line(
        Written.time(shift.start()) + "–" + Written.time(shift.end()),
        shift.advisor() == null ? "" : draft.name(shift.advisor()),
        mark.kind(),
        mark.why());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
