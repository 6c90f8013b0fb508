package baton.scheduler.rota.draft;

import baton.handoff.shift.Planned;
import java.util.List;

/**
 * A change of a few published shifts, without the draft: a swap, a cover, a shift cut short. What
 * is neither in {@code out} nor in {@code in} stays as it is.
 *
 * @param out published shifts, named by what they say; a running one only to be put back in with
 *     another end (R5)
 * @param in shifts to be published instead
 */
public record Amendment(List<Planned> out, List<Planned> in) {
  public Amendment {
    out = List.copyOf(out);
    in = List.copyOf(in);
  }
}
