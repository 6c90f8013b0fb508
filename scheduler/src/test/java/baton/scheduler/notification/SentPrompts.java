package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** What people were told, for tests of those who tell them. */
public final class SentPrompts {
  private SentPrompts() {}

  /** What the person has not put away yet and is still worth knowing, newest first. */
  public static List<Prompt.Sent> open(Tx tx, DeskId desk, AdvisorId advisor) {
    return new PromptStore()
        .open(tx, desk, List.of(advisor)).reversed().stream()
            .map(PromptStore.OpenRow::told)
            .toList();
  }
}
