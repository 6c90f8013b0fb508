package baton.scheduler.notification;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import com.codahale.metrics.health.HealthCheck;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import java.util.List;

/** Puts this room together, from what the configuration says. */
public final class NotificationModule {
  private final Transactions transactions;
  private final boolean rehearsal;
  private final ActLinks links;
  private final Channels channels;
  private final HostPermits permits = new HostPermits();
  private final DeliveryWorker worker;

  /**
   * What the configuration says.
   *
   * @param people the channels that each may choose among
   * @param hosts where a desk's own webhooks may go
   * @param base the address people use
   */
  public record Settings(List<Channel> people, WebhookHosts hosts, PublicUrl base) {}

  public NotificationModule(Transactions transactions, Settings settings, ClockMode clock) {
    this.transactions = transactions;
    this.channels =
        new Channels(
            settings.people(),
            List.of(Webhook.room(settings.hosts()), Webhook.seats(settings.hosts())));
    this.rehearsal = clock == ClockMode.REHEARSAL;
    this.links = new ActLinks(transactions, settings.base());
    this.worker =
        new DeliveryWorker(transactions, new MessageComposer(links, channels, rehearsal), permits);
  }

  /** By it every room tells people things. */
  public Outbox outbox() {
    return new Outbox(channels.people());
  }

  public ActLinks links() {
    return links;
  }

  /** What a page lists of its visitor's prompts, for the macro of {@code prompt/prompts.ftlh}. */
  public OpenPrompts open() {
    return new OpenPrompts(links);
  }

  /** By it the seats' room tells other systems what changed. */
  public SeatHooks seatHooks() {
    return new SeatHooks(rehearsal);
  }

  public List<DueWork> works() {
    return List.of(new DeliverPrompts(worker, rehearsal), new ForgetOldPrompts());
  }

  /** Stops after the due work and before the database. */
  public Managed worker() {
    return worker;
  }

  /** Watches that what is due is tried. */
  public HealthCheck healthCheck() {
    return new PromptsCheck(transactions);
  }

  public List<Object> resources(DeskPages face, ObjectMapper json) {
    DeskTransactions desks = face.desks();
    PromptFeeds feeds = new PromptFeeds(transactions, open(), json);
    face.live().alsoTell(feeds);
    PreferencesFields fields = new PreferencesFields(channels.people());
    DeskChannels desk = new DeskChannels(channels.desk());
    return List.of(
        new PromptsResource(desks, open(), outbox(), feeds),
        new PromptSettingsResource(desks, fields),
        new PromptChannelsResource(desks, desk),
        new UndeliveredResource(desks),
        new MyPromptsPage(
            face, outbox(), fields, new TestMessage(channels.people(), permits, links), open()),
        new DeskPromptsPage(face, desk, channels));
  }
}
