package baton.scheduler.rota.pattern;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.pattern.PatternInput.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one pattern: its form, and what laying it out would do.
 *
 * @param kept what is kept of it; null for a new one
 * @param plan what laying it out would do; null when it cannot be read
 * @param problem what was just refused; null when nothing was
 */
record PatternView(
    Shell shell,
    @Nullable Kept kept,
    Fields fields,
    @Nullable LayOutPreview plan,
    @Nullable Problem problem,
    String done) {
  private static final int WEEKS_AHEAD = 4;

  /**
   * What the page is asked for.
   *
   * @param kept null for a new one
   * @param typed the form as it stands; null: as it is kept
   * @param more how many empty rows more than usual
   * @param until the first day that is not laid out, as asked; null: four weeks from now
   */
  record Asked(
      Pattern.@Nullable Kept kept,
      @Nullable PatternInput typed,
      int more,
      @Nullable LocalDate until,
      List<Problem.FieldError> errors,
      @Nullable Problem problem,
      String done) {
    static Asked of(Pattern.@Nullable Kept kept, @Nullable LocalDate until, String done) {
      return new Asked(kept, null, 0, until, List.of(), null, done);
    }

    /** Where that day can be used; what was wrong with it is said otherwise. */
    Asked until(String day) {
      boolean usable = problem == null || problem.errors().isEmpty();
      return usable
          ? new Asked(kept, typed, more, PatternFields.until(day), errors, problem, done)
          : this;
    }

    Asked withForm(PatternInput form, int rows, List<Problem.FieldError> wrong) {
      return new Asked(kept, form, rows, until, wrong, problem, done);
    }

    Asked refusedFor(Problem why) {
      return new Asked(kept, typed, more, until, errors, why, done);
    }

    PatternInput input(PatternStaff staff, DeskTime now) {
      if (typed != null) {
        return typed;
      }
      return kept == null
          ? PatternInput.blank(now.date(), staff)
          : PatternInput.of(kept.pattern(), staff);
    }

    /**
     * As asked, or four whole weeks from now, or from its start if that is later; never too far.
     */
    LocalDate end(Pattern pattern, DeskTime now) {
      if (until != null) {
        return until;
      }
      LocalDate start = pattern.term().start();
      LocalDate weeks =
          (start.isAfter(now.date()) ? start : now.date())
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .plusWeeks(WEEKS_AHEAD - 1);
      LocalDate latest = Patterns.latest(now);
      return weeks.isAfter(latest) ? latest : weeks;
    }
  }

  /** What a form needs to say which pattern, as looked at, it changes. */
  record Kept(long id, String name, int version, String changed, int shifts) {
    static Kept of(
        Pattern.Kept kept, PatternStore.@Nullable LaidOut laidOut, Desk desk, Instant now) {
      return new Kept(
          kept.id().value(),
          kept.pattern().name(),
          kept.version().number(),
          "%s, %s".formatted(kept.version().by(), desk.written(kept.version().at(), now)),
          laidOut == null ? 0 : laidOut.shifts());
    }
  }

  /**
   * The form as it stands.
   *
   * @param wrong what is wrong, by field
   */
  record Fields(
      PatternInput input,
      List<Span> rows,
      List<String> people,
      Choices choices,
      Map<String, String> wrong) {
    static Fields of(
        PatternInput input, PatternStaff staff, int more, List<Problem.FieldError> errors) {
      List<Span> rows = new ArrayList<>(input.spans());
      while (rows.size() < Math.min(input.spans().size() + 1 + more, PatternFields.MOST_ROWS)) {
        rows.add(Span.BLANK);
      }
      List<String> people = new ArrayList<>(input.turns().people());
      while (people.size() < input.turns().people().size() + 1 + more) {
        people.add("");
      }
      Map<String, String> wrong = new HashMap<>();
      errors.forEach(error -> wrong.putIfAbsent(error.field(), error.message()));
      return new Fields(input, rows, people, Choices.of(input, staff), wrong);
    }
  }

  /** What can be chosen. */
  record Choices(List<Choice> seats, List<String> people, List<Choice> days, List<Integer> weeks) {
    static Choices of(PatternInput input, PatternStaff staff) {
      int cycle = PatternReader.whole(input.weeks(), Pattern.MOST_WEEKS).orElse(1);
      return new Choices(
          staff.seats().stream().map(seat -> new Choice(seat.toString(), seat.spoken())).toList(),
          staff.people().stream().map(person -> person.name()).toList(),
          Arrays.stream(DayOfWeek.values()).map(Choice::day).toList(),
          IntStream.rangeClosed(1, cycle).boxed().toList());
    }
  }

  /** A value and its words. */
  record Choice(String value, String words) {
    static Choice day(DayOfWeek day) {
      return new Choice(day.name(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** "Mon". */
    public String brief() {
      return words.substring(0, 3);
    }
  }
}
