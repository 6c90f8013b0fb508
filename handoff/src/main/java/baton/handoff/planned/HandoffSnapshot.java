package baton.handoff.planned;

import baton.handoff.AdvisorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handoff and how it stands.
 *
 * @param toldAt when both sides were last told; null: not yet
 * @param doneAt when the seat changed hands or closed
 * @param lateSeconds by how much the replacement came late, or is late so far; 0: not late
 * @param cover who stands in
 */
public record HandoffSnapshot(
    PlannedHandoff handoff,
    State state,
    @Nullable Instant toldAt,
    @Nullable Instant doneAt,
    long lateSeconds,
    @Nullable AdvisorId cover) {

  /** How a handoff stands, in the order in which it usually goes. */
  public enum State {
    /** In the rota; nobody was told yet. */
    PLANNED,
    /** Both sides were told that it is near. */
    TOLD,
    /** The replacement stands by; of a seat that closes: whoever holds it may log out. */
    READY,
    /** The replacement holds the seat; of a seat that closes: it is closed. */
    DONE,
    /** The shift began, and the replacement is not there. */
    LATE,
    /** Somebody else stands in for the replacement. */
    COVERED,
    /** The outgoing advisor was released by force, and nobody has taken the seat since. */
    RELEASED,
    /** The rota plans it no more, after people were told of it. */
    CALLED_OFF
  }
}
