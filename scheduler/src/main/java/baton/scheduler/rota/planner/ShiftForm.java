package baton.scheduler.rota.planner;

import baton.scheduler.platform.web.JsonFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was sent about a shift, as it was typed.
 *
 * @param act what to do: save, split, open, out or back
 * @param name the shift it is about, as {@link ShiftName} has it; empty for a new one
 * @param at where to split it, the time of day
 */
record ShiftForm(String act, String name, Typed typed, String at) {
  private static final Set<String> FIELDS =
      Set.of("act", "shift", "person", "seat", "on", "from", "to", "at");

  /**
   * @param person the advisor's id, 0 for nobody yet
   * @param seat as data have it: {@code LIVE_CALL/1}
   * @param day on which it starts
   * @param from desk wall time of that day
   * @param to of the same day, or of the next where it is not after {@code from}
   */
  record Typed(String person, String seat, String day, String from, String to) {
    /** Where nothing was typed, what is likely; person and day are taken from there. */
    Typed or(Typed likely) {
      return new Typed(
          likely.person(),
          either(seat, likely.seat()),
          likely.day(),
          either(from, likely.from()),
          either(to, likely.to()));
    }

    private static String either(String typed, String likely) {
      return typed.isEmpty() ? likely : typed;
    }
  }

  static ShiftForm of(MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, FIELDS);
    UnaryOperator<String> text = name -> Objects.requireNonNullElse(fields.text(name), "");
    return new ShiftForm(
        text.apply("act"),
        text.apply("shift"),
        new Typed(
            text.apply("person"),
            text.apply("seat"),
            text.apply("on"),
            text.apply("from"),
            text.apply("to")),
        text.apply("at"));
  }
}
