package baton.scheduler.notification;

import java.net.URI;

/** Runs errands: the one door to the world outside. */
final class OutboundMessages {
  private final Webhooks webhooks;
  private final Mailer mailer;
  private final HostPermits gates = new HostPermits();

  OutboundMessages(Webhooks webhooks, Mailer mailer) {
    this.webhooks = webhooks;
    this.mailer = mailer;
  }

  DeliveryResult run(OutboundMessage errand) throws InterruptedException {
    return switch (errand) {
      case OutboundMessage.Post post ->
          gates.through(WebhookHosts.origin(URI.create(post.url())), () -> webhooks.send(post));
      case OutboundMessage.Letter letter -> gates.through("mail", () -> mailer.send(letter));
      case OutboundMessage.Drop drop -> new DeliveryResult.Dropped(drop.why());
    };
  }
}
