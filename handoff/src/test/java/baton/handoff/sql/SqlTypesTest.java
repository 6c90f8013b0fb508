package baton.handoff.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqlTypesTest {
  private static final Instant AT = Instant.parse("2026-03-29T00:30:00.123456Z");
  private final Jdbi jdbi = TestDatabase.create().app();

  record Period(Instant start, Instant end) {}

  record Line(
      AdvisorId advisor,
      DayOfWeek day,
      Instant bookedAt,
      SeatId seat,
      List<String> skills,
      @Nullable Period period,
      @Nullable DeskId desk) {}

  @Test
  void values_are_bound_and_rows_read_into_records() {
    assertThat(line(":at", ":at"))
        .isEqualTo(
            new Line(
                new AdvisorId(7),
                DayOfWeek.FRIDAY,
                AT,
                new SeatId("CHAT", 2),
                List.of("A", "B"),
                new Period(AT, AT),
                null));
  }

  @Test
  void record_within_is_null_when_all_its_columns_are() {
    assertThat(line("null", "null").period()).isNull();
  }

  @Test
  void null_where_none_may_be_is_refused() {
    assertThatThrownBy(() -> line(":at", "null")).hasMessageContaining("null where none may be");
  }

  @Test
  void column_that_is_not_there_is_named() {
    assertThatThrownBy(() ->
            jdbi.withHandle(h -> h.createQuery("select 1 as start").mapTo(Period.class).list()))
        .hasMessageContaining("Period needs a column end or end_at");
  }

  @Test
  void duration_is_exact_through_a_change_of_clocks() {
    String sql = "select :at::timestamptz + :length";
    Instant day =
        jdbi.withHandle(h -> {
          h.execute("set time zone 'Europe/Berlin'"); // whose 29 March has 23 hours
          return h.createQuery(sql)
              .bind("at", AT)
              .bind("length", Duration.ofHours(24))
              .mapTo(Instant.class)
              .one();
        });
    assertThat(day).isEqualTo(AT.plus(Duration.ofHours(24)));
  }

  @Test
  void batch_takes_nulls_first_and_between() {
    jdbi.useHandle(h -> {
      h.execute("create temporary table t (advisor bigint, at timestamptz, day text)");
      try (PreparedBatch batch = h.prepareBatch("insert into t values (:advisor, :at, :day)")) {
        batch
            .bind("advisor", (AdvisorId) null)
            .bind("at", (Instant) null)
            .bind("day", (DayOfWeek) null)
            .add();
        batch.bind("advisor", new AdvisorId(7)).bind("at", AT).bind("day", DayOfWeek.FRIDAY).add();
        batch
            .bind("advisor", (AdvisorId) null)
            .bind("at", (Instant) null)
            .bind("day", (DayOfWeek) null)
            .add();
        batch.execute();
      }
      assertThat(h.createQuery("select advisor from t order by 1").mapTo(AdvisorId.class).list())
          .containsExactly(new AdvisorId(7), null, null);
      assertThat(
              h.createQuery("select count(*) from t where at = any(:ats) and advisor = any(:all)")
                  .bindArray("ats", Instant.class, List.of(AT))
                  .bindArray("all", AdvisorId.class, List.of(new AdvisorId(7)))
                  .mapTo(int.class)
                  .one())
          .isOne();
    });
  }

  private Line line(String start, String end) {
    return jdbi.withHandle(h ->
        h.createQuery(
                """
                select :advisor as advisor_id, 'Ana' as advisor, :day as day, :at as booked_at, 'CHAT' as role,
                       2 as seat, array['A', 'B'] as skills, %s::timestamptz as start, %s::timestamptz as end,
                       :desk::bigint as desk_id
                """
                    .formatted(start, end))
            .bind("advisor", new AdvisorId(7))
            .bind("day", DayOfWeek.FRIDAY)
            .bind("at", AT)
            .bind("desk", (DeskId) null)
            .mapTo(Line.class)
            .one());
  }
}
