package baton.scheduler.rota.pattern;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.PatternId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keeps the spans and the people of patterns, each in their order. */
final class PatternParts {
  Map<PatternId, List<PatternSpan>> spans(Tx tx, Desk desk) {
    record Row(PatternId pattern, int week, int weekday, LocalTime starts, LocalTime ends) {
      PatternSpan span() {
        return new PatternSpan(week, DayOfWeek.of(weekday), starts, ends);
      }
    }
    return tx
        .handle()
        .createQuery(
            """
            select pattern_id, week, weekday, starts, ends
              from pattern_span
             where desk_id = :desk
             order by pattern_id, position
            """)
        .bind("desk", desk.id())
        .mapTo(Row.class)
        .stream()
        .collect(groupingBy(Row::pattern, mapping(Row::span, toList())));
  }

  Map<PatternId, List<AdvisorId>> people(Tx tx, Desk desk) {
    record Row(PatternId pattern, AdvisorId advisor) {}
    return tx
        .handle()
        .createQuery(
            """
            select pattern_id, advisor_id
              from pattern_person
             where desk_id = :desk
             order by pattern_id, position
            """)
        .bind("desk", desk.id())
        .mapTo(Row.class)
        .stream()
        .collect(groupingBy(Row::pattern, mapping(Row::advisor, toList())));
  }

  void remove(Tx tx, Desk desk, PatternId id) {
    for (String sql :
        List.of(
            "delete from pattern_span where desk_id = :desk and pattern_id = :id",
            "delete from pattern_person where desk_id = :desk and pattern_id = :id")) {
      tx.handle().createUpdate(sql).bind("desk", desk.id()).bind("id", id).execute();
    }
  }

  void add(Tx tx, Desk desk, PatternId id, Pattern pattern) {
    List<PatternSpan> spans = pattern.cycle().spans();
    tx.handle()
        .createUpdate(
            """
            insert into pattern_span (desk_id, pattern_id, position, week, weekday, starts, ends)
            select :desk, :id, position, week, weekday, starts, ends
              from unnest(cast(:weeks as smallint[]), cast(:days as smallint[]),
                          cast(:starts as time[]), cast(:ends as time[]))
                   with ordinality as new (week, weekday, starts, ends, position)
            """)
        .bind("desk", desk.id())
        .bind("id", id)
        .bind("weeks", column(spans, span -> Integer.toString(span.week())))
        .bind("days", column(spans, span -> Integer.toString(span.day().getValue())))
        .bind("starts", column(spans, span -> span.start().toString()))
        .bind("ends", column(spans, span -> span.end().toString()))
        .execute();
    tx.handle()
        .createUpdate(
            """
            insert into pattern_person (desk_id, pattern_id, position, advisor_id)
            select :desk, :id, position, advisor
              from unnest(cast(:people as bigint[])) with ordinality as new (advisor, position)
            """)
        .bind("desk", desk.id())
        .bind("id", id)
        .bind("people", column(pattern.rotation().people(), AdvisorId::toString))
        .execute();
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
