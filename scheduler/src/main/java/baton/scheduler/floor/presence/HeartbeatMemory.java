package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What this node has heard from people's pages: its memory of it, and what is to be written. */
final class HeartbeatMemory {
  /** At most this often a person is written down. */
  static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);

  private final boolean clockJumps;
  private final OpenPages pages = new OpenPages();
  private final Map<AdvisorId, Heartbeat> unwritten = new ConcurrentHashMap<>();
  private final Map<AdvisorId, Instant> written = new ConcurrentHashMap<>();
  private @Nullable Instant since;

  HeartbeatMemory(ClockMode clock) {
    this.clockJumps = clock == ClockMode.REHEARSAL;
  }

  /**
   * Since when this node listens. What it did not hear before, nobody may have listened to: its
   * people get their two minutes again.
   *
   * @param now becomes the answer when this is asked for the first time
   */
  synchronized Instant since(Instant now) {
    Instant answer = since == null ? now : since;
    since = answer;
    return answer;
  }

  OpenPages pages() {
    return pages;
  }

  /** Remembers it; answers whether it is to be written at once. */
  boolean heard(Heartbeat word) {
    unwritten.merge(word.advisor(), word, (a, b) -> a.at().isAfter(b.at()) ? a : b);
    Instant last = written.get(word.advisor());
    return last == null || !word.at().isBefore(last.plus(WRITTEN_EVERY));
  }

  /** What is to be written, by person, so that two nodes lock rows in the same order. */
  List<Heartbeat> unwritten() {
    return unwritten.values().stream()
        .sorted((a, b) -> Long.compare(a.advisor().value(), b.advisor().value()))
        .toList();
  }

  void areWritten(Collection<Heartbeat> words) {
    for (Heartbeat word : words) {
      unwritten.remove(word.advisor(), word);
      written.put(word.advisor(), word.at());
    }
  }

  /**
   * Who is here for sure, whatever the tables say: heard and not yet written; and where the clock
   * jumps by hand, so that no page can keep up with it, whoever has a page open.
   */
  Set<AdvisorId> here() {
    Set<AdvisorId> here = new HashSet<>(unwritten.keySet());
    if (clockJumps) {
      here.addAll(pages.people());
    }
    return here;
  }

  /** A page of the advisor was heard at that instant. */
  record Heartbeat(DeskId desk, AdvisorId advisor, Instant at) {}

  /**
   * The pages that are open, as far as this node has heard. A page that closes says so; one that
   * cannot is forgotten after some turns without a word.
   */
  static final class OpenPages {
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
}
