package baton.scheduler.rota.pattern;

import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.plan.PatternId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/patterns}: all patterns in brief. */
record PatternsView(Shell shell, List<Card> cards, String done) {

  /**
   * A pattern in brief.
   *
   * @param rhythm "every week", "a cycle of 3 weeks"
   * @param shifts its shifts in words, a line each: "Mon Tue Wed 08:00–16:00"
   * @param laidOut how far it is laid out; empty when it is not
   */
  record Card(
      long id,
      String name,
      String seat,
      String rhythm,
      List<String> shifts,
      Turns turns,
      String laidOut,
      String term) {}

  /**
   * @param now who has the turn; empty for nobody
   */
  record Turns(List<String> people, String now, List<HandOver> next) {}

  /** {@code at} in desk time. */
  record HandOver(String at, String to) {}

  static PatternsView of(
      Shell shell,
      List<KeptPattern> all,
      PatternStaff staff,
      Map<PatternId, PatternStore.LaidOut> laidOut,
      DeskTime now,
      String done) {
    return new PatternsView(
        shell,
        all.stream().map(kept -> card(kept, staff, laidOut.get(kept.id()), now)).toList(),
        done);
  }

  private static Card card(
      KeptPattern kept, PatternStaff staff, PatternStore.@Nullable LaidOut laidOut, DeskTime now) {
    Pattern pattern = kept.pattern();
    return new Card(
        kept.id().value(),
        pattern.name(),
        pattern.seat().spoken(),
        pattern.cycle().weeks() == 1
            ? "every week"
            : "a cycle of " + pattern.cycle().weeks() + " weeks",
        PatternInput.of(pattern, staff).spans().stream().map(PatternsView::spans).toList(),
        turns(pattern, staff, now),
        laidOut == null
            ? ""
            : "%d %s in the draft, the last on %s"
                .formatted(
                    laidOut.shifts(),
                    laidOut.shifts() == 1 ? "shift" : "shifts",
                    Written.day(laidOut.last())),
        term(pattern.term()));
  }

  private static String spans(PatternInput.Span span) {
    String days =
        span.days().size() == 7
            ? "Every day"
            : span.days().stream()
                .map(day -> PatternReader.dayWord(DayOfWeek.valueOf(day)))
                .collect(Collectors.joining(", "));
    return (span.week() == null ? "" : "Week " + span.week() + ": ")
        + days
        + " "
        + span.start()
        + "–"
        + span.end();
  }

  private static Turns turns(Pattern pattern, PatternStaff staff, DeskTime now) {
    var local = now.asOf().atZone(now.zone()).toLocalDateTime();
    return new Turns(
        pattern.rotation().people().stream().map(staff::name).toList(),
        pattern.term().contains(local.toLocalDate())
            ? pattern.rotation().at(local, pattern.term().start()).map(staff::name).orElse("")
            : "",
        ShownPatterns.turns(pattern, staff, local).stream()
            .limit(3)
            .map(turn -> new HandOver(Written.dayAndTime(turn.at()), turn.to()))
            .toList());
  }

  private static String term(Pattern.Term term) {
    LocalDate end = term.end();
    return "From " + day(term.start()) + (end == null ? "" : " to " + day(end));
  }

  private static String day(LocalDate day) {
    return Written.day(day) + " " + day.getYear();
  }
}
