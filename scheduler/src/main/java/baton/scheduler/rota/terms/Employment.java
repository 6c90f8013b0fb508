package baton.scheduler.rota.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when somebody is at the desk, by its days.
 *
 * @param first the day they join; null: they are there already
 * @param last their last day, all of it; null: they stay
 */
public record Employment(@Nullable LocalDate first, @Nullable LocalDate last) {
  public static final Employment OPEN = new Employment(null, null);

  public boolean covers(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  /** The instant they join; null: long ago. */
  @Nullable Instant from(ZoneId zone) {
    return first == null ? null : first.atStartOfDay(zone).toInstant();
  }

  /** The first instant they have left; null: never. */
  @Nullable Instant until(ZoneId zone) {
    return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
