package baton.scheduler.app;

import baton.handoff.DeskId;
import baton.scheduler.desk.Desk;
import baton.scheduler.prompt.Prompt;
import baton.scheduler.prompt.Prompts;
import baton.scheduler.tx.Tx;
import java.util.List;

/** Until prompts have channels, nobody is told. */
final class NobodyTold implements Prompts {
  @Override
  public void tell(Tx tx, Desk desk, List<Prompt> prompts) {}

  @Override
  public void settle(Tx tx, DeskId desk, String keyPrefix) {}
}
