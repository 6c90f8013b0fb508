package baton.scheduler.rota.draft;

import baton.handoff.Refusal;

/** What came of taking one shift out of the draft. */
public sealed interface DraftRemoval {
  record Removed() implements DraftRemoval {}

  record NotThere() implements DraftRemoval {}

  record Refused(Refusal refusal) implements DraftRemoval {}
}
