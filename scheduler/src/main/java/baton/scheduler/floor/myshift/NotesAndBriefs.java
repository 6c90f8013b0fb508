package baton.scheduler.floor.myshift;

import baton.handoff.SeatId;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.queue.Queue;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.handoff.HandoffBriefs;
import baton.scheduler.floor.seat.Note;
import baton.scheduler.floor.seat.Notes;
import baton.scheduler.floor.seat.SeatNotes;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Notes and briefs in words (H5).
 *
 * @param typed what was sent and not taken; null: nothing
 */
record NotesAndBriefs(
    SeatNotes notes,
    DeskTime time,
    Function<SeatId, HandoffBriefs.HandoffBrief> briefs,
    @Nullable Typed typed) {
  private static final int SHOWN = 6;

  /**
   * A note that was sent.
   *
   * @param wrong why it cannot be kept as it is; null: that is not what was refused
   */
  record Typed(SeatId seat, String text, @Nullable String wrong) {
    static Typed read(SeatId seat, String text) {
      String kept = kept(text);
      int length = kept.codePointCount(0, kept.length());
      if (length == 0) {
        return new Typed(seat, text, "There is nothing in it yet.");
      }
      if (length > Notes.LONGEST) {
        return new Typed(
            seat,
            text,
            "It is %d characters too long; %d are kept."
                .formatted(length - Notes.LONGEST, Notes.LONGEST));
      }
      boolean readable = kept.codePoints().noneMatch(Typed::isControl);
      return new Typed(
          seat, text, readable ? null : "It has control characters in it, which nobody can read.");
    }

    /** As it is kept: with plain line ends, and without the space around it. */
    String kept() {
      return kept(text);
    }

    private static String kept(String text) {
      return text.replace("\r\n", "\n").strip();
    }

    private static boolean isControl(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL -> character != '\n' && character != '\t';
        case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
        default -> false;
      };
    }
  }

  MyShift.Draft draft(SeatSnapshot seat, SeatSnapshot.Holder holder) {
    Note note = notes.writing(seat.seat()).orElse(null);
    SeatSnapshot.Someone next = seat.standBy() != null ? seat.standBy() : seat.next();
    String saved = note == null ? "" : note.text();
    boolean refused = typed != null && typed.seat().equals(seat.seat());
    return new MyShift.Draft(
        next == null ? "whoever is next" : next.name(),
        holder.from().toString(),
        refused && typed != null ? typed.text() : saved,
        saved,
        note == null ? null : time.at(note.writtenAt()),
        note == null ? List.of() : receipts(note),
        refused && typed != null ? typed.wrong() : null);
  }

  MyShift.@Nullable Waiting waiting(SeatId seat) {
    return notes.waiting(seat).map(this::waiting).orElse(null);
  }

  private MyShift.Waiting waiting(Note note) {
    String readAt =
        note.readBy().stream()
            .filter(read -> read.reader().equals(notes.advisor()) && note.covers(read))
            .map(read -> time.at(read.at()))
            .findFirst()
            .orElse(null);
    return new MyShift.Waiting(
        note.id(), note.authorName(), time.at(note.writtenAt()), note.text(), readAt);
  }

  /** The last on each seat. */
  List<MyShift.SentNote> left() {
    return notes.left().stream()
        .map(note ->
            new MyShift.SentNote(
                note.seat().spoken(),
                time.at(note.note().writtenAt()),
                note.note().text(),
                receipts(note.note())))
        .limit(3)
        .toList();
  }

  private List<String> receipts(Note note) {
    return note.readBy().stream()
        .map(read ->
            (note.covers(read) ? "%s read it at %s" : "%s read an earlier version at %s")
                .formatted(read.name(), time.at(read.at())))
        .toList();
  }

  MyShift.@Nullable BriefCard brief(SeatId seat) {
    HandoffBriefs.HandoffBrief brief = briefs.apply(seat);
    if (brief.isEmpty()) {
      return null;
    }
    List<Callback> booked = brief.callbacks();
    return new MyShift.BriefCard(
        brief.calls().stream().map(this::call).toList(),
        booked.size(),
        booked.stream().limit(SHOWN).map(this::later).toList(),
        Math.max(0, booked.size() - SHOWN),
        queue(brief.queue()));
  }

  private String call(Call call) {
    return "%s is on a call with %s since %s%s. It stays with %s."
        .formatted(
            call.advisor().name(),
            call.number() == null ? "a customer" : call.number(),
            time.at(call.startedAt()),
            call.overrunAt() == null ? "" : ", an overrun",
            call.advisor().name());
  }

  private MyShift.Later later(Callback callback) {
    return new MyShift.Later(
        time.at(callback.slot().start()), CallCards.theirs(callback, callback.slot().start()));
  }

  private @Nullable String queue(@Nullable Queue queue) {
    if (queue == null) {
      return null;
    }
    String oldest =
        queue.oldestAt() == null ? "" : ", the oldest for " + time.since(queue.oldestAt());
    String promised =
        queue.promised() == 0 ? "" : "; %d promised to a customer".formatted(queue.promised());
    return queue.waiting() == 0
        ? "Nothing waits in the queue."
        : "%d waiting%s%s.".formatted(queue.waiting(), oldest, promised);
  }
}
