package baton.scheduler.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value that a text from outside stands for: an address's parameter, a form's field, a cell of
 * CSV, a text of JSON. Empty where it stands for none, and for a time that no desk will see; what
 * is wrong with it says whoever knows the field.
 */
public final class TextValue {
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private TextValue() {}

  /** A whole number that a row can have as its id, or 0: up to 18 digits. */
  public static Optional<Long> id(@Nullable String text) {
    return text == null || !ID.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(Long.valueOf(text));
  }

  /** A whole number of up to nine digits. */
  public static Optional<Integer> count(@Nullable String text) {
    return text == null || !COUNT.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(Integer.valueOf(text));
  }

  /** A day as 2026-03-09. */
  public static Optional<LocalDate> date(@Nullable String text) {
    return parsed(text, LocalDate::parse, TextValue::isOfThisAge);
  }

  /**
   * The day in a field.
   *
   * @throws ProblemException 422 when it has none
   */
  public static LocalDate requiredDate(String field, @Nullable String text) {
    return date(text)
        .orElseThrow(() -> ProblemException.invalid(field, "must be a date such as 2026-03-09"));
  }

  /** A time of day to the minute, as 08:00. */
  public static Optional<LocalTime> time(@Nullable String text) {
    return parsed(
        text == null || text.length() != "08:00".length() ? null : text,
        LocalTime::parse,
        time -> true);
  }

  /** Desk wall time, as 2026-03-09T08:00; seconds may stand there when they are 00. */
  public static Optional<LocalDateTime> wallTime(@Nullable String text) {
    return parsed(
        text,
        LocalDateTime::parse,
        time -> time.getSecond() == 0 && time.getNano() == 0 && isOfThisAge(time.toLocalDate()));
  }

  /** An instant as RFC 3339 has it, with its offset. */
  public static Optional<Instant> instant(@Nullable String text) {
    return parsed(text, all -> OffsetDateTime.parse(all).toInstant(), TextValue::isOfThisAge);
  }

  /** Whether a day can be reckoned with and kept: it is of the years 2000 to 2199. */
  public static boolean isOfThisAge(LocalDate date) {
    return date.getYear() >= 2000 && date.getYear() < 2200;
  }

  /** Likewise of an instant: it is of the years 1970 to 2199. */
  public static boolean isOfThisAge(Instant instant) {
    return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
  }

  private static <T> Optional<T> parsed(
      @Nullable String text, Function<String, T> parse, Predicate<T> can) {
    try {
      return Optional.ofNullable(text).map(parse).filter(can);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
