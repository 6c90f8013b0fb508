package baton.handoff.shift;

import baton.handoff.DeskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the shifts of the published rota. */
public final class PublishedShifts {
  /** After all that is planned. */
  public static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  /** The published revision's number, 0 when nothing was ever published. */
  public int revision(Handle handle, DeskId desk) {
    return handle
        .createQuery("select coalesce(max(number), 0) from rota_revision where desk_id = :desk")
        .bind("desk", desk)
        .mapTo(int.class)
        .one();
  }

  /** The current shifts that overlap {@code [from, to)}, by start and seat. */
  public List<Shift> overlapping(Handle handle, DeskId desk, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select id, role, seat, advisor_id, local_start, local_end, starts_at, ends_at
              from shift
             where desk_id = :desk and removed_in is null and starts_at < :to and ends_at > :from
             order by starts_at, role, seat
            """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .mapTo(Shift.class)
        .list();
  }

  /** The shifts of a revision, the latest or an earlier one, that overlap {@code [from, to)}. */
  public List<Shift> inRevision(
      Handle handle, DeskId desk, int revision, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select id, role, seat, advisor_id, local_start, local_end, starts_at, ends_at
              from shift
             where desk_id = :desk and starts_at < :to and ends_at > :from
               and added_in <= :revision and (removed_in is null or removed_in > :revision)
             order by starts_at, role, seat
            """)
        .bind("desk", desk)
        .bind("revision", revision)
        .bind("from", from)
        .bind("to", to)
        .mapTo(Shift.class)
        .list();
  }

  /** The same with the revision they are of, both as of one commit. */
  public Published published(Handle handle, DeskId desk, Instant from, Instant to) {
    List<RevisionAndShift> rows = revisionAndShifts(handle, desk, from, to);
    List<Shift> shifts = new ArrayList<>();
    for (RevisionAndShift row : rows) {
      if (row.shift() != null) {
        shifts.add(row.shift());
      }
    }
    return new Published(rows.getFirst().revision(), shifts);
  }

  private record RevisionAndShift(int revision, @Nullable Shift shift) {}

  private static List<RevisionAndShift> revisionAndShifts(
      Handle handle, DeskId desk, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select r.number as revision, s.id, s.role, s.seat, s.advisor_id,
                   s.local_start, s.local_end, s.starts_at, s.ends_at
              from (select coalesce(max(number), 0) as number
                      from rota_revision
                     where desk_id = :desk) r
              left join shift s
                on s.desk_id = :desk and s.removed_in is null
               and s.starts_at < :to and s.ends_at > :from
             order by s.starts_at, s.role, s.seat
            """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .mapTo(RevisionAndShift.class)
        .list();
  }
}
