package baton.scheduler.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller repeat a call that creates something: with the same {@code Idempotency-Key} it is
 * done once, and every repetition gets the first one's answer, also when all come at the same time
 * (S8). A call that was refused left nothing behind and is tried again.
 */
public final class IdempotentCalls {
  /** The header that carries the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final ObjectMapper json;

  public IdempotentCalls(ObjectMapper json) {
    this.json = json;
  }

  /**
   * One call.
   *
   * @param caller whose keys are apart from everybody else's
   * @param key as sent; null: not sent, and the call is done each time
   * @param operation what is asked for, e.g. {@code book-callback}
   * @param request all that decides what is done, as read
   */
  public record Call(
      DeskId desk, String caller, @Nullable String key, String operation, Object request) {}

  /**
   * Does the work unless the same call was done already, and answers as the first time.
   *
   * @throws ProblemException 422 when the key is none, or was used for another request
   */
  public JsonNode once(Tx tx, Call call, Supplier<?> work) {
    String key = call.key();
    if (key == null) {
      return read(written(work.get()));
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
    }
    byte[] request = sha256(call);
    if (!isNew(tx, call, request)) {
      return answered(tx, call, request);
    }
    String answer = written(work.get());
    keep(tx, call, answer);
    return read(answer);
  }

  /** Waits for a call with the same key that is under way; false when that one was done. */
  private static boolean isNew(Tx tx, Call call, byte[] request) {
    return tx.handle()
            .createUpdate(
                """
                insert into idempotency_key (desk_id, caller, key, request_sha256, at)
                values (:desk, :caller, :key, :request, :now)
                on conflict on constraint idempotency_key_is_new do nothing
                """)
            .bind("desk", call.desk())
            .bind("caller", call.caller())
            .bind("key", call.key())
            .bind("request", request)
            .bind("now", tx.now())
            .execute()
        == 1;
  }

  private JsonNode answered(Tx tx, Call call, byte[] request) {
    record Earlier(boolean sameRequest, String answer) {}
    Earlier earlier =
        tx.handle()
            .createQuery(
                """
                select request_sha256 = :request as same_request, answer from idempotency_key
                 where desk_id = :desk and caller = :caller and key = :key
                """)
            .bind("desk", call.desk())
            .bind("caller", call.caller())
            .bind("key", call.key())
            .bind("request", request)
            .mapTo(Earlier.class)
            .one();
    if (!earlier.sameRequest()) {
      throw ProblemException.invalid(
          HEADER, "was used for another request; send a new key with a new request");
    }
    return read(earlier.answer());
  }

  private static void keep(Tx tx, Call call, String answer) {
    tx.handle()
        .createUpdate(
            """
            update idempotency_key set answer = :answer
             where desk_id = :desk and caller = :caller and key = :key
            """)
        .bind("desk", call.desk())
        .bind("caller", call.caller())
        .bind("key", call.key())
        .bind("answer", answer)
        .execute();
  }

  private byte[] sha256(Call call) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(written(List.of(call.operation(), call.request())).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode read(String answer) {
    try {
      return json.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
