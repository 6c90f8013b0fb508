package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps limits and availability. */
final class LimitsStore {
  /** Of those who have any. */
  Map<AdvisorId, WorkLimits> limits(Tx tx, DeskId desk) {
    Map<AdvisorId, WorkLimits> limits = new HashMap<>();
    tx.handle()
        .createQuery(
            """
            select advisor_id, least_week_minutes, most_week_minutes, most_days,
                   least_rest_minutes, least_days_off, most_weekends, first_day, last_day
              from advisor_limits
             where desk_id = :desk
            """)
        .bind("desk", desk)
        .map((row, context) -> Map.entry(new AdvisorId(row.getLong("advisor_id")), limits(row)))
        .forEach(entry -> limits.put(entry.getKey(), entry.getValue()));
    return limits;
  }

  /** Of those who are not always available. */
  Map<AdvisorId, Availability> availability(Tx tx, DeskId desk) {
    Map<AdvisorId, List<WeeklySpan>> spans = new HashMap<>();
    tx.handle()
        .createQuery(
            """
            select advisor_id, weekday, local_from, local_to
              from advisor_availability
             where desk_id = :desk
            """)
        .bind("desk", desk)
        .map((row, context) -> Map.entry(new AdvisorId(row.getLong("advisor_id")), span(row)))
        .forEach(entry ->
            spans.computeIfAbsent(entry.getKey(), who -> new ArrayList<>()).add(entry.getValue()));
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
        .bind("leastWeek", NullableColumns.minutes(limits.hours().least()))
        .bind("mostWeek", NullableColumns.minutes(limits.hours().most()))
        .bind("mostDays", limits.mostDaysInARow())
        .bind("leastRest", NullableColumns.minutes(limits.leastRest()))
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
        .bind("days", column(spans.stream().map(span -> span.day().getValue()).toList()))
        .bind("froms", column(spans.stream().map(WeeklySpan::from).toList()))
        .bind("tos", column(spans.stream().map(WeeklySpan::to).toList()))
        .execute();
  }

  private static String[] column(List<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  private static WorkLimits limits(ResultSet row) throws SQLException {
    return new WorkLimits(
        new HoursPerWeek(
            NullableColumns.minutes(row, "least_week_minutes"),
            NullableColumns.minutes(row, "most_week_minutes")),
        NullableColumns.number(row, "most_days"),
        NullableColumns.minutes(row, "least_rest_minutes"),
        NullableColumns.number(row, "least_days_off"),
        NullableColumns.number(row, "most_weekends"),
        new Employment(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)));
  }

  private static WeeklySpan span(ResultSet row) throws SQLException {
    return new WeeklySpan(
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("local_from", LocalTime.class),
        row.getObject("local_to", LocalTime.class));
  }
}
