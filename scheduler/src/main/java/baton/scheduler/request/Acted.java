package baton.scheduler.request;

import baton.handoff.Refusal;

/** What came of somebody's act on a request. */
sealed interface Acted {
  /**
   * @param said what became of it where that is not what was asked for; else empty
   */
  record Done(Request request, String said) implements Acted {}

  record Refused(Refusal refusal) implements Acted {}
}
