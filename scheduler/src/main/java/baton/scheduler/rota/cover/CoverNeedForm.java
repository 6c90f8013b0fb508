package baton.scheduler.rota.cover;

import static java.util.Objects.requireNonNull;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a page's form asks for: so many people in a role, in a part of some days.
 *
 * @param target what it is about: {@code usual}, or the id of dates that differ
 * @param fields what stands in them, by name
 * @param days the names of the days that are ticked
 * @param wrong what is wrong with it, each in a sentence
 */
record CoverNeedForm(
    String target, Map<String, String> fields, List<String> days, List<String> wrong) {
  static final CoverNeedForm EMPTY = new CoverNeedForm("", Map.of(), List.of(), List.of());
  private static final Set<String> KNOWN =
      new LinkedHashSet<>(List.of("role", "from", "to", "people"));

  /** What is asked for, read. */
  record Setting(String role, Set<DayKind> days, DaySpan span, int people) {
    CoverNeeds in(CoverNeeds needs) {
      return needs.with(role, days, span, people);
    }
  }

  static CoverNeedForm of(String target, MultivaluedMap<String, String> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
    return new CoverNeedForm(target, fields, sent.getOrDefault("day", List.of()), List.of());
  }

  static JsonFields begun(MultivaluedMap<String, String> sent) {
    return JsonFields.ofForm(sent, KNOWN);
  }

  /**
   * @param json as {@link #begun}
   * @param kinds the days that may be ticked
   * @throws ProblemException 422 when it cannot be used; {@link #with} says it in the form
   */
  Setting read(JsonFields json, List<DeskRole> roles, List<DayKind> kinds) {
    String role = new CoverageFields(roles.stream().map(DeskRole::code).toList()).role(json);
    DaySpan span = CoverageFields.typedSpan(json);
    Integer people = json.required("people", json.whole("people", 0, 99));
    Set<DayKind> ticked = EnumSet.noneOf(DayKind.class);
    kinds.stream().filter(kind -> days.contains(kind.name())).forEach(ticked::add);
    if (ticked.isEmpty()) {
      json.refuse("day", "is needed");
    }
    json.orThrow();
    return new Setting(requireNonNull(role), ticked, requireNonNull(span), requireNonNull(people));
  }

  CoverNeedForm with(ProblemException problem) {
    return new CoverNeedForm(
        target,
        fields,
        days,
        problem.problem().errors().stream().map(CoverNeedForm::said).distinct().toList());
  }

  private static String said(FieldError error) {
    return switch (error.field()) {
      case "day" -> "Choose at least one day.";
      case "from" -> "The start is a time such as 08:00, 08:20 or 08:40.";
      case "to" ->
          "The end is a time such as 16:00, 16:20 or 16:40, after the start; 00:00 is the end of"
              + " the day.";
      case "people" -> "People are a whole number from 0 to 99.";
      case "name" -> "Give the dates a name of up to 80 characters.";
      case "first" -> "Choose the first day.";
      case "last" -> "Choose the last day; it is not before the first, nor 400 days after it.";
      default -> "The " + error.field() + " " + error.message() + ".";
    };
  }
}
