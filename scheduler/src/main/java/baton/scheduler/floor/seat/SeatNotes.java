package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.util.List;
import java.util.Optional;

/**
 * The notes that concern one advisor: their own, and those on the seats they hold or stand by for.
 *
 * @param all by seat, the newest first
 */
public record SeatNotes(AdvisorId advisor, List<SeatNote> all) {
  public SeatNotes {
    all = List.copyOf(all);
  }

  /** What waits on the seat for the advisor: the newest that somebody else left. */
  public Optional<Note> waiting(SeatId seat) {
    return all.stream()
        .filter(note -> note.seat().equals(seat) && !isOwn(note))
        .map(SeatNote::note)
        .findFirst();
  }

  /** What the advisor wrote on the seat in the hold that still lasts. */
  public Optional<Note> writing(SeatId seat) {
    return all.stream()
        .filter(note -> note.seat().equals(seat) && isOwn(note) && note.open())
        .map(SeatNote::note)
        .findFirst();
  }

  /** What the advisor left behind, on seats since handed over. */
  public List<SeatNote> left() {
    return all.stream().filter(note -> isOwn(note) && !note.open()).toList();
  }

  private boolean isOwn(SeatNote note) {
    return note.note().author().equals(advisor);
  }

  /**
   * A note and the seat it was left on.
   *
   * @param open whether its author still holds the seat since, and so may write it anew
   */
  public record SeatNote(SeatId seat, Note note, boolean open) {}
}
