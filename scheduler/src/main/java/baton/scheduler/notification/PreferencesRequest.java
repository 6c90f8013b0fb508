package baton.scheduler.notification;

import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads how somebody wants to be told. What is left out stays as it is; an empty text takes the
 * address, or the quiet hours, away.
 */
final class PreferencesRequest {
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "webhookUrl",
              "webhookOn",
              "mailAddress",
              "mailOn",
              "browser",
              "sound",
              "quietFrom",
              "quietTo"));

  private final WebhookHosts hosts;
  private final boolean mail;

  PreferencesRequest(WebhookHosts hosts, boolean mail) {
    this.hosts = hosts;
    this.mail = mail;
  }

  /**
   * @throws baton.scheduler.platform.web.ProblemException 422 naming each field that cannot be used
   */
  NotificationPreferences over(NotificationPreferences present, @Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, FIELDS);
    String url = webhook(fields, present.webhook().address());
    String address = mail(fields, present.mail().address());
    boolean webhookOn = on(fields, "webhookOn", "webhookUrl", present.webhook(), url);
    boolean mailOn = on(fields, "mailOn", "mailAddress", present.mail(), address);
    if (mailOn && !present.mail().on() && !mail) {
      fields.refuse(
          "mailOn", "needs a mail server; whoever runs Baton sets one up in config.yml, mail.host");
    }
    QuietHours quiet = quiet(fields, present.quiet());
    boolean browser = or(fields.flag("browser"), present.browser());
    boolean sound = or(fields.flag("sound"), present.sound());
    fields.orThrow();
    return new NotificationPreferences(
        new NotificationPreferences.Way(url, webhookOn),
        new NotificationPreferences.Way(address, mailOn),
        browser,
        sound,
        quiet);
  }

  private @Nullable String webhook(JsonFields fields, @Nullable String present) {
    String asked = fields.text("webhookUrl");
    if (asked == null || (present != null && asked.equals(WebhookHosts.masked(present)))) {
      return present;
    }
    return checked(fields, "webhookUrl", asked.strip(), hosts.refusal(asked.strip()));
  }

  private static @Nullable String mail(JsonFields fields, @Nullable String present) {
    String asked = fields.text("mailAddress");
    return asked == null
        ? present
        : checked(fields, "mailAddress", asked.strip(), MailMessages.refusal(asked.strip()));
  }

  private static @Nullable String checked(
      JsonFields fields, String field, String asked, Optional<String> refusal) {
    if (asked.isEmpty()) {
      return null;
    }
    refusal.ifPresent(why -> fields.refuse(field, why));
    return asked;
  }

  /** Somebody who gives an address wants it used, unless they say otherwise. */
  private static boolean on(
      JsonFields fields,
      String field,
      String needs,
      NotificationPreferences.Way present,
      @Nullable String address) {
    Boolean asked = fields.flag(field);
    if (asked == null) {
      return address != null && (present.on() || present.address() == null);
    }
    if (asked && address == null) {
      fields.refuse(field, "needs " + needs);
    }
    return asked && address != null;
  }

  private static @Nullable QuietHours quiet(JsonFields fields, @Nullable QuietHours present) {
    String from = fields.text("quietFrom");
    String to = fields.text("quietTo");
    if (from == null && to == null) {
      return present;
    }
    if ("".equals(from) && "".equals(to)) {
      return null;
    }
    LocalTime begin = time(fields, "quietFrom", from);
    LocalTime end = time(fields, "quietTo", to);
    if (begin == null || end == null) {
      return present;
    }
    if (begin.equals(end)) {
      fields.refuse(
          "quietTo", "must be another time than they begin at; leave both empty for none");
      return present;
    }
    return new QuietHours(begin, end);
  }

  private static @Nullable LocalTime time(JsonFields fields, String field, @Nullable String text) {
    try {
      if (text != null && text.matches("[0-9]{2}:[0-9]{2}")) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Answered below.
    }
    fields.refuse(field, "must be a time like 22:00, with the other one given too");
    return null;
  }

  private static boolean or(@Nullable Boolean asked, boolean present) {
    return asked == null ? present : asked;
  }
}
