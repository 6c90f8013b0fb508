package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.web.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sends somebody a test on every channel they have switched on, at once and at any hour, and says
 * what came of each. Three a minute: nobody is to be flooded with tests.
 */
final class TestMessage {
  private static final int A_MINUTE = 3;
  private static final int REMEMBERED = 10_000;

  private final List<Channel> people;
  private final HostPermits permits;
  private final ActLinks links;
  private final Cache<AdvisorId, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  TestMessage(List<Channel> people, HostPermits permits, ActLinks links) {
    this.people = people;
    this.permits = permits;
    this.links = links;
  }

  /** What came of one channel, in words. */
  public record Line(String channel, boolean well, String words) {}

  /**
   * Not to be called in a transaction: it waits for others.
   *
   * @throws baton.scheduler.platform.web.ProblemException 429 when it is asked for too often
   */
  List<Line> run(Desk desk, AdvisorId advisor, NotificationPreferences wishes, Instant now)
      throws InterruptedException {
    if (!buckets.get(advisor, id -> bucket()).tryConsume(1)) {
      throw Problem.of(
              429,
              "Too many tests",
              "You may send yourself " + A_MINUTE + " tests a minute.",
              "Wait a minute, then try again.")
          .asException();
    }
    List<Line> lines = new ArrayList<>();
    for (Channel channel : people) {
      ChannelAddresses.Address to = wishes.addresses().of(channel.key());
      if (to.on()) {
        lines.add(line(channel.label(), permits.send(channel, test(to, desk, now))));
      }
    }
    return lines;
  }

  private OutboundMessage test(ChannelAddresses.Address to, Desk desk, Instant now) {
    String settings = links.settings(desk.slug());
    String text = desk.name() + ", " + desk.written(now, now) + ". Nothing is to be done.";
    return new OutboundMessage(
        "test-" + UUID.randomUUID(),
        to,
        new OutboundMessage.Words("Test: Baton reaches you here", text, "", settings, ""),
        now);
  }

  private static Line line(Channel.Label channel, Channel.Result outcome) {
    return switch (outcome) {
      case Channel.Result.Sent sent -> new Line(channel.name(), true, channel.arrived());
      case Channel.Result.Failed failed -> new Line(channel.name(), false, failed.problem());
      case Channel.Result.Refused refused -> new Line(channel.name(), false, refused.problem());
      case Channel.Result.Dropped dropped -> new Line(channel.name(), false, dropped.why());
      case Channel.Result.NotTried no ->
          new Line(channel.name(), false, "busy with others; try again");
    };
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
        .build();
  }
}
