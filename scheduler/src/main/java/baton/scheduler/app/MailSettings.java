package baton.scheduler.app;

import baton.scheduler.prompt.MailServer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The server that mail goes out by.
 *
 * @param host empty: nobody is told by mail
 * @param user empty: the server asks for no password
 * @param from the address that mail comes from
 */
record MailSettings(
    @NotNull String host,
    @Min(1) @Max(65535) int port,
    @NotNull String user,
    @NotNull String password,
    @NotNull String from,
    MailServer.@NotNull Tls tls) {

  /**
   * @throws StartRefused when there is a host and mail could come from nobody
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
    return new MailServer(host.strip(), port, user, password, from, tls);
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + "]"; // never the password
  }
}
