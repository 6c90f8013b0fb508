package baton.scheduler.rota.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's limits and availability as programs read and write them; what is not there is no
 * limit.
 */
record LimitsView(
    @JsonUnwrapped Numbers numbers, @JsonUnwrapped Here here, List<SpanView> availability) {
  /** What can be counted; weeks in true minutes from Monday to Sunday. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Numbers(
      @Nullable Long leastWeekMinutes,
      @Nullable Long mostWeekMinutes,
      @Nullable Integer mostDaysInARow,
      @Nullable Long leastRestMinutes,
      @Nullable Integer leastDaysOffInARow,
      @Nullable Integer mostWeekendsInFour) {}

  /** The first and the last day at the desk, both included. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Here(@Nullable String firstDay, @Nullable String lastDay) {}

  /** {@code {"day": "MONDAY", "from": "08:00", "to": "16:00"}}. */
  record SpanView(String day, String from, String to) {
    static SpanView of(WeeklySpan span) {
      return new SpanView(span.day().name(), span.from().toString(), span.to().toString());
    }
  }

  static LimitsView of(WorkTerms terms) {
    WorkLimits limits = terms.limits();
    return new LimitsView(
        new Numbers(
            minutes(limits.hours().least()),
            minutes(limits.hours().most()),
            limits.mostDaysInARow(),
            minutes(limits.leastRest()),
            limits.leastDaysOffInARow(),
            limits.mostWeekends()),
        new Here(text(limits.employment().first()), text(limits.employment().last())),
        terms.availability().spans().stream().map(SpanView::of).toList());
  }

  private static @Nullable Long minutes(@Nullable Duration length) {
    return length == null ? null : length.toMinutes();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
