package baton.scheduler.call;

import baton.scheduler.callback.CallbackId;
import baton.scheduler.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads requests about calls; what cannot be used is 422 with every wrong field named. */
final class CallFields {
  private CallFields() {}

  /** {@code {callbackId}}, a number. */
  static CallbackId callback(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("callbackId"));
    JsonNode id = body == null ? null : body.get("callbackId");
    if (id == null || !id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() < 1) {
      fields.refuse("callbackId", "is needed: the id of a callback, a number");
    }
    fields.orThrow();
    return new CallbackId(id == null ? 0 : id.longValue());
  }

  /**
   * Which calls to list.
   *
   * @param after the last call of the page before
   */
  record ListWish(boolean running, @Nullable CallId after) {}

  /** {@code ?state=running|ended&after}. */
  static ListWish list(MultivaluedMap<String, String> query) {
    JsonFields fields = JsonFields.ofQuery(query, Set.of("after", "state"));
    String state = fields.text("state");
    if (!"running".equals(state) && !"ended".equals(state)) {
      fields.refuse("state", "must be running or ended");
    }
    String after = fields.text("after");
    if (after != null && !after.matches("[0-9]{1,18}")) {
      fields.refuse("after", "must be what the page before gave as next");
    }
    fields.orThrow();
    return new ListWish(
        "running".equals(state), after == null ? null : new CallId(Long.parseLong(after)));
  }
}
