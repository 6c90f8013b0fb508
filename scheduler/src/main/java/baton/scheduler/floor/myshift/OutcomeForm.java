package baton.scheduler.floor.myshift;

import baton.scheduler.contact.call.CallFields;
import baton.scheduler.contact.call.CallResult;
import baton.scheduler.platform.web.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of an outcome (C5): what was typed, by the names of its fields, and what is wrong with
 * it.
 *
 * @param call whose outcome it is
 */
record OutcomeForm(long call, Map<String, String> typed, Map<String, String> wrong) {
  OutcomeForm {
    typed = Map.copyOf(typed);
    wrong = Map.copyOf(wrong);
  }

  static OutcomeForm begun(long call, @Nullable CallResult as) {
    return new OutcomeForm(call, as == null ? Map.of() : Map.of("result", as.code()), Map.of());
  }

  static OutcomeForm sent(long call, MultivaluedMap<String, String> form) {
    Map<String, String> typed = new HashMap<>();
    for (String field : CallFields.OUTCOME_FORM) {
      String value = form.getFirst(field);
      if (value != null && !value.isBlank()) {
        typed.put(field, value);
      }
    }
    return new OutcomeForm(call, typed, Map.of());
  }

  OutcomeForm refused(Problem problem) {
    Map<String, String> errors = new HashMap<>();
    problem.errors().forEach(error -> errors.put(error.field(), words(error)));
    return new OutcomeForm(call, typed, errors);
  }

  private static String words(Problem.FieldError error) {
    return switch (error.field()) {
      case "result" -> "Say how the call came out.";
      case "next" -> "Choose a new time, or an email.";
      case "disposition" ->
          error.message().equals("is needed") ? "Say what it was about." : said(error);
      default -> said(error);
    };
  }

  private static String said(Problem.FieldError error) {
    return "It " + error.message() + ".";
  }
}
