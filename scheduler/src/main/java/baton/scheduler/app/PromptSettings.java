package baton.scheduler.app;

import baton.scheduler.notification.Channel;
import baton.scheduler.notification.MailServer;
import baton.scheduler.notification.Mailer;
import baton.scheduler.notification.SmsGateway;
import baton.scheduler.notification.Webhook;
import baton.scheduler.notification.WebhookHosts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Supplier;

/**
 * How people may be told things.
 *
 * @param webhookHosts where webhooks may go, with commas between them
 * @param sms who sends text messages, if anybody does
 */
record PromptSettings(@NotNull String webhookHosts, @Valid SmsGateway.@NotNull Settings sms) {
  /**
   * @throws StartRefused naming the entry that is no host
   */
  WebhookHosts hosts() {
    return usable(() -> new WebhookHosts(webhookHosts));
  }

  /**
   * The channels that people may choose among, in the order that pages show them.
   *
   * @throws StartRefused naming the setting that cannot be used
   */
  List<Channel> channels(MailServer mail) {
    return usable(() -> List.of(Webhook.ofPerson(hosts()), new Mailer(mail), new SmsGateway(sms)));
  }

  private static <T> T usable(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new StartRefused("config.yml: " + e.getMessage() + ".");
    }
  }
}
