package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import java.time.LocalDate;
import java.util.List;

/**
 * What one ISO week of desk time says of one person (H8).
 *
 * @param monday the week's first day
 * @param heldOver how long they stayed for others
 * @param late how long they were missing from seats they were planned on
 */
public record PersonWeek(AdvisorId person, LocalDate monday, Credit heldOver, Credit late) {
  /**
   * @param seconds the part that lies in the week
   * @param times how many stretches it is made of; one over a week's end counts in both weeks
   * @param entries the numbers of the entries that prove it, in order
   */
  public record Credit(long seconds, int times, List<Long> entries) {
    static final Credit NONE = new Credit(0, 0, List.of());

    public Credit {
      entries = List.copyOf(entries);
    }
  }
}
