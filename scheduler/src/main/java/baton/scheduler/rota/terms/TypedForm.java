package baton.scheduler.rota.terms;

import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A form of a page as it was typed.
 *
 * @param fields what stands in them, by name
 * @param wrong what is wrong with what stands there
 */
record TypedForm(Map<String, String> fields, Map<String, String> wrong) {
  static final TypedForm EMPTY = new TypedForm(Map.of(), Map.of());

  TypedForm {
    fields = Map.copyOf(fields);
    wrong = Map.copyOf(wrong);
  }

  static TypedForm of(MultivaluedMap<String, String> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
    return new TypedForm(fields, Map.of());
  }

  /** How what is wrong with a field is said to who typed it. */
  @FunctionalInterface
  interface Words {
    String of(FieldError error, String typed);
  }

  /**
   * The same with what is wrong.
   *
   * @param shownAt the field at which it is said, by the one that it is about
   */
  TypedForm with(ProblemException problem, UnaryOperator<String> shownAt, Words words) {
    Map<String, String> said = new TreeMap<>();
    for (FieldError error : problem.problem().errors()) {
      said.put(shownAt.apply(error.field()), words.of(error, value(error.field())));
    }
    return new TypedForm(fields, said);
  }

  String value(String name) {
    return fields.getOrDefault(name, "");
  }
}
