package baton.scheduler.app;

import baton.scheduler.contact.booking.Embedding;
import jakarta.validation.constraints.NotNull;

/**
 * The customers' booking page.
 *
 * @param embedIn the sites that may show it in a frame, with commas between them
 */
record BookingSettings(@NotNull String embedIn) {
  /**
   * @throws StartRefused naming the entry that is no site
   */
  Embedding embedding() {
    try {
      return Embedding.of(embedIn);
    } catch (IllegalArgumentException e) {
      throw new StartRefused("config.yml: " + Embedding.SETTING + ": " + e.getMessage() + ".");
    }
  }
}
