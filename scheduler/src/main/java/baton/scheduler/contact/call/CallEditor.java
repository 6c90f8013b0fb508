package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to end a call, to transfer it, or to save its outcome.
 *
 * @param lead may do so with anybody's
 */
public record CallEditor(@Nullable AdvisorId advisor, boolean lead) {
  boolean may(Call call) {
    return lead || call.advisor().id().equals(advisor);
  }
}
