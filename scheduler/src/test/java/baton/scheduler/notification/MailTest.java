package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prompts to a real SMTP server. */
@Timeout(60)
class MailTest {
  private final PromptDesk desk = new PromptDesk();
  private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private NotificationModule room = desk.room("", MailServer.NONE);

  @BeforeEach
  void start() {
    smtp.setUser("baton@example.com", "baton", "secret");
    smtp.start();
    room = desk.room("", server("secret"));
    desk.mail(desk.ana, "ana@example.com");
  }

  @AfterEach
  void stop() throws Exception {
    smtp.stop();
    room.worker().stop();
  }

  @Test
  void prompt_arrives_as_plain_text_that_no_machine_answers_H4() throws Exception {
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.untilNothingIsDue(room);

    MimeMessage mail = smtp.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("title a");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ana@example.com");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("baton@example.com");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Message-ID")[0]).matches("<delivery-\\d+@example.com>");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(PromptDesk.START);
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(GreenMailUtil.getBody(mail).lines().toList())
        .contains("text a", "Hand over Live Call 1:")
        .anyMatch(line -> line.startsWith("https://baton.example.com/act/"));
  }

  @Test
  void nobody_writes_a_header_by_their_name_H4() throws Exception {
    Prompt evil =
        new Prompt(
            desk.ana,
            "evil",
            Concern.OWN_HANDOFF,
            "Ben\r\nBcc: eve@example.com\r\n\r\nhello",
            "Zoë \u202Egpj.exe",
            null,
            PromptDesk.START.plusSeconds(600));
    desk.tell(room, evil);
    desk.untilNothingIsDue(room);

    MimeMessage mail = smtp.getReceivedMessages()[0];
    assertThat(smtp.getReceivedMessages()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("Ben  Bcc: eve@example.com    hello");
    assertThat((String) mail.getContent()).contains("Zoë gpj.exe");
  }

  @Test
  void mail_arrives_in_order_once_the_server_is_back_H4() throws Exception {
    int port = smtp.getSmtp().getPort();
    smtp.stop();
    for (String key : "abc".split("")) {
      desk.tell(room, desk.prompt(desk.ana, key));
    }
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    back.setUser("baton@example.com", "baton", "secret");
    back.start();
    desk.advance(Duration.ofSeconds(5));
    desk.untilNothingIsDue(room);
    assertThat(Arrays.stream(back.getReceivedMessages()).map(MailTest::subject))
        .containsExactly("title a", "title b", "title c");
    back.stop();
  }

  @Test
  void what_the_server_refuses_says_why_and_never_the_password_H4() throws Exception {
    NotificationModule wrong = desk.room("", server("wr0ng-pass"));
    desk.tell(wrong, desk.prompt(desk.ana, "a"));
    desk.tick(wrong);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    assertThat(desk.count("problem like 'The mail server did not take it: %'")).isEqualTo(1);
    assertThat(desk.count("problem like '%wr0ng-pass%'")).isZero();
    assertThat(server("wr0ng-pass").toString()).doesNotContain("wr0ng");
    wrong.worker().stop();
  }

  @Test
  void without_a_mail_server_mail_is_not_set_up_for_anybody_H4() {
    NotificationModule none = desk.room("", MailServer.NONE);
    desk.tell(none, desk.prompt(desk.ana, "a"));
    assertThat(desk.count("true")).isZero();
    assertThat(desk.open(desk.ana)).hasSize(1);
  }

  private MailServer server(String password) {
    return new MailServer(
        "127.0.0.1",
        smtp.getSmtp().getPort(),
        "baton",
        password,
        "baton@example.com",
        MailServer.Tls.NONE,
        null);
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
