package baton.handoff.planned;

/**
 * Something done about a handoff, once.
 *
 * @param minutes of a {@link Kind#TOLD}: before the handoff; of a {@link Kind#COVER_ASKED} again:
 *     after the handoff, when the seat fell empty or whoever stood in left; else 0
 */
public record HandoffStep(PlannedHandoff handoff, Kind kind, int minutes) {
  /** The names are stored; none is ever renamed. */
  public enum Kind {
    /** Both sides were told that it is near (H4). */
    TOLD,
    /** The incoming advisor was not there at the handoff; both sides were told again (H6). */
    LATE,
    /** The leads were told that somebody is late (H6). */
    LEADS_ALERTED,
    /** Everybody free was asked to stand in (H6). */
    COVER_ASKED,
    /** Both sides were told that the rota plans it no more. */
    CALLED_OFF
  }

  static HandoffStep of(PlannedHandoff handoff, Kind kind) {
    return new HandoffStep(handoff, kind, 0);
  }
}
