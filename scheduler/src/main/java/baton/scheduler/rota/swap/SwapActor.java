package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a swap; the record names them even where it is for somebody else.
 *
 * @param id null for a program that acts for nobody
 * @param plans whether they may do it for others, and approve
 */
record SwapActor(@Nullable AdvisorId id, String name, boolean plans) {
  static SwapActor of(Caller caller) {
    return new SwapActor(
        caller.advisor(), caller.name(), caller.is(Roles.LEAD) || caller.is(Roles.ADMIN));
  }

  boolean is(AdvisorId advisor) {
    return advisor.equals(id);
  }

  boolean mayActFor(AdvisorId advisor) {
    return plans || is(advisor);
  }
}
