package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.sql.SqlColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of notes joined with their receipts: a note comes once a reader, or once with none. */
record NoteLine(Note note, Note.@Nullable Read read) {
  static final String SELECT =
      """
      select n.id, n.author_id, a.name as author, n.text, n.written_at,
             r.reader_id, p.name as reader, r.read_at
        from seat_note n
        join advisor a on a.id = n.author_id
        left join note_read r on r.note_id = n.id
        left join advisor p on p.id = r.reader_id
      """;

  /** The row the cursor stands on. */
  static NoteLine of(ResultSet row) throws SQLException {
    Note note =
        new Note(
            row.getLong("id"),
            new AdvisorId(row.getLong("author_id")),
            row.getString("author"),
            row.getString("text"),
            SqlColumns.instant(row, "written_at"),
            List.of());
    Instant at = SqlColumns.instantOrNull(row, "read_at");
    return new NoteLine(
        note,
        at == null
            ? null
            : new Note.Read(new AdvisorId(row.getLong("reader_id")), row.getString("reader"), at));
  }

  /** The notes in the order of their first lines, each with its receipts. */
  static List<Note> notes(List<NoteLine> lines) {
    Map<Note, List<Note.Read>> reads = new LinkedHashMap<>();
    for (NoteLine line : lines) {
      List<Note.Read> of = reads.computeIfAbsent(line.note(), note -> new ArrayList<>());
      if (line.read() != null) {
        of.add(line.read());
      }
    }
    return reads.entrySet().stream()
        .map(note ->
            new Note(
                note.getKey().id(),
                note.getKey().author(),
                note.getKey().authorName(),
                note.getKey().text(),
                note.getKey().writtenAt(),
                note.getValue()))
        .toList();
  }
}
