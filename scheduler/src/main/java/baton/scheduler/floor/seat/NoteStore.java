package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Notes and their receipts in the database. */
final class NoteStore {
  private static final String SELECT =
      """
      select n.id, n.role, n.seat, h.released_at is null as open,
             n.author_id, a.name as author_name, n.text, n.written_at,
             r.reader_id, p.name, r.read_at as at
        from seat_note n
        join seat_hold h on h.id = n.hold_id
        join advisor a on a.id = n.author_id
        left join note_read r on r.note_id = n.id
        left join advisor p on p.id = r.reader_id
      """;

  /** A note joined with a receipt: it comes once a reader, or once with none. */
  private record Line(
      long id,
      SeatId seat,
      boolean open,
      AdvisorId author,
      String authorName,
      String text,
      Instant writtenAt,
      Note.@Nullable Read read) {
    static SeatNotes.SeatNote note(List<Line> lines) {
      Line any = lines.getFirst();
      List<Note.Read> reads =
          lines.stream()
              .map(Line::read)
              .filter(Objects::nonNull)
              .map(Objects::requireNonNull)
              .toList();
      Note note = new Note(any.id, any.author, any.authorName, any.text, any.writtenAt, reads);
      return new SeatNotes.SeatNote(any.seat, note, any.open);
    }
  }

  /** What came of writing. */
  enum Written {
    /** The author does not hold the seat. */
    NOT_HELD,
    /** For the first time in this hold. */
    WRITTEN,
    REWRITTEN
  }

  /** {@code xmax = 0} tells a row that was inserted from one that was there. */
  Written write(Tx tx, DeskId desk, SeatId seat, AdvisorId author, String text) {
    return bound(
            tx,
            desk,
            seat,
            """
            insert into seat_note (desk_id, role, seat, author_id, hold_id, text, written_at)
            select desk_id, role, seat, advisor_id, id, :text, :now
              from seat_hold
             where desk_id = :desk and role = :role and seat = :seat and advisor_id = :author
               and released_at is null
            on conflict (hold_id) do update
                  set text = excluded.text,
                      written_at = case when seat_note.text = excluded.text
                                        then seat_note.written_at else excluded.written_at end
            returning xmax = 0 as fresh
            """)
        .bind("author", author)
        .bind("text", text)
        .bind("now", tx.now())
        .mapTo(Boolean.class)
        .map(fresh -> fresh ? Written.WRITTEN : Written.REWRITTEN)
        .findOne()
        .orElse(Written.NOT_HELD);
  }

  /** The seat's notes written since, the newest first; no more than the last few. */
  List<Note> newest(Tx tx, DeskId desk, SeatId seat, Instant since) {
    return notes(
            bound(
                    tx,
                    desk,
                    seat,
                    SELECT
                        + """
                         where n.desk_id = :desk and n.role = :role and n.seat = :seat
                           and n.written_at >= :since
                         order by n.written_at desc, n.id desc, r.read_at
                         limit 100
                        """)
                .bind("since", since))
        .stream()
        .map(SeatNotes.SeatNote::note)
        .toList();
  }

  Optional<Note> ofOpenHold(Tx tx, DeskId desk, SeatId seat, AdvisorId author) {
    return notes(
            bound(
                    tx,
                    desk,
                    seat,
                    SELECT
                        + """
                         where n.desk_id = :desk and n.role = :role and n.seat = :seat
                           and n.author_id = :author and h.released_at is null
                         order by r.read_at
                        """)
                .bind("author", author))
        .stream()
        .map(SeatNotes.SeatNote::note)
        .findFirst();
  }

  /**
   * What the advisor wrote since on whatever seat, and all notes of the seats they hold or stand by
   * for; by seat, the newest first.
   */
  List<SeatNotes.SeatNote> of(Tx tx, DeskId desk, AdvisorId advisor, Instant since) {
    return notes(
        tx.handle()
            .createQuery(
                SELECT
                    + """
                     where n.desk_id = :desk and n.written_at >= :since
                       and (n.author_id = :advisor
                            or exists (select from seat_hold o
                                        where o.desk_id = n.desk_id and o.role = n.role
                                          and o.seat = n.seat and o.advisor_id = :advisor
                                          and o.released_at is null)
                            or exists (select from stand_by b
                                        where b.desk_id = n.desk_id and b.role = n.role
                                          and b.seat = n.seat and b.advisor_id = :advisor))
                     order by n.role, n.seat, n.written_at desc, n.id desc, r.read_at
                     limit 200
                    """)
            .bind("desk", desk)
            .bind("advisor", advisor)
            .bind("since", since));
  }

  /** In the order of their first lines, each with its receipts. */
  private static List<SeatNotes.SeatNote> notes(Query lines) {
    return lines
        .mapTo(Line.class)
        .collect(Collectors.groupingBy(Line::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Line::note)
        .toList();
  }

  /** Whether the advisor holds the seat or stands by for it. */
  boolean isNext(Tx tx, DeskId desk, SeatId seat, AdvisorId advisor) {
    return bound(
            tx,
            desk,
            seat,
            """
            select exists (select from seat_hold
                            where desk_id = :desk and role = :role and seat = :seat
                              and advisor_id = :advisor and released_at is null)
                or exists (select from stand_by
                            where desk_id = :desk and role = :role and seat = :seat
                              and advisor_id = :advisor)
            """)
        .bind("advisor", advisor)
        .mapTo(boolean.class)
        .one();
  }

  /** Keeps the receipt; whether there was none before of the note as it is written now. */
  boolean read(Tx tx, long note, AdvisorId reader) {
    return tx.handle()
            .createUpdate(
                """
                insert into note_read (note_id, reader_id, read_at) values (:note, :reader, :now)
                on conflict (note_id, reader_id) do update set read_at = excluded.read_at
                   where note_read.read_at < (select written_at from seat_note where id = :note)
                """)
            .bind("note", note)
            .bind("reader", reader)
            .bind("now", tx.now())
            .execute()
        == 1;
  }

  private static Query bound(Tx tx, DeskId desk, SeatId seat, String sql) {
    return tx.handle()
        .createQuery(sql)
        .bind("desk", desk)
        .bind("role", seat.role())
        .bind("seat", seat.number());
  }
}
