package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the desk, as far as calls go.
 *
 * @param may what they bring; a cover counts as a shift
 * @param onShift whether a published shift of theirs, on any seat, covers now
 * @param seat the number of the LIVE_CALL seat they hold; null: none
 * @param busy whether they have a call open, which they are on or wrap up
 */
public record CallPerson(
    Call.Who who,
    boolean lead,
    Entitlement may,
    boolean onShift,
    @Nullable Integer seat,
    boolean busy) {

  AdvisorId id() {
    return who.id();
  }

  /** Whether a call could be theirs now (C1, B1, C5). */
  public boolean canTake() {
    return may.qualified() && (onShift || may.standsIn()) && !busy;
  }

  /** Whether the next booked call is theirs, since they hold the seat and can. */
  public boolean isFreeHolder() {
    return seat != null && canTake();
  }

  /** Whether they may be asked to take a call that the holders cannot (C1). */
  public boolean canHelp() {
    return seat == null && canTake();
  }

  /**
   * What somebody brings to a call besides shifts.
   *
   * @param qualified whether they have the skill LIVE_CALL
   * @param standsIn whether they stand in for somebody now, which counts as a shift (H6)
   */
  public record Entitlement(boolean qualified, boolean standsIn) {}
}
