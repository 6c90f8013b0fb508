package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps limits and availability. */
final class LimitsStore {
  /** Of those who have any. */
  Map<AdvisorId, WorkLimits> limits(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select advisor_id, least_week_minutes, most_week_minutes, most_days,
                   least_rest_minutes, least_days_off, most_weekends, first_day as first, last_day as last
              from advisor_limits
             where desk_id = :desk
            """)
        .bind("desk", desk)
        .mapTo(Row.class)
        .collectToMap(Row::advisor, Row::limits);
  }

  /** Of those who are not always available. */
  Map<AdvisorId, Availability> availability(Tx tx, DeskId desk) {
    Map<AdvisorId, List<WeeklySpan>> spans =
        tx
            .handle()
            .createQuery(
                """
                select advisor_id, weekday, local_from, local_to
                  from advisor_availability
                 where desk_id = :desk
                """)
            .bind("desk", desk)
            .mapTo(SpanRow.class)
            .stream()
            .collect(
                Collectors.groupingBy(
                    SpanRow::advisor, Collectors.mapping(SpanRow::span, Collectors.toList())));
    Map<AdvisorId, Availability> all = new HashMap<>();
    spans.forEach((advisor, theirs) -> all.put(advisor, new Availability(theirs)));
    return all;
  }

  /** What was there before is gone. */
  void save(Tx tx, DeskId desk, AdvisorId advisor, WorkLimits limits) {
    tx.handle()
        .createUpdate(
            """
            insert into advisor_limits as present
              (desk_id, advisor_id, least_week_minutes, most_week_minutes, most_days,
               least_rest_minutes, least_days_off, most_weekends, first_day, last_day)
            values (:desk, :advisor, :leastWeek, :mostWeek, :mostDays,
                    :leastRest, :leastDaysOff, :mostWeekends, :first, :last)
            on conflict (advisor_id) do update set
              least_week_minutes = excluded.least_week_minutes,
              most_week_minutes = excluded.most_week_minutes,
              most_days = excluded.most_days,
              least_rest_minutes = excluded.least_rest_minutes,
              least_days_off = excluded.least_days_off,
              most_weekends = excluded.most_weekends,
              first_day = excluded.first_day,
              last_day = excluded.last_day
             where present.desk_id = excluded.desk_id
            """)
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("leastWeek", minutes(limits.hours().least()))
        .bind("mostWeek", minutes(limits.hours().most()))
        .bind("mostDays", limits.mostDaysInARow())
        .bind("leastRest", minutes(limits.leastRest()))
        .bind("leastDaysOff", limits.leastDaysOffInARow())
        .bind("mostWeekends", limits.mostWeekends())
        .bind("first", limits.employment().first())
        .bind("last", limits.employment().last())
        .execute();
  }

  /** What was there before is gone. */
  void save(Tx tx, DeskId desk, AdvisorId advisor, Availability availability) {
    tx.handle()
        .createUpdate(
            "delete from advisor_availability where desk_id = :desk and advisor_id = :advisor")
        .bind("desk", desk)
        .bind("advisor", advisor)
        .execute();
    List<WeeklySpan> spans = availability.spans();
    tx.handle()
        .createUpdate(
            """
            insert into advisor_availability (desk_id, advisor_id, weekday, local_from, local_to)
            select :desk, :advisor, weekday, local_from, local_to
              from unnest(cast(:days as smallint[]), cast(:froms as time[]), cast(:tos as time[]))
                   as new (weekday, local_from, local_to)
            """)
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("days", SqlColumns.of(spans, span -> span.day().getValue()))
        .bind("froms", SqlColumns.of(spans, WeeklySpan::from))
        .bind("tos", SqlColumns.of(spans, WeeklySpan::to))
        .execute();
  }

  static @Nullable Long minutes(@Nullable Duration length) {
    return length == null ? null : length.toMinutes();
  }

  private record Row(
      AdvisorId advisor,
      @Nullable Integer leastWeekMinutes,
      @Nullable Integer mostWeekMinutes,
      @Nullable Integer mostDays,
      @Nullable Integer leastRestMinutes,
      @Nullable Integer leastDaysOff,
      @Nullable Integer mostWeekends,
      Employment employment) {
    WorkLimits limits() {
      return new WorkLimits(
          new HoursPerWeek(length(leastWeekMinutes), length(mostWeekMinutes)),
          mostDays,
          length(leastRestMinutes),
          leastDaysOff,
          mostWeekends,
          employment);
    }

    private static @Nullable Duration length(@Nullable Integer minutes) {
      return minutes == null ? null : Duration.ofMinutes(minutes);
    }
  }

  private record SpanRow(AdvisorId advisor, int weekday, LocalTime localFrom, LocalTime localTo) {
    WeeklySpan span() {
      return new WeeklySpan(DayOfWeek.of(weekday), localFrom, localTo);
    }
  }
}
