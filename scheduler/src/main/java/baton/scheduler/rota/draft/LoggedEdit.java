package baton.scheduler.rota.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edit of the draft that was made.
 *
 * @param number per desk, without holes
 * @param words what it did, or for an undo and a redo what the edit did that they are about
 * @param undoes for an undo the edit it took back, for a redo the undo
 */
public record LoggedEdit(
    long number, Instant at, Kind kind, Editor by, String words, @Nullable Long undoes, Size size) {

  /** What kinds of edits there are. */
  public enum Kind {
    /** What the draft had before its edits were kept. */
    BEFORE,
    /** Made by somebody, or by a program. */
    EDIT,
    /** Takes another back. */
    UNDO,
    /** Takes an undo back. */
    REDO,
    /** Shifts that are over left the draft, at publishing. */
    OVER,
    /** The published rota was changed directly, and the draft follows. */
    FOLLOW
  }

  /**
   * @param out how many shifts were taken out
   * @param in how many were put in
   * @param undone whether another edit has taken it back
   */
  public record Size(int out, int in, boolean undone) {}

  /** "Undo: Move Ana's …". */
  public String inWords() {
    return switch (kind) {
      case UNDO -> "Undo: " + words;
      case REDO -> "Redo: " + words;
      case BEFORE, EDIT, OVER, FOLLOW -> words;
    };
  }
}
