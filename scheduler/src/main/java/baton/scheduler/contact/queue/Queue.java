package baton.scheduler.contact.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a soft role, as last reported.
 *
 * @param waiting how many tickets wait for somebody
 * @param promised for how many tickets the customer was promised something
 * @param oldestAt since when the oldest waits; null when none does
 * @param asOf the instant of the report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Queue(
    String role, int waiting, int promised, @Nullable Instant oldestAt, Instant asOf) {
  /** How long a report is believed: a ticket system that fell silent says nothing. */
  public static final Duration BELIEVED = Duration.ofMinutes(30);

  /** Whether the report still says something. */
  public boolean isKnownAt(Instant now) {
    return now.isBefore(asOf.plus(BELIEVED));
  }
}
