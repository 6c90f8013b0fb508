package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes letters: plain text, said to be a machine's, so that no machine answers. */
final class MailMessages {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST = 254;

  private MailMessages() {}

  /** Why a mail address cannot be that; empty when it can. */
  static Optional<String> refusal(String address) {
    return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
        ? Optional.empty()
        : Optional.of("must be one mail address like ana@example.com");
  }

  static MimeMessage written(Session session, String from, OutboundMessage.Letter letter)
      throws MessagingException {
    MimeMessage message = new Numbered(session, letter.id(), domain(from));
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(Message.RecipientType.TO, receiver(letter.to()));
    message.setSubject(PlainWording.line(letter.subject()), UTF_8.name());
    message.setText(letter.text(), UTF_8.name());
    message.setSentDate(Date.from(letter.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    return message;
  }

  private static InternetAddress receiver(String to) throws AddressException {
    if (refusal(to).isPresent()) {
      throw new AddressException("not one address");
    }
    return new InternetAddress(to, true);
  }

  private static String domain(String from) {
    return from.substring(from.indexOf('@') + 1);
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
