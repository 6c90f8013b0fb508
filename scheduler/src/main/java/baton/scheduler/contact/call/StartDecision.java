package baton.scheduler.contact.call;

import baton.handoff.Refusal;

/** Whether a call may start. */
sealed interface StartDecision {
  record Start() implements StartDecision {}

  record Refused(Refusal refusal) implements StartDecision {}
}
