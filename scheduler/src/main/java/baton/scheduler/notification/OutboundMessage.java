package baton.scheduler.notification;

import java.time.Instant;
import java.util.Map;

/** What there is to do for one delivery. */
sealed interface OutboundMessage {
  /**
   * To be posted.
   *
   * @param url a secret
   * @param json the body
   */
  record Post(String url, String json, Map<String, String> headers) implements OutboundMessage {
    public Post {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Post[" + WebhookHosts.masked(url) + "]";
    }
  }

  /**
   * To be mailed.
   *
   * @param id the same for every try, so that a mail program can tell a repetition
   */
  record Letter(String id, String to, String subject, String text, Instant at)
      implements OutboundMessage {}

  /** Not to be sent. */
  record Drop(String why) implements OutboundMessage {}
}
