package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The pages that are open, as far as this node has heard. A page that closes says so; one that
 * cannot is forgotten after some turns without a word.
 */
final class OpenPages {
  /** Turns come every 30 s, and a page in the background may speak only once a minute. */
  private static final int TURNS = 4;

  private static final int MOST_OF_ONE_PERSON = 50;

  private record Page(AdvisorId advisor, String name) {}

  private final Map<Page, Integer> silentTurns = new ConcurrentHashMap<>();

  /**
   * @param name what the page calls itself, unlike any other
   */
  void open(AdvisorId advisor, String name) {
    Page page = new Page(advisor, name);
    if (silentTurns.containsKey(page) || pagesOf(advisor) < MOST_OF_ONE_PERSON) {
      silentTurns.put(page, 0);
    }
  }

  void closed(AdvisorId advisor, String name) {
    silentTurns.remove(new Page(advisor, name));
  }

  void turn() {
    silentTurns.replaceAll((page, silent) -> silent + 1);
    silentTurns.values().removeIf(silent -> silent >= TURNS);
  }

  Set<AdvisorId> people() {
    return silentTurns.keySet().stream().map(Page::advisor).collect(Collectors.toSet());
  }

  private long pagesOf(AdvisorId advisor) {
    return silentTurns.keySet().stream().filter(page -> page.advisor().equals(advisor)).count();
  }
}
