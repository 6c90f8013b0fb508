package baton.scheduler.contact.call;

import static java.util.Objects.requireNonNull;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.RequestFields;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads requests about calls; what cannot be used is 422 with every wrong field named. */
public final class CallFields {
  private CallFields() {}

  /** {@code {callbackId}}, a number. */
  static CallbackId callback(@Nullable JsonNode body) {
    return new CallbackId(id(body, "callbackId", "a callback"));
  }

  private static final Set<String> OUTCOME =
      new TreeSet<>(List.of("disposition", "result", "notes", "customer", "slotStart", "email"));
  private static final Set<String> CUSTOMER = new TreeSet<>(List.of("name", "email", "reference"));
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_ADDRESS = 254;

  /** The value of {@code next} in a form that asks for an email instead of a slot. */
  private static final String EMAIL = "email";

  /** The fields of a form. */
  public static final Set<String> OUTCOME_FORM =
      Set.of("result", "disposition", "notes", "name", "email", "reference", "next");

  /** The longest notes that are kept, in characters. */
  public static final int LONGEST_NOTES = 4000;

  /** {@code {to}}, the id of an advisor. */
  static AdvisorId to(@Nullable JsonNode body) {
    return new AdvisorId(id(body, "to", "an advisor"));
  }

  private static long id(@Nullable JsonNode body, String field, String of) {
    JsonFields fields = JsonFields.of(body, Set.of(field));
    String needed = "is needed: the id of " + of + ", a number";
    Long id = fields.id(field, needed);
    if (id == null || id < 1) {
      fields.refuse(field, needed);
    }
    fields.orThrow();
    return requireNonNull(id);
  }

  /** {@code {result?}}: how the call ended, where that is known as it does; or no body. */
  static @Nullable CallResult endedAs(@Nullable JsonNode body) {
    if (body == null || body.isNull() || body.isMissingNode()) {
      return null;
    }
    JsonFields fields = JsonFields.of(body, Set.of("result"));
    String text = fields.text("result");
    CallResult result =
        text == null ? null : CallResult.of(text).filter(CallResult::endsACall).orElse(null);
    if (text != null && result == null) {
      fields.refuse("result", "must be hungUp, objected or badTime; the others are saved after it");
    }
    fields.orThrow();
    return result;
  }

  /**
   * {@code {disposition, result, notes?, customer?: {name?, email?, reference?}, slotStart?,
   * email?}}. A disposition is needed for one who was reached; else the result's words do. A bad
   * time needs either {@code slotStart} or {@code email: true}.
   */
  public static SaveOutcome.WrapUp outcome(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, OUTCOME);
    CallResult result = result(fields);
    Said said = Said.read(fields, result);
    Instant slot = fields.instant("slotStart");
    boolean email = Boolean.TRUE.equals(fields.flag("email"));
    if (result == CallResult.BAD_TIME && (slot == null) != email) {
      fields.refuse("slotStart", "is needed for a bad time: a new slot, or else email: true");
    }
    if (result != CallResult.BAD_TIME && slot != null) {
      fields.refuse("slotStart", "is for a bad time only");
    }
    CallOutcome.Contact contact = contact(fields, body == null ? null : body.get("customer"));
    fields.orThrow();
    return said.wrapUp(requireNonNull(result), contact, slot, email);
  }

  /**
   * The same from a form, in which the customer's fields stand beside the others, and {@code next}
   * is what follows a bad time: a new slot, or {@code email}. A browser sends it with any result.
   */
  public static SaveOutcome.WrapUp outcomeForm(MultivaluedMap<String, String> form) {
    JsonFields fields = JsonFields.ofForm(form, OUTCOME_FORM);
    CallResult result = result(fields);
    Said said = Said.read(fields, result);
    boolean badTime = result == CallResult.BAD_TIME;
    boolean email = badTime && EMAIL.equals(fields.text("next"));
    Instant slot = badTime && !email ? fields.required("next", fields.instant("next")) : null;
    CallOutcome.Contact contact = contact(fields);
    fields.orThrow();
    return said.wrapUp(requireNonNull(result), contact, slot, email);
  }

  /** What was said of any call. */
  private record Said(@Nullable String disposition, @Nullable String notes) {
    static Said read(JsonFields fields, @Nullable CallResult result) {
      String disposition = fields.line("disposition", LONGEST_LINE);
      return new Said(
          result == CallResult.REACHED ? fields.required("disposition", disposition) : disposition,
          fields.lines("notes", LONGEST_NOTES));
    }

    SaveOutcome.WrapUp wrapUp(
        CallResult result,
        CallOutcome.@Nullable Contact contact,
        @Nullable Instant slot,
        boolean email) {
      String words = disposition == null ? result.words() : disposition;
      return new SaveOutcome.WrapUp(
          new CallOutcome(result, words, notes, contact),
          slot == null ? null : new SlotTime(slot),
          email);
    }
  }

  private static @Nullable CallResult result(JsonFields fields) {
    String text = fields.required("result", fields.text("result"));
    CallResult result = text == null ? null : CallResult.of(text).orElse(null);
    if (text != null && result == null) {
      fields.refuse(
          "result", "must be reached, noAnswer, leftMessage, hungUp, objected or badTime");
    }
    return result;
  }

  private static CallOutcome.@Nullable Contact contact(JsonFields outer, @Nullable JsonNode sent) {
    if (sent == null || sent.isNull()) {
      return null;
    }
    if (!sent.isObject()) {
      outer.refuse("customer", "must be an object");
      return null;
    }
    JsonFields fields = JsonFields.of(sent, CUSTOMER);
    CallOutcome.Contact contact = contact(fields);
    fields.copyErrors("customer.", outer);
    return contact;
  }

  private static CallOutcome.@Nullable Contact contact(JsonFields fields) {
    String name = fields.line("name", LONGEST_LINE);
    String email = fields.line("email", LONGEST_ADDRESS);
    if (email != null && !ADDRESS.matcher(email).matches()) {
      fields.refuse("email", "must be an address like sam@example.com");
    }
    String reference = fields.line("reference", LONGEST_LINE);
    return name == null && email == null && reference == null
        ? null
        : new CallOutcome.Contact(name, email, reference);
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
    Long after = RequestFields.after(fields);
    fields.orThrow();
    return new ListWish("running".equals(state), after == null ? null : new CallId(after));
  }
}
