package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.notification.MailServer;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
  @Test
  void certificates_that_cannot_be_read_refuse_the_start_and_name_the_setting_H4() {
    assertThatThrownBy(() -> settings("mail.example.com", "/nowhere/authority.pem").server())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("mail.trusted (BATON_MAIL_TRUSTED) is \"/nowhere/authority.pem\"");
    assertThatThrownBy(() -> settings("mail.example.com", "a\0b").server())
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void without_a_file_java_decides_whom_to_trust_H4() {
    assertThat(settings("mail.example.com", "").server().trust()).isNull();
    assertThat(settings("", "/nowhere").server()).isEqualTo(MailServer.NONE);
  }

  private static MailSettings settings(String host, String trusted) {
    return new MailSettings(
        host, 587, "", "", "baton@example.com", MailServer.Tls.STARTTLS, trusted);
  }
}
