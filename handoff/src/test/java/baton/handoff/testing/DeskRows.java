package baton.handoff.testing;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A desk in Denver with Live Call 1 and 2 and Voicemail 1, written into a real database. */
public final class DeskRows {
  private final Jdbi jdbi;
  private final DeskId desk;

  public DeskRows(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.desk =
        jdbi.withHandle(h -> {
          long id = insert(h, "sample");
          h.execute("insert into role values (?, 'LIVE_CALL', 'Live Call', true, 2)", id);
          h.execute("insert into role values (?, 'VOICEMAIL', 'Voicemail', false, 1)", id);
          h.execute("insert into rota_revision values (?, 1, '2026-06-01T00:00Z', null)", id);
          return new DeskId(id);
        });
  }

  private static long insert(Handle handle, String slug) {
    return handle
        .createUpdate(
            """
            insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                              stand_by_minutes, relieve_early_minutes, slot_days)
            values (:slug, 'Sample', 'America/Denver', 'MT', '9', '{US}', 30, 10, 14)
            """)
        .bind("slug", slug)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** One more desk, with nothing on it. */
  public DeskId another(int number) {
    return new DeskId(jdbi.withHandle(h -> insert(h, "another-" + number)));
  }

  public DeskId desk() {
    return desk;
  }

  /** An advisor with every skill. */
  public AdvisorId advisor(String name) {
    return jdbi.withHandle(h -> {
      long id =
          h.createUpdate("insert into advisor (desk_id, name) values (:desk, :name)")
              .bind("desk", desk)
              .bind("name", name)
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
      h.execute(
          "insert into advisor_skill select desk_id, ?, code from role where desk_id = ?",
          id,
          desk.value());
      return new AdvisorId(id);
    });
  }

  /** A published shift. */
  public void shift(SeatId seat, AdvisorId advisor, Instant start, Instant end) {
    jdbi.useHandle(h ->
        h.createUpdate(
                """
                insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                   starts_at, ends_at, added_in)
                values (:desk, :role, :seat, :advisor, :start at time zone 'America/Denver',
                        :end at time zone 'America/Denver', :start, :end, 1)
                """)
            .bind("desk", desk)
            .bind("role", seat.role())
            .bind("seat", seat.number())
            .bind("advisor", advisor)
            .bind("start", start)
            .bind("end", end)
            .execute());
  }

  /** How many hold the seat now. */
  public int holders(Handle handle, SeatId seat) {
    return handle
        .createQuery(
            """
            select count(*) from seat_hold
             where desk_id = :desk and role = :role and seat = :seat and released_at is null
            """)
        .bind("desk", desk)
        .bind("role", seat.role())
        .bind("seat", seat.number())
        .mapTo(int.class)
        .one();
  }
}
