package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.notification.MailServer.Tls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prompts by mail over lines that others can listen to. */
@Timeout(60)
class SecureMailTest {
  @SuppressWarnings("NullAway.Init")
  private static TlsSmtp.Identity known;

  @SuppressWarnings("NullAway.Init")
  private static TlsSmtp.Identity stranger;

  @SuppressWarnings("NullAway.Init")
  private static TlsSmtp.Identity elsewhere;

  private final PromptDesk desk = new PromptDesk();
  private NotificationModule room = desk.room("", MailServer.NONE);

  @BeforeAll
  static void keys(@TempDir Path folder) throws Exception {
    known = TlsSmtp.identity(folder, "known", "ip:127.0.0.1");
    stranger = TlsSmtp.identity(folder, "stranger", "ip:127.0.0.1");
    elsewhere = TlsSmtp.identity(folder, "elsewhere", "dns:mail.example.com");
  }

  @AfterEach
  void stop() throws Exception {
    room.worker().stop();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void prompt_and_password_go_encrypted_only_H4(Tls tls) throws Exception {
    try (TlsSmtp smtp = TlsSmtp.start(manner(tls), known)) {
      tell(smtp.port(), tls, known);
      desk.untilNothingIsDue(room);
      assertThat(desk.count("state = 'sent'")).isEqualTo(1);
      assertThat(smtp.secret())
          .contains("RCPT TO:<ana@example.com>", "Subject: title a", "text a")
          .anyMatch(line -> line.startsWith("AUTH "));
      assertThat(smtp.clear()).allMatch(line -> line.matches("EHLO .*|STARTTLS"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void who_is_not_trusted_gets_nothing_and_it_is_tried_again_until_the_right_one_is_there_H4(
      Tls tls) throws Exception {
    try (TlsSmtp smtp = TlsSmtp.start(manner(tls), stranger)) {
      tell(smtp.port(), tls, known);
      failOnce();
      assertGotNothing(smtp);
      smtp.becomes(known);
      desk.advance(Duration.ofSeconds(5));
      desk.untilNothingIsDue(room);
      assertThat(desk.count("state = 'sent' and tries = 2")).isEqualTo(1);
      assertThat(smtp.secret()).contains("Subject: title a");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void a_certificate_for_another_host_is_not_trusted_H4(Tls tls) throws Exception {
    try (TlsSmtp smtp = TlsSmtp.start(manner(tls), elsewhere)) {
      tell(smtp.port(), tls, elsewhere);
      failOnce();
      assertGotNothing(smtp);
    }
  }

  @Test
  void java_does_not_trust_who_signed_for_themselves_H4() throws Exception {
    try (TlsSmtp smtp = TlsSmtp.start(TlsSmtp.Manner.STARTTLS, known)) {
      tell(smtp.port(), Tls.STARTTLS, null);
      failOnce();
      assertGotNothing(smtp);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void a_server_that_does_not_encrypt_gets_nothing_H4(Tls tls) throws Exception {
    try (TlsSmtp smtp = TlsSmtp.start(TlsSmtp.Manner.PLAIN, known)) {
      tell(smtp.port(), tls, known);
      failOnce();
      assertGotNothing(smtp);
    }
  }

  @Test
  void a_file_without_certificates_is_refused_H4(@TempDir Path folder) throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    assertThatThrownBy(() -> TrustedCertificates.in(empty))
        .isInstanceOf(GeneralSecurityException.class);
  }

  /** Neither the password nor who is told what was ever said to it. */
  private static void assertGotNothing(TlsSmtp smtp) {
    assertThat(smtp.secret()).isEmpty();
    assertThat(String.join("\n", smtp.clear()))
        .doesNotContain("AUTH", "MAIL FROM", "RCPT", "title a", "ana@");
  }

  private void tell(int port, Tls tls, TlsSmtp.@Nullable Identity trusted) throws Exception {
    var trust = trusted == null ? null : TrustedCertificates.in(trusted.certificate());
    room =
        desk.room(
            "", new MailServer("127.0.0.1", port, "baton", "s3cret", "b@example.com", tls, trust));
    desk.mail(desk.ana, "ana@example.com");
    desk.tell(room, desk.prompt(desk.ana, "a"));
  }

  private void failOnce() {
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    assertThat(desk.count("state = 'waiting' and problem like 'The mail server did not take it%'"))
        .isEqualTo(1);
  }

  private static TlsSmtp.Manner manner(Tls tls) {
    return tls == Tls.TLS ? TlsSmtp.Manner.TLS : TlsSmtp.Manner.STARTTLS;
  }
}
