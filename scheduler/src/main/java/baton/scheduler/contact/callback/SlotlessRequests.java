package baton.scheduler.contact.callback;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes what customers ask for who name no slot: somebody decides later how they are called. */
@FunctionalInterface
public interface SlotlessRequests {
  /**
   * Reads what is asked for, and answers how it is kept in a transaction at the desk.
   *
   * @param key of the call, to answer its repetition as the first time
   * @return keeps it and says what the caller is answered
   * @throws baton.scheduler.platform.web.ProblemException 422 naming every field that cannot be
   *     used; so may the work, of fields that mean something at a desk only
   */
  BiFunction<Tx, Desk, JsonNode> asked(
      Caller caller, @Nullable String key, @Nullable JsonNode body);
}
