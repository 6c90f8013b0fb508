package baton.handoff.shift;

import java.util.List;

/**
 * Part of the published rota.
 *
 * @param revision the number of the revision the shifts are of; 0 when nothing was ever published
 * @param shifts by start and seat
 */
public record Published(int revision, List<Shift> shifts) {
  public Published {
    shifts = List.copyOf(shifts);
  }
}
