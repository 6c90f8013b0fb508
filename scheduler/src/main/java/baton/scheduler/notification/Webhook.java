package baton.scheduler.notification;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * An address that another program gave, a secret, posted to: a chat program's, for a person or for
 * the room where a desk is told as a whole, or what follows a desk's seat changes. Whatever has a
 * key gets the body as it is, signed for the very try; the others get a chat message.
 */
public final class Webhook implements Channel {
  /** The desk's room. */
  static final String ROOM = "room";

  /** What follows the desk's seat changes. */
  static final String SEATS = "seat-hook";

  private static final Input URL = new Input("off", "url", 1000);
  private static final String SECRET =
      " It is a secret: once saved, only its end is shown. Empty it to take it away.";

  private final String key;
  private final Label label;
  private final WebhookHosts hosts;
  private final HttpSender sender;

  private Webhook(String key, Label label, WebhookHosts hosts) {
    this.key = key;
    this.label = label;
    this.hosts = hosts;
    this.sender = new HttpSender("webhook", hosts, Set.of());
  }

  public static Webhook ofPerson(WebhookHosts hosts) {
    String hint = "From Slack, Mattermost, Rocket.Chat or Google Chat, on " + hosts.words() + ".";
    return new Webhook(
        "webhook",
        new Label(
            "Webhook",
            "Chat",
            "webhookUrl",
            "Incoming webhook",
            hint + SECRET,
            URL,
            "arrived; look into your chat"),
        hosts);
  }

  static Webhook room(WebhookHosts hosts) {
    String hint =
        "An incoming webhook on " + hosts.words() + ": what concerns the whole desk is said there.";
    return new Webhook(
        ROOM,
        new Label(
            "The desk's room", "", "roomUrl", "The desk’s room", hint + SECRET, URL, "arrived"),
        hosts);
  }

  static Webhook seats(WebhookHosts hosts) {
    String hint =
        "Your phone or chat system, on "
            + hosts.words()
            + ": one signed JSON for each change of a seat, in order. The first time you save one,"
            + " its key is shown once.";
    return new Webhook(
        SEATS,
        new Label(
            "The seat hook", "", DeskChannels.HOOK, "Seat changes go to", hint, URL, "arrived"),
        hosts);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Reading read(String text) {
    return Reading.of(text, hosts.refusal(text));
  }

  @Override
  public String shown(String address) {
    return WebhookHosts.masked(address);
  }

  @Override
  public Channel.Result send(OutboundMessage message) throws InterruptedException {
    OutboundMessage.Words words = message.words();
    HookKey signing = message.to().key();
    return signing == null
        ? post(message, PlainWording.chat(words.title(), words.text(), words.action()), Map.of())
        : post(
            message,
            words.text(),
            Map.of("Baton-Signature", signing.signature(message.at(), words.text())));
  }

  private Channel.Result post(OutboundMessage message, String json, Map<String, String> headers)
      throws InterruptedException {
    return sender.post(message.address(), HttpSender.JSON, json, headers);
  }

  @Override
  public String receiver(String address) {
    return WebhookHosts.origin(URI.create(address));
  }
}
