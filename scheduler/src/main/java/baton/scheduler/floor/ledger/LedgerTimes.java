package baton.scheduler.floor.ledger;

import baton.handoff.ledger.LedgerSearch;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.TextValue;
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
    Instant from = fields.text("from") == null ? first : bound("from", 0);
    Instant to = fields.text("to") == null ? last : bound("to", 1);
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
    fields.required("from", fields.text("from"));
    fields.required("to", fields.text("to"));
    LedgerSearch.Time time = time();
    fields.orThrow();
    return new ShiftPeriod(time.from(), time.to());
  }

  static ShiftPeriod day(LocalDate day, ZoneId zone) {
    return new ShiftPeriod(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private @Nullable Instant bound(String name, int daysOn) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    if (!DAY.matcher(text).matches()) {
      return fields.instant(name);
    }
    LocalDate day =
        fields.value(
            name, TextValue::date, "must be a day of this age as 2026-06-11, or an instant");
    return day == null ? null : day.plusDays(daysOn).atStartOfDay(zone).toInstant();
  }
}
