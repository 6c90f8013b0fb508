package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import java.time.Instant;
import java.util.List;

/**
 * What somebody left for whoever has the seat next (H5).
 *
 * @param readBy who of them has said that they read it, first to last
 */
public record Note(
    long id,
    AdvisorId author,
    String authorName,
    String text,
    Instant writtenAt,
    List<Read> readBy) {
  public Note {
    readBy = List.copyOf(readBy);
  }

  /** A receipt. */
  public record Read(AdvisorId reader, String name, Instant at) {}

  /** Whether the advisor has said that they read it, as it is written now. */
  public boolean isReadBy(AdvisorId advisor) {
    return readBy.stream().anyMatch(read -> read.reader().equals(advisor) && covers(read));
  }

  /** Whether the receipt is for the note as it is written now, and not for what it said before. */
  public boolean covers(Read read) {
    return !read.at().isBefore(writtenAt);
  }
}
