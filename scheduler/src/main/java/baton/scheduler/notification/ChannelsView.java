package baton.scheduler.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A desk's channels, as pages and programs read them; of an address only where it goes and how it
 * ends.
 *
 * @param seatHookKey what seat changes are signed with, this once; null: it was shown before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelsView(
    @Nullable String roomUrl, @Nullable String seatHookUrl, @Nullable String seatHookKey) {

  static ChannelsView of(Channels channels, boolean showKey) {
    HookKey key = channels.key();
    return new ChannelsView(
        masked(channels.room()),
        masked(channels.seatHook()),
        showKey && key != null ? key.shown() : null);
  }

  private static @Nullable String masked(@Nullable String url) {
    return url == null ? null : WebhookHosts.masked(url);
  }

  @Override
  public String toString() {
    return "ChannelsView[hidden]";
  }
}
