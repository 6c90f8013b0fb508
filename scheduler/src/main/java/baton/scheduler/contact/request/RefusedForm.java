package baton.scheduler.contact.request;

import baton.handoff.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and not taken: the page shows again what was typed.
 *
 * @param form the last part of its address
 * @param value the zone, or the outcome
 * @param wrong what is wrong with it
 */
record RefusedForm(
    long request,
    String form,
    String value,
    String notes,
    @Nullable String wrong,
    @Nullable Refusal refusal) {
  static RefusedForm of(long request, String form, String value, String notes) {
    return new RefusedForm(request, form, value, notes, null, null);
  }

  RefusedForm wrong(String why) {
    return new RefusedForm(request, form, value, notes, why, null);
  }

  RefusedForm refused(Refusal no) {
    return new RefusedForm(request, form, value, notes, null, no);
  }

  boolean is(RequestId id, String asked) {
    return request == id.value() && form.equals(asked);
  }
}
