package baton.scheduler.notification;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The server that mail goes out by.
 *
 * @param host empty: there is none, and nobody is told by mail
 * @param user empty: the server asks for no password
 * @param from the address that mail comes from
 * @param trust whom a server's certificate has to be from; null: those whom Java trusts
 */
public record MailServer(
    String host,
    int port,
    String user,
    String password,
    String from,
    Tls tls,
    @Nullable SSLSocketFactory trust) {
  private static final String CONNECT_MILLIS = "5000";
  private static final String READ_MILLIS = "10000";

  /** How the connection is kept from others. */
  public enum Tls {
    /** It is not: for a server on this machine. */
    NONE,
    /** Begins in the clear and is refused unless it is encrypted before anything is said. */
    STARTTLS,
    /** From the first byte. */
    TLS
  }

  public static final MailServer NONE = new MailServer("", 25, "", "", "", Tls.NONE, null);

  public boolean exists() {
    return !host.isBlank();
  }

  /** As Jakarta Mail wants it. Nothing waits without an end. */
  Properties properties() {
    Properties mail = new Properties();
    mail.put("mail.transport.protocol", "smtp");
    mail.put("mail.smtp.host", host);
    mail.put("mail.smtp.port", Integer.toString(port));
    mail.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    mail.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    mail.put("mail.smtp.timeout", READ_MILLIS);
    mail.put("mail.smtp.writetimeout", READ_MILLIS);
    mail.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
    mail.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    mail.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    if (trust != null) {
      mail.put("mail.smtp.ssl.socketFactory", trust);
    }
    return mail;
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]"; // never the password
  }
}
