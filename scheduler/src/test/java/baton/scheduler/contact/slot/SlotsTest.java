package baton.scheduler.contact.slot;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.desk.Desks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotsTest {
  // 08:05 on a Monday, Mountain Time.
  private final PlannedDesk planned = PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 4);
  private final SlotCreation creation = new SlotCreation(new Slots(), new Desks());

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void publishing_creates_the_slots_that_have_not_started_S2() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T09:00");
    assertThat(capacities()).isEqualTo(Map.of("14:20", 1, "14:40", 1));
  }

  @Test
  void publishing_a_change_corrects_the_slots_and_removes_none_S2_S9() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T09:00");
    planned.publish(2, "2026-06-01T08:30", "2026-06-01T09:20");
    assertThat(capacities()).isEqualTo(Map.of("14:20", 1, "14:40", 2, "15:00", 1));
    planned.unpublish(1);
    assertThat(capacities()).isEqualTo(Map.of("14:20", 0, "14:40", 1, "15:00", 1));
  }

  @Test
  void slots_that_have_started_keep_what_they_had_R5() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T09:00");
    planned.setNow("2026-06-01T14:30:00Z");
    planned.unpublish(1);
    assertThat(capacities()).isEqualTo(Map.of("14:20", 1, "14:40", 0));
  }

  @Test
  void slots_reach_to_the_end_of_the_fourteenth_day_ahead_S2() {
    planned.publish(1, "2026-06-15T23:00", "2026-06-16T02:00");
    assertThat(capacities()).isEqualTo(Map.of("05:00", 1, "05:20", 1, "05:40", 1));
  }

  @Test
  void one_more_day_is_created_as_the_desks_day_begins_S2() {
    planned.publish(1, "2026-06-16T09:00", "2026-06-16T09:20");
    assertThat(capacities()).isEmpty();
    assertThat(nextDue()).isEqualTo("2026-06-02T06:00:00Z");

    planned.setNow("2026-06-02T05:59:59Z");
    doAllDue();
    assertThat(capacities()).isEmpty();

    planned.setNow("2026-06-02T06:00:00Z");
    doAllDue();
    assertThat(capacities()).isEqualTo(Map.of("15:00", 1));
    assertThat(nextDue()).isEqualTo("2026-06-03T06:00:00Z");
  }

  @Test
  void days_begin_by_the_desks_clock_when_it_changes_S2() {
    planned.setNow("2026-10-31T15:00:00Z");
    doAllDue();
    assertThat(nextDue()).isEqualTo("2026-11-01T06:00:00Z");
    planned.setNow("2026-11-01T06:00:00Z");
    doAllDue();
    assertThat(nextDue()).isEqualTo("2026-11-02T07:00:00Z");
  }

  @Test
  void work_done_twice_or_days_late_changes_nothing_more_S2() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T09:00");
    planned.setNow("2026-06-09T12:00:00Z");
    doAllDue();
    Map<String, Integer> once = capacities();
    doAllDue();
    assertThat(capacities()).isEqualTo(once);
    assertThat(nextDue()).isEqualTo("2026-06-10T06:00:00Z");
  }

  @Test
  void a_new_desk_is_due_at_once_S2() {
    doAllDue();
    planned.insertDesk("second", ZoneId.of("Australia/Lord_Howe"));
    assertThat(nextDue()).isEqualTo("2026-06-01T14:05:00Z");
    doAllDue();
    // Midnight on Lord Howe Island, +10:30, comes before Denver's.
    assertThat(nextDue()).isEqualTo("2026-06-02T06:00:00Z");
  }

  @Test
  void correcting_takes_as_many_statements_for_a_year_of_shifts_as_for_an_hour() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T09:00");
    int few = statementsToCorrect();
    planned.publish(2, "2026-06-01T10:00", "2026-06-15T10:00");
    assertThat(capacities().size()).isGreaterThan(70);
    assertThat(statementsToCorrect()).isEqualTo(few);
  }

  @Test
  void asking_what_is_due_is_one_query_for_any_number_of_desks() {
    for (int n = 0; n < 20; n++) {
      planned.insertDesk("desk-" + (char) ('a' + n), ZoneId.of("Europe/London"));
    }
    doAllDue();
    AtomicInteger statements = counting();
    nextDue();
    assertThat(statements).hasValue(1);
  }

  private int statementsToCorrect() {
    AtomicInteger statements = counting();
    planned.correct();
    return statements.get();
  }

  private AtomicInteger counting() {
    AtomicInteger statements = new AtomicInteger();
    planned
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
              }
            });
    return statements;
  }

  private Instant nextDue() {
    return planned.transactions().run(creation::nextDue).orElseThrow();
  }

  private void doAllDue() {
    planned.transactions().use(creation::doAllDue);
  }

  /** By the start's UTC time of day (the tests stay within one). */
  private Map<String, Integer> capacities() {
    record Row(OffsetDateTime start, int capacity) {}
    List<Row> rows =
        planned
            .jdbi()
            .withHandle(h ->
                h.createQuery("select starts_at, capacity from slot")
                    .map((row, context) ->
                        new Row(row.getObject(1, OffsetDateTime.class), row.getInt(2)))
                    .list());
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.start().toInstant().toString().substring(11, 16),
                Row::capacity,
                Integer::max));
  }
}
