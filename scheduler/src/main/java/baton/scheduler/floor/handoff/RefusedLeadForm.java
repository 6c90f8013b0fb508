package baton.scheduler.floor.handoff;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * What a lead sent and was not taken; it is shown again as it was typed.
 *
 * @param handoff of a cover: the start of the shift, as it was sent; else empty
 * @param text the chosen advisor's id, or the typed reason
 * @param wrong why it cannot be used; null when a rule refused it
 */
record RefusedLeadForm(
    Form form,
    SeatId seat,
    String handoff,
    String text,
    @Nullable String wrong,
    @Nullable Refusal refused) {
  enum Form {
    COVER,
    RELEASE
  }

  boolean isCoverOf(SeatId which, String start) {
    return form == Form.COVER && seat.equals(which) && handoff.equals(start);
  }

  boolean isReleaseOf(SeatId which) {
    return form == Form.RELEASE && seat.equals(which);
  }

  RefusedLeadForm refused(Refusal refusal) {
    return new RefusedLeadForm(form, seat, handoff, text, null, refusal);
  }

  RefusedLeadForm wrong(String why) {
    return new RefusedLeadForm(form, seat, handoff, text, why, null);
  }
}
