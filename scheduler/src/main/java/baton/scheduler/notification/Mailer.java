package baton.scheduler.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to the mail server. */
final class Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final MailServer server;
  private final Session session;

  Mailer(MailServer server) {
    this.server = server;
    this.session = Session.getInstance(server.properties());
  }

  boolean exists() {
    return server.exists();
  }

  /**
   * Waits for at most {@link #LONGEST}. Works on a platform thread: the mail library waits inside
   * locks that would take a carrier from all virtual threads (JDK 21).
   */
  DeliveryResult send(OutboundMessage.Letter letter) throws InterruptedException {
    if (!server.exists()) {
      return new DeliveryResult.Failed("There is no mail server (mail.host in config.yml).");
    }
    FutureTask<DeliveryResult> task = new FutureTask<>(() -> handedOver(letter));
    Thread.ofPlatform().daemon().name("mail-" + letter.id()).start(task);
    try {
      return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new DeliveryResult.Failed(
          "The mail server took longer than " + LONGEST.toSeconds() + " seconds.");
    } catch (ExecutionException e) {
      LOG.warn("a letter could not be written", e.getCause());
      return new DeliveryResult.Failed("The letter could not be written.");
    }
  }

  private DeliveryResult handedOver(OutboundMessage.Letter letter) {
    try (Transport transport = session.getTransport()) {
      Message message = MailMessages.written(session, server.from(), letter);
      message.saveChanges();
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
      return new DeliveryResult.Sent();
    } catch (MessagingException e) {
      return new DeliveryResult.Failed("The mail server did not take it: " + reason(e));
    }
  }

  private static String reason(MessagingException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = PlainWording.line(message);
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
