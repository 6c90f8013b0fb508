package baton.bench;

import java.time.Instant;
import java.util.List;

/**
 * What there is to book from.
 *
 * @param slots that customers may book, the same on each desk
 */
record Seeded(int desks, List<Instant> slots) {
  Seeded {
    slots = List.copyOf(slots);
  }
}
