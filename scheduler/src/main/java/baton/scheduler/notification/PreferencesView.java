package baton.scheduler.notification;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as pages and programs read it.
 *
 * @param webhookUrl where it goes and how it ends, the rest hidden; null: none is set up
 * @param mailAvailable whether there is a mail server at all
 * @param quietFrom {@code 22:00}, by the desk's wall clock; null with {@code quietTo}: none
 */
public record PreferencesView(
    @Nullable String webhookUrl,
    boolean webhookOn,
    @Nullable String mailAddress,
    boolean mailOn,
    boolean mailAvailable,
    boolean browser,
    boolean sound,
    @Nullable String quietFrom,
    @Nullable String quietTo) {

  static PreferencesView of(NotificationPreferences wishes, boolean mail) {
    String url = wishes.webhook().address();
    QuietHours quiet = wishes.quiet();
    return new PreferencesView(
        url == null ? null : WebhookHosts.masked(url),
        wishes.webhook().on(),
        wishes.mail().address(),
        wishes.mail().on(),
        mail,
        wishes.browser(),
        wishes.sound(),
        quiet == null ? null : quiet.from().toString(),
        quiet == null ? null : quiet.to().toString());
  }
}
