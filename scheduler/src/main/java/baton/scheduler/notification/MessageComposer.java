package baton.scheduler.notification;

import java.util.Map;

/**
 * Says what there is to do for a delivery, at the moment it is sent: by the person's wishes as they
 * are now, with a link that begins to count now.
 */
final class MessageComposer {
  private final ActLinks links;
  private final boolean mail;
  private final boolean rehearsal;

  /**
   * @param mail whether there is a mail server
   * @param rehearsal whether the clock is: then every message says so
   */
  MessageComposer(ActLinks links, boolean mail, boolean rehearsal) {
    this.links = links;
    this.mail = mail;
    this.rehearsal = rehearsal;
  }

  OutboundMessage pack(ClaimedDelivery delivery) {
    if (delivery.overtaken()) {
      return new OutboundMessage.Drop("overtaken before it was sent");
    }
    return switch (delivery.what()) {
      case ClaimedDelivery.ForPerson person -> person(delivery, person);
      case ClaimedDelivery.ForRoom room ->
          room.url() == null
              ? new OutboundMessage.Drop("the desk has no room any more")
              : post(room.url(), chat(room.prompt().title(), room.prompt().text(), ""));
      case ClaimedDelivery.ForSeatHook change ->
          change.hook() == null
              ? new OutboundMessage.Drop("the desk sends its seat changes nowhere any more")
              : signed(delivery, change.hook(), change.body());
    };
  }

  private OutboundMessage person(ClaimedDelivery delivery, ClaimedDelivery.ForPerson person) {
    Prompt prompt = person.told().prompt();
    String address = person.known().wishes().way(person.way()).address();
    boolean reached =
        person
            .known()
            .reached(prompt.concern(), delivery.at(), delivery.where().zone(), mail)
            .contains(person.way());
    if (address == null || !reached) {
      return new OutboundMessage.Drop("not wanted there any more");
    }
    String link = links.address(delivery.where().slug(), person.told(), delivery.at());
    return switch (person.way()) {
      case WEBHOOK -> post(address, chat(prompt.title(), prompt.text(), action(prompt, link)));
      case MAIL -> letter(delivery, address, prompt, link);
    };
  }

  private static String action(Prompt prompt, String link) {
    return prompt.act() == null ? link : prompt.act().words() + ":\n" + link;
  }

  private OutboundMessage letter(ClaimedDelivery delivery, String to, Prompt prompt, String link) {
    String text =
        """
        %s

        %s

        %s

        --
        Baton, %s. How you are told: %s
        """
            .formatted(
                marked(PlainWording.line(prompt.title())),
                PlainWording.line(prompt.text()),
                action(prompt, link),
                PlainWording.line(delivery.where().name()),
                links.settings(delivery.where().slug()));
    return new OutboundMessage.Letter(
        "delivery-" + delivery.id(),
        to,
        marked(PlainWording.line(prompt.title())),
        text,
        delivery.at());
  }

  private String chat(String title, String text, String link) {
    return PlainWording.chat(marked(title), text, link);
  }

  private String marked(String title) {
    return rehearsal ? "REHEARSAL · " + title : title;
  }

  private static OutboundMessage post(String url, String json) {
    return new OutboundMessage.Post(url, json, Map.of());
  }

  private static OutboundMessage signed(ClaimedDelivery delivery, SeatHook hook, String body) {
    return new OutboundMessage.Post(
        hook.url(), body, Map.of("Baton-Signature", hook.key().signature(delivery.at(), body)));
  }
}
