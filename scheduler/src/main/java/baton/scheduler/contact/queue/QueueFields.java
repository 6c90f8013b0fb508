package baton.scheduler.contact.queue;

import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a report; what cannot be used is 422 with every wrong field named. */
final class QueueFields {
  private static final Set<String> KNOWN =
      new TreeSet<>(List.of("waiting", "promised", "oldestAt", "asOf"));
  private static final int MOST = 100_000;

  /** The clock of a ticket system is not ours; what it calls now may lie a little ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private QueueFields() {}

  /** {@code {waiting, promised?, oldestAt, asOf?}}; {@code oldestAt} only when some wait. */
  static JsonFields sent(@Nullable JsonNode body) {
    return JsonFields.of(body, KNOWN);
  }

  /** What {@link #sent} began, as of now. */
  static Queue report(JsonFields fields, String role, Instant now) {
    Integer waiting = fields.required("waiting", fields.whole("waiting", 0, MOST));
    Integer promised = fields.whole("promised", 0, MOST);
    Instant oldestAt = past(fields, "oldestAt", now);
    Instant asOf = past(fields, "asOf", now);
    if (waiting != null && waiting > 0) {
      fields.required("oldestAt", oldestAt);
    }
    if (waiting != null && waiting == 0 && oldestAt != null) {
      fields.refuse("oldestAt", "is left out when nothing waits");
    }
    fields.orThrow();
    return new Queue(
        role,
        waiting == null ? 0 : waiting,
        promised == null ? 0 : promised,
        oldestAt,
        asOf == null ? now : asOf);
  }

  private static @Nullable Instant past(JsonFields fields, String name, Instant now) {
    Instant at = fields.instant(name);
    if (at == null || !at.isAfter(now)) {
      return at;
    }
    if (at.isAfter(now.plus(AHEAD))) {
      fields.refuse(name, "must not lie in the future; it is " + now + " here");
    }
    return now;
  }
}
