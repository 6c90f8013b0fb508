package baton.scheduler.rota.draft;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a draft.
 *
 * @param advisor null for a program
 * @param name as others read it: "Ben changed it at 14:05 MT"
 */
public record Editor(@Nullable AdvisorId advisor, String name) {
  /** The service itself. */
  public static final Editor BATON = new Editor(null, "Baton");

  public static Editor of(Caller caller) {
    return new Editor(caller.advisor(), caller.name());
  }
}
