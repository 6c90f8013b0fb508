package baton.scheduler.request;

import baton.handoff.Refusal;

/** What came of somebody's act on a request. */
sealed interface Acted {
  record Done() implements Acted {}

  record Refused(Refusal refusal) implements Acted {}
}
