package baton.scheduler.floor.ledger;

import baton.handoff.ledger.LedgerSearch;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.platform.web.JsonFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code from} and {@code to}: days of the desk, both included, or instants {@code [from,
 * to)}.
 */
final class LedgerTimes {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private final JsonFields fields;
  private final ZoneId zone;

  LedgerTimes(JsonFields fields, ZoneId zone) {
    this.fields = fields;
    this.zone = zone;
  }

  /** What was asked for; open where nothing was. */
  LedgerSearch.Time time() {
    return time(LedgerSearch.Time.FIRST, LedgerSearch.Time.LAST);
  }

  private LedgerSearch.Time time(Instant first, Instant last) {
    Instant from = given("from") == null ? first : bound("from", 0);
    Instant to = given("to") == null ? last : bound("to", 1);
    if (from != null && to != null && !from.isBefore(to)) {
      fields.refuse("from", "must be before to");
    }
    return new LedgerSearch.Time(from == null ? first : from, to == null ? last : to);
  }

  /** These days, both included, where nothing else was asked for. */
  ShiftPeriod periodOr(LocalDate first, LocalDate last) {
    LedgerSearch.Time time = time(day(first, zone).start(), day(last, zone).end());
    fields.orThrow();
    return new ShiftPeriod(time.from(), time.to());
  }

  /** A time that is needed whole; the wrong ones are named by {@link JsonFields#orThrow}. */
  ShiftPeriod period() {
    fields.required("from", given("from"));
    fields.required("to", given("to"));
    LedgerSearch.Time time = time();
    fields.orThrow();
    return new ShiftPeriod(time.from(), time.to());
  }

  static ShiftPeriod day(LocalDate day, ZoneId zone) {
    return new ShiftPeriod(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private @Nullable Instant bound(String name, int daysOn) {
    String text = given(name);
    if (text == null) {
      return null;
    }
    if (!DAY.matcher(text).matches()) {
      return fields.instant(name);
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day.plusDays(daysOn).atStartOfDay(zone).toInstant();
      }
    } catch (DateTimeException e) {
      // Answered below, as for a day no desk will see.
    }
    fields.refuse(name, "must be a day of this age as 2026-06-11, or an instant");
    return null;
  }

  private @Nullable String given(String name) {
    String text = fields.text(name);
    return text == null || text.isBlank() ? null : text;
  }
}
