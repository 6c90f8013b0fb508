package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Written;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a shift that was typed, all of it: each field that cannot be read is named. */
sealed interface TypedShift {
  Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]?([0-9]{2}))?");

  record Read(DraftShift shift) implements TypedShift {}

  /** By the field's name, what is wrong. */
  record Wrong(Map<String, String> fields) implements TypedShift {}

  static TypedShift of(ShiftForm.Typed typed) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Long> person =
        read(typed.person(), TextValue::id, "person", "Choose somebody, or leave it open.", wrong);
    Optional<SeatId> seat =
        read(typed.seat(), TypedShift::seat, "seat", "Choose a seat from the list.", wrong);
    Optional<LocalDate> day =
        read(typed.day(), TextValue::date, "on", "Write a date such as 2026-03-09.", wrong);
    Optional<LocalTime> from = time(typed.from(), "from", wrong);
    Optional<LocalTime> to = time(typed.to(), "to", wrong);
    if (!wrong.isEmpty()) {
      return new Wrong(wrong);
    }
    long id = person.orElseThrow();
    LocalDateTime start = day.orElseThrow().atTime(from.orElseThrow());
    return new Read(
        new DraftShift(
            seat.orElseThrow(),
            id == 0 ? null : new AdvisorId(id),
            start,
            after(start, to.orElseThrow())));
  }

  /** A shift as the form would have it typed. */
  static ShiftForm.Typed typed(DraftShift shift) {
    return new ShiftForm.Typed(
        shift.advisor() == null ? "0" : shift.advisor().toString(),
        shift.seat().toString(),
        shift.start().toLocalDate().toString(),
        Written.time(shift.start()),
        Written.time(shift.end()));
  }

  /** The next time after {@code start} that the clock shows that. */
  static LocalDateTime after(LocalDateTime start, LocalTime time) {
    LocalDateTime sameDay = start.toLocalDate().atTime(time);
    return sameDay.isAfter(start) ? sameDay : sameDay.plusDays(1);
  }

  static Optional<LocalTime> time(String text, String field, Map<String, String> wrong) {
    return read(text, TypedShift::minute, field, "Write a time such as 08:00.", wrong);
  }

  private static <T> Optional<T> read(
      String text,
      Function<String, Optional<T>> parse,
      String field,
      String else_,
      Map<String, String> wrong) {
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      wrong.put(field, else_);
    }
    return value;
  }

  private static Optional<SeatId> seat(String text) {
    try {
      return Optional.of(SeatId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code 08:00}; and as one types it: {@code 8}, {@code 8:00}, {@code 800}, {@code 8.30}. */
  private static Optional<LocalTime> minute(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }
}
