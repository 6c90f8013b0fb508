package baton.scheduler.notification;

import java.util.Set;

/**
 * Says what there is to do for a delivery, at the moment it is sent: by the person's wishes as they
 * are now, with a link that begins to count now.
 */
final class MessageComposer {
  private final ActLinks links;
  private final Channels channels;
  private final boolean rehearsal;

  /** What is to be done. */
  sealed interface Composed {
    record Send(Channel by, OutboundMessage message) implements Composed {}

    record Drop(String why) implements Composed {}
  }

  /**
   * @param rehearsal whether the clock is: then every message says so
   */
  MessageComposer(ActLinks links, Channels channels, boolean rehearsal) {
    this.links = links;
    this.channels = channels;
    this.rehearsal = rehearsal;
  }

  Composed compose(ClaimedDelivery delivery) {
    if (delivery.overtaken()) {
      return new Composed.Drop("overtaken before it was sent");
    }
    Channel channel = channels.of(delivery.lane().channel()).orElse(null);
    if (channel == null) {
      return new Composed.Drop("there is no such channel any more");
    }
    return switch (delivery.what()) {
      case ClaimedDelivery.ForPerson person -> person(delivery, channel, person);
      case ClaimedDelivery.ForDesk desk ->
          desk.to().isSetUp()
              ? send(delivery, channel, desk.to(), desk.words())
              : new Composed.Drop("the desk has no address for it any more");
    };
  }

  private Composed person(
      ClaimedDelivery delivery, Channel channel, ClaimedDelivery.ForPerson person) {
    Prompt prompt = person.told().prompt();
    Set<String> reached =
        person
            .known()
            .reached(
                prompt.concern(),
                delivery.at(),
                delivery.where().zone(),
                Channels.usable(channels.people()));
    if (!reached.contains(channel.key())) {
      return new Composed.Drop("not wanted there any more");
    }
    ClaimedDelivery.Where where = delivery.where();
    OutboundMessage.Words words =
        new OutboundMessage.Words(
            prompt.title(),
            prompt.text(),
            prompt.act() == null ? "" : prompt.act().words(),
            links.address(where.slug(), person.told(), delivery.at()),
            footer(where.name(), links.settings(where.slug())));
    return send(delivery, channel, person.known().wishes().addresses().of(channel.key()), words);
  }

  /** Where a message comes from, and where its person can change that. */
  static String footer(String desk, String settings) {
    return "Baton, " + desk + ". How you are told: " + settings;
  }

  private Composed send(
      ClaimedDelivery delivery,
      Channel by,
      ChannelAddresses.Address to,
      OutboundMessage.Words words) {
    return new Composed.Send(
        by, new OutboundMessage("delivery-" + delivery.id(), to, marked(words), delivery.at()));
  }

  /** What is for a program says so itself. */
  private OutboundMessage.Words marked(OutboundMessage.Words words) {
    return rehearsal && !words.title().isEmpty()
        ? new OutboundMessage.Words(
            "REHEARSAL · " + words.title(), words.text(), words.act(), words.link(), words.footer())
        : words;
  }
}
