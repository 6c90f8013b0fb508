package baton.scheduler.notification;

import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import com.codahale.metrics.health.HealthCheck;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import java.util.List;

/** Puts this room together, from what the configuration says. */
public final class NotificationModule {
  private final Transactions transactions;
  private final Settings settings;
  private final boolean rehearsal;
  private final ActLinks links;
  private final OutboundMessages errands;
  private final DeliveryWorker courier;

  /**
   * What the configuration says.
   *
   * @param hosts where webhooks may go
   * @param base the address people use
   */
  public record Settings(MailServer mail, WebhookHosts hosts, PublicUrl base) {}

  /** What faces people. */
  public record Face(Pages pages, DeskShells shells, LiveDesks live, ObjectMapper json) {}

  public NotificationModule(Transactions transactions, Settings settings, ClockMode clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.rehearsal = clock == ClockMode.REHEARSAL;
    this.links = new ActLinks(transactions, settings.base());
    this.errands =
        new OutboundMessages(new Webhooks(settings.hosts()), new Mailer(settings.mail()));
    this.courier =
        new DeliveryWorker(transactions, new MessageComposer(links, mail(), rehearsal), errands);
  }

  /** By it every room tells people things. */
  public Outbox outbox() {
    return new Outbox(mail());
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
    return List.of(new DeliverPrompts(courier, rehearsal), new ForgetOldPrompts());
  }

  /** Stops after the due work and before the database. */
  public Managed courier() {
    return courier;
  }

  /** Watches that what is due is tried. */
  public HealthCheck healthCheck() {
    return new PromptsCheck(transactions);
  }

  public List<Object> resources(Face face) {
    DeskTransactions atDesk = new DeskTransactions(transactions);
    PromptFeeds feeds = new PromptFeeds(transactions, open(), face.json());
    face.live().alsoTell(feeds);
    PreferencesRequest wishes = new PreferencesRequest(settings.hosts(), mail());
    ChannelsRequest channels = new ChannelsRequest(settings.hosts());
    return List.of(
        new PromptsResource(atDesk, open(), outbox(), feeds),
        new PromptSettingsResource(atDesk, wishes, mail()),
        new PromptChannelsResource(atDesk, channels),
        new UndeliveredResource(atDesk),
        new MyPromptsPage(
            atDesk,
            outbox(),
            wishes,
            new MyPromptsPainter(face.pages(), face.shells(), open(), settings.hosts(), mail()),
            new TestMessage(errands, links)),
        new DeskPromptsPage(
            atDesk,
            channels,
            new DeskPromptsPainter(face.pages(), face.shells(), settings.hosts())));
  }

  private boolean mail() {
    return settings.mail().exists();
  }
}
