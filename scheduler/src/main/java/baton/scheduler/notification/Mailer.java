package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail, by the mail server: plain text, said to be a machine's, so that no machine answers. */
public final class Mailer implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST_ADDRESS = 254;

  private final MailServer server;
  private final Session session;

  public Mailer(MailServer server) {
    this.server = server;
    this.session = Session.getInstance(server.properties());
  }

  @Override
  public String key() {
    return "mail";
  }

  @Override
  public Label label() {
    return new Label(
        "Mail",
        "Mail",
        "mailAddress",
        "Mail address",
        "",
        new Input("email", "email", LONGEST_ADDRESS),
        "the mail server has it; look into your mail");
  }

  @Override
  public Reading read(String text) {
    return Reading.of(text, refusal(text));
  }

  @Override
  public Need need() {
    return new Need("mail server", "config.yml, mail.host", server.exists(), true);
  }

  /**
   * Waits for at most {@link #LONGEST}. Works on a platform thread: the mail library waits inside
   * locks that would take a carrier from all virtual threads (JDK 21).
   */
  @Override
  public Channel.Result send(OutboundMessage message) throws InterruptedException {
    if (!server.exists()) {
      return new Channel.Result.Failed("There is no mail server (mail.host in config.yml).");
    }
    FutureTask<Channel.Result> task = new FutureTask<>(() -> handedOver(message));
    Thread.ofPlatform().daemon().name("mail-" + message.id()).start(task);
    try {
      return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Channel.Result.Failed(
          "The mail server took longer than " + LONGEST.toSeconds() + " seconds.");
    } catch (ExecutionException e) {
      LOG.warn("a letter could not be written", e.getCause());
      return new Channel.Result.Failed("The letter could not be written.");
    }
  }

  private Channel.Result handedOver(OutboundMessage message) {
    try (Transport transport = session.getTransport()) {
      Message letter = letter(message);
      letter.saveChanges();
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(letter, letter.getAllRecipients());
      return new Channel.Result.Sent();
    } catch (MessagingException e) {
      return new Channel.Result.Failed("The mail server did not take it: " + reason(e));
    }
  }

  private MimeMessage letter(OutboundMessage message) throws MessagingException {
    OutboundMessage.Words words = message.words();
    String from = server.from();
    MimeMessage letter = new Numbered(session, message.id(), from.substring(from.indexOf('@') + 1));
    letter.setFrom(new InternetAddress(from, true));
    letter.setRecipient(Message.RecipientType.TO, receiver(message));
    letter.setSubject(PlainWording.line(words.title()), UTF_8.name());
    letter.setText(text(words), UTF_8.name());
    letter.setSentDate(Date.from(message.at()));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("X-Auto-Response-Suppress", "All");
    return letter;
  }

  private static String text(OutboundMessage.Words words) {
    String footer = PlainWording.line(words.footer());
    return Stream.of(
                PlainWording.line(words.title()),
                PlainWording.line(words.text()),
                words.action(),
                footer.isEmpty() ? "" : "--\n" + footer)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static InternetAddress receiver(OutboundMessage message) throws AddressException {
    if (refusal(message.address()).isPresent()) {
      throw new AddressException("not one address");
    }
    return new InternetAddress(message.address(), true);
  }

  private static Optional<String> refusal(String address) {
    return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches()
        ? Optional.empty()
        : Optional.of("must be one mail address like ana@example.com");
  }

  private static String reason(MessagingException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = PlainWording.line(message);
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }

  /** Keeps its Message-ID for every try, so that a mail program can tell a repetition. */
  private static final class Numbered extends MimeMessage {
    private final String id;
    private final String domain;

    Numbered(Session session, String id, String domain) {
      super(session);
      this.id = id;
      this.domain = domain;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@" + domain + ">");
    }
  }
}
