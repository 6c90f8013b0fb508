package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.rota.pattern.PatternInput.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a pattern, however it was sent, and says all that is wrong with it, each in its place. */
final class PatternReader {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final PatternStaff staff;
  private final Map<String, FieldError> errors = new LinkedHashMap<>();

  private PatternReader(PatternStaff staff) {
    this.staff = staff;
  }

  /**
   * @param pattern empty when anything is wrong
   * @param errors what is wrong, by field: {@code name}, {@code seat}, {@code weeks}, {@code
   *     spans[0]}, {@code people[0]}, {@code handOver.day}, {@code start} and so on
   */
  record Reading(Optional<Pattern> pattern, List<FieldError> errors) {}

  static Reading read(PatternInput input, PatternStaff staff) {
    PatternReader reader = new PatternReader(staff);
    Optional<Pattern> pattern = reader.pattern(input);
    return new Reading(
        reader.errors.isEmpty() ? pattern : Optional.empty(), List.copyOf(reader.errors.values()));
  }

  /**
   * @throws baton.scheduler.platform.web.ProblemException 422 naming all that is wrong
   */
  static Pattern required(PatternInput input, PatternStaff staff) {
    Reading read = read(input, staff);
    return read.pattern().orElseThrow(() -> Problem.invalid(read.errors()).asException());
  }

