package baton.scheduler.floor.myshift;

import baton.scheduler.contact.call.CallFields;
import baton.scheduler.contact.call.CallResult;
import baton.scheduler.contact.call.WrapUp;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of an outcome (C5): what was typed, by the names of its fields, and what is wrong with
 * it.
 *
 * @param call whose outcome it is
 */
record OutcomeForm(long call, Map<String, String> typed, Map<String, String> wrong) {
  /** The value of {@code next} that asks for an email instead of a slot. */
  static final String EMAIL = "email";

  private static final List<String> FIELDS =
      List.of("result", "disposition", "notes", "name", "email", "reference", "next");
  private static final List<String> OF_CUSTOMER = List.of("name", "email", "reference");

  OutcomeForm {
    typed = Map.copyOf(typed);
    wrong = Map.copyOf(wrong);
  }

  static OutcomeForm begun(long call, @Nullable CallResult as) {
    return new OutcomeForm(call, as == null ? Map.of() : Map.of("result", as.code()), Map.of());
  }

  static OutcomeForm sent(long call, MultivaluedMap<String, String> form) {
    Map<String, String> typed = new HashMap<>();
    for (String field : FIELDS) {
      String value = form.getFirst(field);
      if (value != null && !value.isBlank()) {
        typed.put(field, value);
      }
    }
    return new OutcomeForm(call, typed, Map.of());
  }

  /**
   * What is to be saved.
   *
   * @throws baton.scheduler.platform.web.ProblemException naming the fields that are wrong
   */
  WrapUp read() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode customer = JsonNodeFactory.instance.objectNode();
    typed.forEach((field, value) -> {
      if (OF_CUSTOMER.contains(field)) {
        customer.put(field, value);
      } else if (!field.equals("next")) {
        body.put(field, value);
      }
    });
    if (!customer.isEmpty()) {
      body.set("customer", customer);
    }
    String next = typed.get("next");
    if (next != null && CallResult.BAD_TIME.code().equals(typed.get("result"))) {
      if (next.equals(EMAIL)) {
        body.put("email", true);
      } else {
        body.put("slotStart", next);
      }
    }
    return CallFields.outcome(body);
  }

  OutcomeForm refused(Problem problem) {
    Map<String, String> errors = new HashMap<>();
    for (Problem.FieldError error : problem.errors()) {
      errors.put(field(error.field()), words(error));
    }
    return new OutcomeForm(call, typed, errors);
  }

  private static String field(String path) {
    return path.equals("slotStart") ? "next" : path.substring(path.lastIndexOf('.') + 1);
  }

  private static String words(Problem.FieldError error) {
    return switch (error.field()) {
      case "result" -> "Say how the call came out.";
      case "disposition" ->
          error.message().equals("is needed") ? "Say what it was about." : said(error);
      case "slotStart" -> "Choose a new time, or an email.";
      default -> said(error);
    };
  }

  private static String said(Problem.FieldError error) {
    return "It " + error.message() + ".";
  }
}
