package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.callback.SlotlessRequests;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes requests in; each is decided at once, by due work. */
public final class RequestIntake implements SlotlessRequests {
  private final IdempotentCalls calls;
  private final CallRequestFields fields;
  private final RequestStore store = new RequestStore();

  public RequestIntake(IdempotentCalls calls, PhoneNumbers numbers) {
    this.calls = calls;
    this.fields = new CallRequestFields(numbers);
  }

  @Override
  public JsonFields read(@Nullable JsonNode body) {
    return CallRequestFields.sent(body);
  }

  @Override
  public JsonNode ask(Tx tx, Desk desk, Caller caller, @Nullable String key, JsonFields sent) {
    CallRequestFields.Received wanted = fields.asked(tx, desk, caller, sent);
    Kept kept = new Kept(wanted, null);
    return keep(tx, desk, caller, key, kept, (id, recording) -> {});
  }

  /**
   * What is kept, and told apart from other calls by.
   *
   * @param upload the recording; null: there is none
   */
  record Kept(CallRequestFields.Received wanted, @Nullable RecordingUpload upload) {}

  /**
   * Once for the same key; answers the request as it is then, not yet decided.
   *
   * @param writeRecording called when there is one, and not for a repetition
   */
  JsonNode keep(
      Tx tx,
      Desk desk,
      Caller caller,
      @Nullable String key,
      Kept kept,
      BiConsumer<RequestId, Request.Recording> writeRecording) {
    return calls.once(
        tx,
        new IdempotentCalls.Call(desk.id(), idOf(caller), key, "ask-for-call", kept),
        () -> {
          Request.Recording recording = kept.upload() == null ? null : kept.upload().recording();
          Request.Ask ask = kept.wanted().asked(recording, tx.now(), caller.name());
          RequestId id = store.insert(tx, desk.id(), ask);
          if (recording != null) {
            writeRecording.accept(id, recording);
          }
          tx.changed(desk.id());
          tx.dueAt(tx.now());
          return RequestView.of(
              new Request(id, Request.State.NEW, ask, null, null, null, null), desk, tx.now());
        });
  }

  CallRequestFields fields() {
    return fields;
  }

  /** A person and a program may have the same name. */
  private static String idOf(Caller caller) {
    return caller.advisor() == null ? "program " + caller.name() : "advisor " + caller.advisor();
  }
}
