package baton.scheduler.rota.terms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody works in a week, Monday to Sunday by the desk's clock, in true hours.
 *
 * @param least null: no least
 * @param most null: no most
 */
public record HoursPerWeek(@Nullable Duration least, @Nullable Duration most) {
  public static final HoursPerWeek ANY = new HoursPerWeek(null, null);
}
