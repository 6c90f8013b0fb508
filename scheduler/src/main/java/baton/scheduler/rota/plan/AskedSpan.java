package baton.scheduler.rota.plan;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.TextValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The span {@code [from, to)} that a caller asks about, in desk days or in instants. */
public final class AskedSpan {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int USUAL_DAYS = 14;

  private AskedSpan() {}

  /**
   * @param from {@code 2026-03-09}, where the desk's day begins, or an instant; null: today
   * @param to likewise; null: 14 days after {@code from}
   * @throws ProblemException 422 when it is neither, not after {@code from}, or beyond 400 days
   */
  public static ShiftPeriod of(
      @Nullable String from, @Nullable String to, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant start = from == null ? midnight(today, zone) : instant("from", from, zone);
    Instant end =
        to == null
            ? midnight(start.atZone(zone).toLocalDate().plusDays(USUAL_DAYS), zone)
            : instant("to", to, zone);
    if (!start.isBefore(end)) {
      throw ProblemException.invalid("to", "must be after from");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw ProblemException.invalid("to", "must be at most 400 days after from");
    }
    return new ShiftPeriod(start, end);
  }

  private static Instant instant(String name, String text, ZoneId zone) {
    return TextValue.date(text)
        .map(day -> midnight(day, zone))
        .or(() -> TextValue.instant(text))
        .orElseThrow(() ->
            ProblemException.invalid(
                name,
                "must be a date such as 2026-03-09 or an instant such as 2026-03-09T14:00:00Z"));
  }

  /** When the desk's day begins; not always at 00:00, which may never come. */
  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
