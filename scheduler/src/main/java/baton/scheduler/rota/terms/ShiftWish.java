package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like, or would like not, to work. Nobody is held to it: filling weighs it
 * against the others'.
 *
 * @param wanted false: rather not
 * @param role the code of the one role it is about; null: any
 * @param weight 1 (would be nice) to {@value #HEAVIEST} (matters a lot)
 */
public record ShiftWish(
    WishId id,
    AdvisorId advisor,
    boolean wanted,
    WishTime when,
    @Nullable String role,
    int weight) {
  public static final int HEAVIEST = 10;

  public ShiftWish {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException("a wish weighs 1 to 10: " + weight);
    }
  }

  ShiftWish as(WishId known) {
    return new ShiftWish(known, advisor, wanted, when, role, weight);
  }

  /** Whether it is about a shift in that role over {@code [start, end)}, desk wall time. */
  public boolean isAbout(String shiftRole, LocalDateTime start, LocalDateTime end) {
    return (role == null || role.equals(shiftRole)) && when.touches(start, end);
  }
}
