package baton.scheduler.rota.pattern;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.pattern.PatternText.SpanText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one pattern: its form, and what laying it out would do.
 *
 * @param kept what is kept of it; null for a new one
 * @param plan what laying it out would do; null when it cannot be read
 * @param problem what was just refused; null when nothing was
 */
record PatternSheet(
    Shell shell,
    @Nullable Kept kept,
    Fields fields,
    @Nullable LayOutPreview plan,
    @Nullable Problem problem,
    String done) {

  /** What a form needs to say which pattern, as looked at, it changes. */
  record Kept(long id, String name, int version, String changed, int shifts) {}

  /**
   * The form as it stands.
   *
   * @param wrong what is wrong, by field
   */
  record Fields(
      PatternText text,
      List<SpanText> rows,
      List<String> people,
      Choices choices,
      Map<String, String> wrong) {
    static Fields of(
        PatternText text, PatternStaff staff, int more, List<Problem.FieldError> errors) {
      List<SpanText> rows = new ArrayList<>(text.spans());
      while (rows.size() < Math.min(text.spans().size() + 1 + more, PatternForm.MOST_ROWS)) {
        rows.add(new SpanText("", List.of(), "", ""));
      }
      List<String> people = new ArrayList<>(text.turns().people());
      while (people.size() < text.turns().people().size() + 1 + more) {
        people.add("");
      }
      Map<String, String> wrong = new HashMap<>();
      errors.forEach(error -> wrong.putIfAbsent(error.field(), error.message()));
      return new Fields(text, rows, people, Choices.of(text, staff), wrong);
    }
  }

  /** What can be chosen. */
  record Choices(List<Choice> seats, List<String> people, List<Choice> days, List<String> weeks) {
    static Choices of(PatternText text, PatternStaff staff) {
      List<String> weeks = new ArrayList<>();
      int cycle = text.weeks().matches("[1-9]|1[0-9]|2[0-6]") ? Integer.parseInt(text.weeks()) : 1;
      for (int week = 1; week <= cycle; week++) {
        weeks.add(Integer.toString(week));
      }
      return new Choices(
          staff.seats().stream().map(seat -> new Choice(seat.toString(), seat.spoken())).toList(),
          staff.people().stream().map(person -> person.name()).toList(),
          Arrays.stream(DayOfWeek.values()).map(Choice::day).toList(),
          weeks);
    }
  }

  /** A value and its words. */
  record Choice(String value, String words) {
    static Choice day(DayOfWeek day) {
      return new Choice(
          day.name(), day.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH));
    }

    /** "Mon". */
    public String brief() {
      return words.substring(0, 3);
    }
  }
}
