package baton.scheduler.contact.booking;

import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form as it was sent, read strictly; what was left empty was not sent. */
final class BookingForm {
  private final MultivaluedMap<String, String> sent;
  private final JsonFields fields;

  BookingForm(MultivaluedMap<String, String> sent, Set<String> known) {
    this.sent = sent;
    this.fields = JsonFields.ofQuery(sent, known);
  }

  JsonFields fields() {
    return fields;
  }

  /** A field exactly as it was typed. */
  String typed(String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  /** The slot in {@code slotStart}; empty when what was sent is none. */
  Optional<SlotTime> slot() {
    Instant start = fields.instant("slotStart");
    return wrong().isEmpty() ? Optional.ofNullable(start).map(SlotTime::new) : Optional.empty();
  }

  /** What is wrong, by field, as sentences; empty when all can be used. */
  Map<String, String> wrong() {
    try {
      fields.orThrow();
      return Map.of();
    } catch (ProblemException e) {
      Map<String, String> wrong = new LinkedHashMap<>();
      e.problem().errors().forEach(error -> wrong.put(error.field(), sentence(error.message())));
      return wrong;
    }
  }

  private static String sentence(String message) {
    boolean begun = Character.isUpperCase(message.codePointAt(0));
    return (begun ? message : "This " + message) + (message.endsWith(".") ? "" : ".");
  }
}
