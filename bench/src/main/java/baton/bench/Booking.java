package baton.bench;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What one customer asks for.
 *
 * @param desk its number, from 0
 * @param key the Idempotency-Key
 */
record Booking(int desk, Instant slot, String phone, String key) {
  static Booking any(Seeded seeded, RandomGenerator random) {
    return new Booking(
        random.nextInt(seeded.desks()),
        seeded.slots().get(random.nextInt(seeded.slots().size())),
        "+1303555%04d".formatted(100 + random.nextInt(100)),
        UUID.randomUUID().toString());
  }

  String slug() {
    return slug(desk);
  }

  /** The sample desk comes first; the others are copies of it. */
  static String slug(int desk) {
    return desk == 0 ? "support" : "support-" + desk;
  }
}