  private Optional<Pattern> pattern(PatternInput input) {
    String name = name(input.name().strip());
    Optional<SeatId> seat = seat(input.seat().strip());
    int weeks = whole("weeks", input.weeks(), Pattern.MOST_WEEKS);
    List<PatternSpan> spans = spans(input.spans(), weeks);
    Optional<Rotation> rotation = rotation(input.turns(), seat);
    Optional<Pattern.Term> term = term(input.days());
    return seat.isEmpty() || rotation.isEmpty() || term.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pattern(
                name, seat.get(), new Pattern.Cycle(weeks, spans), rotation.get(), term.get()));
  }

  private String name(String name) {
    if (name.isEmpty() || name.codePointCount(0, name.length()) > Pattern.LONGEST_NAME) {
      wrong("name", "Give it a name of 1 to " + Pattern.LONGEST_NAME + " characters.");
    } else if (name.codePoints().anyMatch(Character::isISOControl)) {
      wrong("name", "Write the name on one line.");
    }
    return name;
  }

  private Optional<SeatId> seat(String text) {
    Optional<SeatId> seat =
        staff.seats().stream().filter(known -> known.toString().equals(text)).findFirst();
    if (seat.isEmpty()) {
      wrong(
          "seat",
          "Choose one of the desk's seats: "
              + staff.seats().stream().map(SeatId::toString).collect(Collectors.joining(", "))
              + ".");
    }
    return seat;
  }

  private List<PatternSpan> spans(List<Span> rows, int weeks) {
    List<PatternSpan> spans = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isBlank()) {
        String field = "spans[" + i + "]";
        List<PatternSpan> more = spans(field, rows.get(i), weeks);
        if (spans.size() + more.size() > Pattern.MOST_SPANS) {
          wrong(
              "spans[0]", "A pattern has at most " + Pattern.MOST_SPANS + " shifts in its cycle.");
          return spans;
        }
        more.stream()
            .filter(span -> spans.stream().anyMatch(other -> span.overlaps(other, weeks)))
            .findFirst()
            .ifPresent(span -> wrong(field, overlap(span)));
        spans.addAll(more);
      }
    }
    if (spans.isEmpty() && errors.keySet().stream().noneMatch(field -> field.startsWith("spans"))) {
      wrong("spans[0]", "Write at least one shift: its days, its start and its end.");
    }
    return spans;
  }

  private List<PatternSpan> spans(String field, Span row, int weeks) {
    Optional<LocalTime> start = time(field, row.start());
    Optional<LocalTime> end = time(field, row.end());
    List<DayOfWeek> days =
        row.days().stream().map(day -> day(field, day)).flatMap(Optional::stream).sorted().toList();
    if (row.days().isEmpty()) {
      wrong(field, "Choose at least one day.");
    }
    List<Integer> inWeeks =
        row.week().isEmpty()
            ? IntStream.rangeClosed(1, weeks).boxed().toList()
            : List.of(whole(field, row.week(), weeks));
    if (start.isEmpty() || end.isEmpty()) {
      return List.of();
    }
    List<PatternSpan> spans = new ArrayList<>();
    for (int week : inWeeks) {
      days.forEach(day -> spans.add(new PatternSpan(week, day, start.get(), end.get())));
    }
    return checked(field, spans, weeks);
  }

  private List<PatternSpan> checked(String field, List<PatternSpan> spans, int weeks) {
    for (int i = 0; i < spans.size(); i++) {
      PatternSpan span = spans.get(i);
      if (span.length().compareTo(PatternSpan.LONGEST) > 0) {
        wrong(
            field,
            "A shift lasts at most 16 hours; from %s to %s it would be %d h %d min."
                .formatted(
                    span.start(),
                    span.end(),
                    span.length().toHours(),
                    span.length().toMinutesPart()));
        return spans;
      }
      if (spans.subList(0, i).stream().anyMatch(other -> span.overlaps(other, weeks))) {
        wrong(field, overlap(span));
        return spans;
      }
    }
    return spans;
  }

  private static String overlap(PatternSpan span) {
    return "On one seat shifts cannot overlap: %s %s–%s does, with another of this pattern."
        .formatted(dayWord(span.day()), span.start(), span.end());
  }

  private Optional<Rotation> rotation(PatternInput.Turns turns, Optional<SeatId> seat) {
    List<AdvisorId> people = new ArrayList<>();
    for (int i = 0; i < turns.people().size(); i++) {
      String name = turns.people().get(i).strip();
      if (!name.isEmpty()) {
        person("people[" + i + "]", name, seat).ifPresent(people::add);
      }
    }
    if (people.size() > Pattern.MOST_PEOPLE) {
      wrong("people[0]", "At most " + Pattern.MOST_PEOPLE + " people take turns.");
    }
    Optional<DayOfWeek> day = day("handOver.day", turns.day());
    Optional<LocalTime> time = time("handOver.time", turns.time());
    int every = whole("handOver.everyWeeks", turns.every(), Pattern.MOST_WEEKS);
    return day.isEmpty() || time.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rotation(people, day.get(), time.get(), every));
  }

  private Optional<AdvisorId> person(String field, String name, Optional<SeatId> seat) {
    Optional<Advisor> person = staff.named(name);
    if (person.isEmpty()) {
      wrong(field, "There is no advisor \"%s\" on this desk.".formatted(name));
    } else if (seat.isPresent() && !person.get().skills().contains(seat.get().role())) {
      wrong(field, "%s does not have the skill %s (R2).".formatted(name, seat.get().spokenRole()));
    }
    return person.map(Advisor::id);
  }

  private Optional<Pattern.Term> term(PatternInput.Days days) {
    Optional<LocalDate> start = date("start", days.start());
    Optional<LocalDate> end = days.end().isBlank() ? Optional.empty() : date("end", days.end());
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      wrong("end", "Let it end on its first day or later.");
    }
    return start.map(first -> new Pattern.Term(first, end.orElse(null)));
  }

  private int whole(String field, String text, int most) {
    Optional<Integer> number = whole(text, most);
    if (number.isEmpty()) {
      wrong(field, "Write a whole number from 1 to " + most + ".");
    }
    return number.orElse(1);
  }

  static Optional<Integer> whole(String text, int most) {
    return parsed(text, Integer::valueOf).filter(number -> number >= 1 && number <= most);
  }

  private Optional<LocalDate> date(String field, String text) {
    Optional<LocalDate> date =
        parsed(text, LocalDate::parse)
            .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
    if (date.isEmpty()) {
      wrong(field, "Write a date such as 2026-03-09.");
    }
    return date;
  }

  private Optional<LocalTime> time(String field, String text) {
    Optional<LocalTime> time =
        parsed(text, LocalTime::parse).filter(at -> at.getSecond() == 0 && at.getNano() == 0);
    if (time.isEmpty()) {
      wrong(field, "Write times as 08:00, in desk wall time.");
    }
    return time;
  }

  private Optional<DayOfWeek> day(String field, String text) {
    Optional<DayOfWeek> day =
        parsed(text, word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
    if (day.isEmpty()) {
      wrong(field, "Choose a day, MONDAY to SUNDAY.");
    }
    return day;
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text.strip()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void wrong(String field, String message) {
    errors.putIfAbsent(field, new FieldError(field, message));
  }

  static String dayWord(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
