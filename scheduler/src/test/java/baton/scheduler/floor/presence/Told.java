package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what people were told and have not been told to forget; of committed work only. */
final class Told implements Prompts {
  private final List<Prompt> standing = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void tell(Tx tx, Desk desk, List<Prompt> prompts) {
    tx.afterCommit(() -> standing.addAll(prompts));
  }

  @Override
  public void settle(Tx tx, DeskId desk, String keyPrefix) {
    tx.afterCommit(() -> standing.removeIf(prompt -> prompt.key().startsWith(keyPrefix)));
  }

  @Override
  public List<AdvisorId> open(Tx tx, DeskId desk, String keyPrefix) {
    return standing().stream()
        .filter(prompt -> prompt.key().startsWith(keyPrefix))
        .map(Prompt::to)
        .toList();
  }

  List<Prompt> standing() {
    return List.copyOf(standing);
  }
}
