package baton.scheduler.contact.request;

import baton.handoff.Refusal;

/** What came of somebody's act on a request. */
sealed interface RequestActOutcome {
  record Done() implements RequestActOutcome {}

  record Refused(Refusal refusal) implements RequestActOutcome {}
}
