package baton.scheduler.app;

import baton.scheduler.desk.Desk;
import baton.scheduler.prompt.Concern;
import baton.scheduler.prompt.Page;
import baton.scheduler.prompt.Prompt;
import baton.scheduler.prompt.Prompts;
import baton.scheduler.rota.RevisionNews;
import baton.scheduler.rota.TellPeople;
import baton.scheduler.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Prompts everybody affected by a new revision, each once (R4). */
final class RotaTelling implements TellPeople {
  /** A shift this near is a handoff to be ready for: quiet hours do not keep it from anybody. */
  private static final Duration NEAR = Duration.ofHours(24);

  private static final Duration LONGEST = Duration.ofDays(14);

  private final Prompts prompts;

  RotaTelling(Prompts prompts) {
    this.prompts = prompts;
  }

  @Override
  public void tell(Tx tx, Desk desk, List<RevisionNews> news) {
    prompts.tell(tx, desk, news.stream().map(one -> prompt(one, tx.now())).toList());
  }

  private static Prompt prompt(RevisionNews news, Instant now) {
    Instant latest = now.plus(LONGEST);
    return new Prompt(
        news.to(),
        "rota/r" + news.revision(),
        news.from().isBefore(now.plus(NEAR)) ? Concern.OWN_HANDOFF : Concern.ASKED,
        news.title(),
        news.text(),
        Page.MY_ROTA,
        news.until().isBefore(latest) ? news.until() : latest);
  }
}
