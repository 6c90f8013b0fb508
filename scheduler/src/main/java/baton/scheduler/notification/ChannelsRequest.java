package baton.scheduler.notification;

import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a desk's channels. What is left out stays as it is; an empty text takes it away. */
final class ChannelsRequest {
  private static final Set<String> FIELDS = new TreeSet<>(Set.of("roomUrl", "seatHookUrl"));

  private final WebhookHosts hosts;

  ChannelsRequest(WebhookHosts hosts) {
    this.hosts = hosts;
  }

  /**
   * With a key, once there is somewhere to send seat changes to.
   *
   * @throws baton.scheduler.platform.web.ProblemException 422 naming each field that cannot be used
   */
  Channels over(Channels present, @Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, FIELDS);
    String room = url(fields, "roomUrl", present.room());
    String hook = url(fields, "seatHookUrl", present.seatHook());
    fields.orThrow();
    boolean needsKey = hook != null && present.key() == null;
    return new Channels(room, hook, needsKey ? HookKey.fresh() : present.key());
  }

  private @Nullable String url(JsonFields fields, String field, @Nullable String present) {
    String text = fields.text(field);
    if (text == null || (present != null && text.equals(WebhookHosts.masked(present)))) {
      return present;
    }
    String asked = text.strip();
    if (asked.isEmpty()) {
      return null;
    }
    hosts.refusal(asked).ifPresent(why -> fields.refuse(field, why));
    return asked;
  }
}
