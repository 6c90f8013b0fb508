package baton.handoff.ledger;

/** What happened to a seat. The names are stored; none is ever renamed. */
public enum EntryKind {
  /** An advisor took a seat that nobody held. */
  HELD,
  /** An advisor said: I am here and ready, for a seat that somebody else holds. */
  STOOD_BY,
  /** A stand-by ended without getting the seat: withdrawn, or its shift was over. */
  STOOD_DOWN,
  /** The seat went from the advisor to the other one, at one instant (H3). */
  HANDED_OVER,
  /** The advisor logged out and nobody was due to follow (H7). */
  CLOSED,
  /** The advisor logged out of a soft seat without meeting a replacement (H9). */
  CHECKED_OUT,
  /** The advisor's shift began without them; the other holds the seat, or nobody does (H6). */
  LATE,
  /** The desk asked everybody free to stand in for the late advisor (H6). */
  COVER_ASKED,
  /** The advisor offered to stand in for the other, who is late, and was the first to (H6). */
  COVER_TAKEN,
  /** A lead named the advisor to stand in for the other (H6). */
  COVER_NAMED,
  /** A lead released the advisor by force: nobody holds the seat until somebody takes it (H6). */
  RELEASED,
  /** The advisor left a note for whoever has the seat next (H5). */
  NOTE_LEFT,
  /** The advisor has read the other's note (H5). */
  NOTE_READ,
  /** The advisor holds the seat and has not been heard from for two minutes (H11). */
  UNREACHABLE,
  /** The advisor is heard from again, and never lost the seat (H11). */
  BACK;

  /** Whether somebody holds the seat from then on. */
  boolean fills() {
    return this == HELD || this == HANDED_OVER;
  }

  /** Whether nobody holds the seat from then on. */
  boolean empties() {
    return this == CLOSED || this == CHECKED_OUT || this == RELEASED;
  }
}
