package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.tx.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
}
