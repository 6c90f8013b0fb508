package baton.scheduler.app;

import baton.scheduler.notification.MailServer;
import baton.scheduler.notification.TrustedCertificates;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The server that mail goes out by.
 *
 * @param host empty: nobody is told by mail
 * @param user empty: the server asks for no password
 * @param from the address that mail comes from
 * @param trusted a file of certificates; empty: those that Java trusts
 */
record MailSettings(
    @NotNull String host,
    @Min(1) @Max(65535) int port,
    @NotNull String user,
    @NotNull String password,
    @NotNull String from,
    MailServer.@NotNull Tls tls,
    @NotNull String trusted) {

  /**
   * @throws StartRefused when there is a host and mail could come from nobody, or when the file of
   *     certificates has none
   */
  MailServer server() {
    if (host.isBlank()) {
      return MailServer.NONE;
    }
    if (!from.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+")) {
      throw new StartRefused(
          "config.yml: mail.from (BATON_MAIL_FROM) is \"%s\"; write the address that mail comes from, like baton@example.com, or leave mail.host empty."
              .formatted(from));
    }
    return new MailServer(host.strip(), port, user, password, from, tls, trust());
  }

  private @Nullable SSLSocketFactory trust() {
    if (trusted.isBlank()) {
      return null;
    }
    try {
      return TrustedCertificates.in(Path.of(trusted.strip()));
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      throw new StartRefused(
          "config.yml: mail.trusted (BATON_MAIL_TRUSTED) is \"%s\", which has no certificates that can be read; write the path of a PEM file, or leave it empty."
              .formatted(trusted));
    }
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + "]"; // never the password
  }
}
