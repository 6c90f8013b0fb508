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

/**
 * Sends somebody a test on every channel they have switched on, at once and at any hour, and says
 * what came of each. Three a minute: nobody is to be flooded with tests.
 */
final class TestMessage {
  private static final int A_MINUTE = 3;
  private static final int REMEMBERED = 10_000;

  private final OutboundMessages errands;
  private final ActLinks links;
  private final Cache<AdvisorId, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  TestMessage(OutboundMessages errands, ActLinks links) {
    this.errands = errands;
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
    for (Channel way : wishes.on()) {
      String address = wishes.way(way).address();
      if (address != null) {
        lines.add(line(way, errands.run(test(way, address, desk, now))));
      }
    }
    return lines;
  }

  private OutboundMessage test(Channel way, String address, Desk desk, Instant now) {
    String title = "Test: Baton reaches you here";
    String text = desk.name() + ", " + desk.written(now, now) + ". Nothing is to be done.";
    String link = links.settings(desk.slug());
    return switch (way) {
      case WEBHOOK ->
          new OutboundMessage.Post(
              address, PlainWording.chat(title, text, link), java.util.Map.of());
      case MAIL ->
          new OutboundMessage.Letter(
              "test-" + now.toEpochMilli(),
              address,
              title,
              PlainWording.line(text) + "\n\n" + link + "\n",
              now);
    };
  }

  private static Line line(Channel way, DeliveryResult outcome) {
    String channel =
        switch (way) {
          case WEBHOOK -> "Webhook";
          case MAIL -> "Mail";
        };
    return switch (outcome) {
      case DeliveryResult.Sent sent ->
          new Line(
              channel,
              true,
              way == Channel.MAIL
                  ? "the mail server has it; look into your mail"
                  : "arrived; look into your chat");
      case DeliveryResult.Failed failed -> new Line(channel, false, failed.problem());
      case DeliveryResult.Dropped dropped -> new Line(channel, false, dropped.why());
      case DeliveryResult.NotTried no -> new Line(channel, false, "busy with others; try again");
    };
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
        .build();
  }
}
