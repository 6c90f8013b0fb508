package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.ChangeObserver;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.media.sse.EventOutput;

/**
 * The streams of prompts through this node. A desk that changes costs one query, however many
 * screens watch it, and a desk that nobody watches costs none.
 */
final class PromptFeeds implements ChangeObserver {
  private static final int MOST_SCREENS = 500;

  private final Transactions transactions;
  private final OpenPrompts prompts;
  private final ObjectMapper json;
  private final Map<DeskId, PromptFeed> watched = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  PromptFeeds(Transactions transactions, OpenPrompts prompts, ObjectMapper json) {
    this.transactions = transactions;
    this.prompts = prompts;
    this.json = json;
  }

  /**
   * What the person is told from now on, beginning with what is open and later than {@code after}.
   *
   * @throws baton.scheduler.platform.web.ProblemException 503 when too many screens watch the desk
   */
  Response watch(Desk desk, AdvisorId advisor, long after) {
    if (stopping) {
      throw Problem.of(503, "Stopping", "This node is being stopped.", "Try again.").asException();
    }
    EventOutput output = new EventOutput();
    PromptFeed.Screen screen = new PromptFeed.Screen(output, json, advisor, after);
    watched.compute(desk.id(), (id, feed) -> joined(feed == null ? feed(desk) : feed, screen));
    screen.start(() -> isFresh(desk.id()), () -> leave(desk.id(), screen));
    return Response.ok(output, MediaType.SERVER_SENT_EVENTS)
        .header("X-Accel-Buffering", "no") // a proxy must pass each event on at once
        .build();
  }

  @Override
  public void changed(DeskId desk) {
    PromptFeed feed = watched.get(desk);
    if (feed != null) {
      feed.changed();
    }
  }

  @Override
  public void anythingMayHaveChanged() {
    watched.values().forEach(PromptFeed::changed);
  }

  @Override
  public void stopping() {
    stopping = true;
    watched.values().forEach(PromptFeed::close);
  }

  private PromptFeed feed(Desk desk) {
    // One statement is its own snapshot.
    return new PromptFeed(
        desk, advisors -> transactions.run(tx -> prompts.seen(tx, desk, advisors)));
  }

  private static PromptFeed joined(PromptFeed feed, PromptFeed.Screen screen) {
    if (feed.screens() >= MOST_SCREENS) {
      throw Problem.of(
              503,
              "Too many screens",
              "This desk's prompts are watched by " + MOST_SCREENS + " screens already.",
              "Close one that nobody looks at, then try again.")
          .asException();
    }
    feed.join(screen);
    return feed;
  }

  private boolean isFresh(DeskId desk) {
    PromptFeed feed = watched.get(desk);
    return feed != null && feed.isFresh();
  }

  private void leave(DeskId desk, PromptFeed.Screen screen) {
    watched.computeIfPresent(desk, (id, feed) -> feed.leave(screen) ? feed : null);
  }
}
