package baton.scheduler.prompt;

import java.net.URI;

/** Runs errands: the one door to the world outside. */
final class Errands {
  private final Webhooks webhooks;
  private final Mailer mailer;
  private final Gates gates = new Gates();

  Errands(Webhooks webhooks, Mailer mailer) {
    this.webhooks = webhooks;
    this.mailer = mailer;
  }

  Outcome run(Errand errand) throws InterruptedException {
    return switch (errand) {
      case Errand.Post post ->
          gates.through(WebhookHosts.origin(URI.create(post.url())), () -> webhooks.send(post));
      case Errand.Letter letter -> gates.through("mail", () -> mailer.send(letter));
      case Errand.Drop drop -> new Outcome.Dropped(drop.why());
    };
  }
}
