package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.ledger.Ledger;
import baton.handoff.shift.PublishedShifts;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes from one holder of a seat to the next (H5). That one was left and that it was read stands
 * in the ledger; what it says does not.
 */
public final class Notes {
  /** The longest note, in characters. */
  public static final int LONGEST = 2000;

  /** An older note is no news to anybody. */
  private static final Duration NEWS = Duration.ofHours(24);

  private final Ledger ledger = new Ledger();
  private final NoteStore store = new NoteStore();
  private final Advisors advisors = new Advisors();

  /** Writes the holder's note, or writes it anew. Empty: done. */
  public Optional<Refusal> write(Tx tx, Desk desk, SeatId seat, AdvisorId author, String text) {
    Ledger.Head head = ledger.lock(tx.handle(), desk.id(), tx.now());
    return switch (store.write(tx, desk.id(), seat, author, text)) {
      case NOT_HELD -> Optional.of(notYours(seat));
      case REWRITTEN -> {
        tx.changed(desk.id());
        yield Optional.empty();
      }
      case WRITTEN -> {
        record(tx, desk, head, new About(EntryKind.NOTE_LEFT, seat, author, null));
        yield Optional.empty();
      }
    };
  }

  /** The note that waits for the advisor: the newest somebody else left on the seat. */
  public Optional<Note> waiting(Tx tx, Desk desk, SeatId seat, AdvisorId reader) {
    return store.newest(tx, desk.id(), seat, tx.now().minus(NEWS)).stream()
        .filter(note -> !note.author().equals(reader))
        .findFirst();
  }

  /** What the advisor wrote in the hold that still lasts. */
  public Optional<Note> own(Tx tx, Desk desk, SeatId seat, AdvisorId author) {
    return store.ofOpenHold(tx, desk.id(), seat, author);
  }

  /** All notes of the last day that concern the advisor, in one query. */
  public SeatNotes of(Tx tx, Desk desk, AdvisorId advisor) {
    return new SeatNotes(advisor, store.of(tx, desk.id(), advisor, tx.now().minus(NEWS)));
  }

  /** The advisor has read the note that waits for them. Empty: done, now or before. */
  public Optional<Refusal> read(Tx tx, Desk desk, SeatId seat, long note, AdvisorId reader) {
    Ledger.Head head = ledger.lock(tx.handle(), desk.id(), tx.now());
    Note waiting = waiting(tx, desk, seat, reader).orElse(null);
    if (waiting == null || waiting.id() != note || !store.isNext(tx, desk.id(), seat, reader)) {
      return Optional.of(notForYou(seat));
    }
    if (store.read(tx, note, reader)) {
      record(tx, desk, head, new About(EntryKind.NOTE_READ, seat, reader, waiting.author()));
    }
    return Optional.empty();
  }

  private record About(EntryKind kind, SeatId seat, AdvisorId advisor, @Nullable AdvisorId other) {}

  private void record(Tx tx, Desk desk, Ledger.Head head, About what) {
    var names = advisors.names(tx, desk.id());
    ObjectNode detail =
        JsonNodeFactory.instance.objectNode().put("advisor", names.get(what.advisor()));
    if (what.other() != null) {
      detail.put("other", Objects.requireNonNull(names.get(what.other())));
    }
    int revision = new PublishedShifts().revision(tx.handle(), desk.id());
    Fact fact =
        new Fact(
            what.kind(),
            what.seat(),
            what.advisor(),
            what.other(),
            what.advisor(),
            revision,
            detail.toString());
    var unused = ledger.append(tx.handle(), head, head.notBefore(tx.now()), List.of(fact));
    tx.changed(desk.id());
  }

  private static Refusal notYours(SeatId seat) {
    return new Refusal(
        "H5",
        "Only whoever holds %s leaves a note on it.".formatted(seat.spoken()),
        "Tell it to whoever holds the seat.");
  }

  private static Refusal notForYou(SeatId seat) {
    return new Refusal(
        "H5",
        "This note on %s is not, or no longer, waiting for you.".formatted(seat.spoken()),
        "Look at the seat again: there may be a newer one.");
  }
}
