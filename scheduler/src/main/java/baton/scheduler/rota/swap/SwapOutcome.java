package baton.scheduler.rota.swap;

import baton.handoff.Refusal;

/** What came of a step. */
sealed interface SwapOutcome {
  /** It is as asked; the swap as it is now. */
  record Done(Swap swap) implements SwapOutcome {}

  /** Nothing was changed. */
  record Refused(Refusal refusal) implements SwapOutcome {}
}
