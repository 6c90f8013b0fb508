package baton.scheduler.prompt;

import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.DueWork;
import baton.scheduler.tx.Transactions;
import io.dropwizard.lifecycle.Managed;
import java.util.List;

/** Puts this room together, from what the configuration says. */
public final class PromptRoom {
  private final Outbox outbox;
  private final ActLinks links;
  private final Courier courier;
  private final DueWork deliver;

  /**
   * What the configuration says.
   *
   * @param hosts where webhooks may go
   * @param base the address people use
   */
  public record Settings(MailServer mail, WebhookHosts hosts, Base base) {}

  public PromptRoom(Transactions transactions, Settings settings, ClockMode clock) {
    boolean rehearsal = clock == ClockMode.REHEARSAL;
    boolean mail = settings.mail().exists();
    this.outbox = new Outbox(mail);
    this.links = new ActLinks(transactions, settings.base());
    Errands errands = new Errands(new Webhooks(settings.hosts()), new Mailer(settings.mail()));
    this.courier = new Courier(transactions, new Packing(links, mail, rehearsal), errands);
    this.deliver = new DeliverPrompts(courier, rehearsal);
  }

  /** By it every room tells people things. */
  public Outbox outbox() {
    return outbox;
  }

  public ActLinks links() {
    return links;
  }

  public List<DueWork> works() {
    return List.of(deliver);
  }

  /** Stops after the due work and before the database. */
  public Managed courier() {
    return courier;
  }
}
