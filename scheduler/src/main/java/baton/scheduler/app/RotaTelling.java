package baton.scheduler.app;

import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.LinkedPage;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.publish.PublicationNotifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Prompts everybody affected by a new revision, each once (R4). */
final class RotaTelling implements PublicationNotifier {
  /** A shift this near is a handoff to be ready for: quiet hours do not keep it from anybody. */
  private static final Duration NEAR = Duration.ofHours(24);

  private static final Duration LONGEST = Duration.ofDays(14);

  private final Prompts prompts;

  RotaTelling(Prompts prompts) {
    this.prompts = prompts;
  }

  @Override
  public void tell(Tx tx, Desk desk, List<PublicationNotifier.News> news) {
    prompts.tell(tx, desk, news.stream().map(one -> prompt(one, tx.now())).toList());
  }

  private static Prompt prompt(PublicationNotifier.News news, Instant now) {
    Instant latest = now.plus(LONGEST);
    return new Prompt(
        news.to(),
        "rota/r" + news.revision(),
        news.from().isBefore(now.plus(NEAR)) ? Concern.OWN_HANDOFF : Concern.ASKED,
        news.title(),
        news.text(),
        LinkedPage.MY_ROTA,
        news.until().isBefore(latest) ? news.until() : latest);
  }
}
