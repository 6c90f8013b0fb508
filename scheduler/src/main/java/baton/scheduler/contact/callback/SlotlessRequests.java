package baton.scheduler.contact.callback;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Takes what customers ask for who name no slot: somebody decides later how they are called. */
public interface SlotlessRequests {
  /** What was sent, before a transaction opens. */
  JsonFields read(@Nullable JsonNode body);

  /**
   * Keeps what is asked for.
   *
   * @param sent as {@link #read} began it
   * @param key of the call, to answer its repetition as the first time
   * @return what the caller is answered
   * @throws baton.scheduler.platform.web.ProblemException 422 naming every field that cannot be
   *     used
   */
  JsonNode ask(Tx tx, Desk desk, Caller caller, @Nullable String key, JsonFields sent);
}
