package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pages and programs show of people's prompts. */
public final class OpenPrompts {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final PromptStore prompts = new PromptStore();
  private final ActLinks links;

  OpenPrompts(ActLinks links) {
    this.links = links;
  }

  /** One person's, newest first. */
  public List<PromptView> of(Tx tx, Desk desk, AdvisorId advisor) {
    return views(tx, desk, List.of(advisor)).getOrDefault(advisor, List.of()).reversed();
  }

  /** Of many, oldest first, and until when that stands if nobody changes anything. */
  PromptFeed.Seen seen(Tx tx, Desk desk, Set<AdvisorId> advisors) {
    Map<AdvisorId, List<PromptView>> open = views(tx, desk, advisors);
    Duration goodFor =
        open.values().stream()
            .flatMap(List::stream)
            .map(view -> Duration.between(tx.now(), view.until()))
            .min(Comparator.naturalOrder())
            .filter(until -> until.compareTo(LONGEST) < 0)
            .orElse(LONGEST);
    return new PromptFeed.Seen(open, goodFor.plusMillis(1));
  }

  private Map<AdvisorId, List<PromptView>> views(Tx tx, Desk desk, Collection<AdvisorId> advisors) {
    return prompts.open(tx, desk.id(), advisors).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.told().prompt().to(),
                Collectors.mapping(row -> view(desk, row, tx.now()), Collectors.toList())));
  }

  private PromptView view(Desk desk, PromptStore.OpenRow row, Instant now) {
    Prompt.Sent told = row.told();
    Prompt prompt = told.prompt();
    NotificationPreferences wishes = row.known().wishes();
    boolean disturbs = row.known().disturbedBy(prompt.concern(), now, desk.zone());
    return new PromptView(
        told.id().value(),
        prompt.title(),
        prompt.text(),
        prompt.act() == null ? null : prompt.act().words(),
        links.path(desk.slug(), told, now),
        told.at(),
        desk.written(told.at(), now),
        prompt.until(),
        wishes.browser() && disturbs,
        wishes.sound() && disturbs);
  }

  /**
   * A prompt as pages and programs read it.
   *
   * @param act the words of what it asks for; null when there is nothing to do but know
   * @param link where that is done, a path of this server
   * @param at when it was told
   * @param when the same in desk time, with its label (T1)
   * @param until from then on it is of no use
   * @param browser whether the browser's own notification is wanted for it
   * @param sound whether a sound is
   */
  public record PromptView(
      long id,
      String title,
      String text,
      @Nullable String act,
      String link,
      Instant at,
      String when,
      Instant until,
      boolean browser,
      boolean sound) {}
}
