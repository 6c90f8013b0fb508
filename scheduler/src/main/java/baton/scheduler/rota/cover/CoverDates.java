package baton.scheduler.rota.cover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Dates that differ from a usual week: a busy season, or a single day.
 *
 * @param first of the desk's days, included
 * @param last included
 * @param needs for a role they say nothing of, the dates do not differ
 */
public record CoverDates(
    CoverDatesId id, String name, LocalDate first, LocalDate last, CoverNeeds needs) {
  /** The same dates with other needs. */
  CoverDates with(CoverNeeds others) {
    return new CoverDates(id, name, first, last, others);
  }

  boolean include(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** How many days they are. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  public boolean isSingleDay() {
    return first.equals(last);
  }
}
