package baton.scheduler.seat;

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

  /** Whether the advisor has said that they read it. */
  public boolean isReadBy(AdvisorId advisor) {
    return readBy.stream().anyMatch(read -> read.reader().equals(advisor));
  }
}
