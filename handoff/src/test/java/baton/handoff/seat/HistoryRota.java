package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Publishes random rotas that keep R2 and R5: nobody is at two places, and what has begun stays.
 */
final class HistoryRota {
  record Row(SeatId seat, AdvisorId advisor, ShiftPeriod period) {}

  private static final Duration AHEAD = Duration.ofHours(9);
  private static final List<Integer> MINUTES = List.of(20, 60, 90, 150);

  private final DeskId desk;
  private final List<SeatId> seats;
  private final List<AdvisorId> people;
  private final List<Row> rows = new ArrayList<>();
  private int revision = 1;

  HistoryRota(DeskId desk, List<SeatId> seats, List<AdvisorId> people) {
    this.desk = desk;
    this.seats = seats;
    this.people = people;
  }

  /** A new rota from now on; running shifts stay as they are. */
  void publish(Handle handle, Instant now, Random random) {
    revision++;
    handle.execute("insert into rota_revision values (?, ?, ?, null)", desk.value(), revision, now);
    handle.execute(
        "update shift set removed_in = ? where desk_id = ? and removed_in is null and starts_at >="
            + " ?",
        revision,
        desk.value(),
        now);
    rows.removeIf(row -> !row.period().start().isBefore(now));
    for (SeatId seat : seats) {
      Row running = covering(seat, now);
      Instant at = running == null ? now : running.period().end();
      while (at.isBefore(now.plus(AHEAD))) {
        Instant end = at.plus(Duration.ofMinutes(MINUTES.get(random.nextInt(MINUTES.size()))));
        AdvisorId advisor = free(new ShiftPeriod(at, end), random);
        if (advisor != null && random.nextInt(6) > 0) {
          add(handle, new Row(seat, advisor, new ShiftPeriod(at, end)));
        }
        at = end;
      }
    }
  }

  private @Nullable AdvisorId free(ShiftPeriod period, Random random) {
    AdvisorId any = people.get(random.nextInt(people.size()));
    boolean busy =
        rows.stream().anyMatch(row -> row.advisor().equals(any) && row.period().overlaps(period));
    return busy ? null : any;
  }

  private void add(Handle handle, Row row) {
    rows.add(row);
    handle
        .createUpdate(
            """
            insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                               starts_at, ends_at, added_in)
            values (:desk, :role, :seat, :advisor, :start at time zone 'America/Denver',
                    :end at time zone 'America/Denver', :start, :end, :revision)
            """)
        .bind("desk", desk)
        .bind("role", row.seat().role())
        .bind("seat", row.seat().number())
        .bind("advisor", row.advisor())
        .bind("start", row.period().start())
        .bind("end", row.period().end())
        .bind("revision", revision)
        .execute();
  }

  DeskId desk() {
    return desk;
  }

  List<AdvisorId> people() {
    return people;
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  @Nullable Row covering(SeatId seat, Instant at) {
    return rows.stream()
        .filter(row -> row.seat().equals(seat) && row.period().contains(at))
        .findFirst()
        .orElse(null);
  }

  /** The next to start on the seat. */
  @Nullable Row next(SeatId seat, Instant at) {
    return rows.stream()
        .filter(row -> row.seat().equals(seat) && row.period().start().isAfter(at))
        .min((a, b) -> a.period().start().compareTo(b.period().start()))
        .orElse(null);
  }

  Instant end() {
    return rows.stream().map(row -> row.period().end()).max(Instant::compareTo).orElseThrow();
  }
}
