package baton.scheduler.app;

import baton.scheduler.notification.WebhookHosts;
import jakarta.validation.constraints.NotNull;

/**
 * How people may be told things.
 *
 * @param webhookHosts where webhooks may go, with commas between them
 */
record PromptSettings(@NotNull String webhookHosts) {
  /**
   * @throws StartRefused naming the entry that is no host
   */
  WebhookHosts hosts() {
    try {
      return new WebhookHosts(webhookHosts);
    } catch (IllegalArgumentException e) {
      throw new StartRefused("config.yml: " + WebhookHosts.SETTING + ": " + e.getMessage() + ".");
    }
  }
}
