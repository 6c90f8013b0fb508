package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.platform.web.Shell;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of people and of one person, as drawn. */
final class PeopleModel {
  private PeopleModel() {}

  /** Everybody. */
  record All(Shell shell, List<Line> people) {}

  /**
   * One of the list.
   *
   * @param hours empty where any will do
   * @param limits each in words
   * @param employment empty where they are here and stay
   * @param more "2 wishes · away Mon 9 Mar"; empty for nothing
   */
  record Line(
      Who who,
      String hours,
      List<String> limits,
      String available,
      String employment,
      String more) {
    static Line of(Advisor advisor, WorkTerms terms) {
      return new Line(
          Who.of(advisor),
          TermWords.hours(terms.limits().hours()),
          TermWords.limits(terms.limits()),
          TermWords.availability(terms.availability()),
          TermWords.employment(terms.limits().employment()),
          more(terms));
    }

    private static String more(WorkTerms terms) {
      Stream<String> wishes =
          terms.wishes().isEmpty()
              ? Stream.empty()
              : Stream.of(
                  terms.wishes().size() == 1 ? "1 wish" : terms.wishes().size() + " wishes");
      Stream<String> away =
          terms.timeOff().stream().limit(1).map(off -> "away " + off.away().inWords());
      return String.join(" · ", Stream.concat(wishes, away).toList());
    }
  }

  /** A person: id, name, "Live Call, Live Chat", and whether they lead. */
  record Who(long id, String name, String skills, boolean lead) {
    static Who of(Advisor advisor) {
      return new Who(
          advisor.id().value(),
          advisor.name(),
          String.join(", ", advisor.skills().stream().map(TermWords::role).toList()),
          advisor.lead());
    }
  }

  /**
   * One person's page.
   *
   * @param done what was just done: "saved", "wish" or nothing
   */
  record One(Shell shell, Who who, TypedForm form, Wished wished, List<String> away, String done) {}

  /** What somebody agreed on, as {@link TermsFields#agreedForm} reads it. */
  static TypedForm typed(WorkTerms terms) {
    WorkLimits limits = terms.limits();
    Map<String, String> fields = new HashMap<>();
    fields.put("leastWeekMinutes", Amounts.written(limits.hours().least()));
    fields.put("mostWeekMinutes", Amounts.written(limits.hours().most()));
    fields.put("leastRestMinutes", Amounts.written(limits.leastRest()));
    fields.put("mostDaysInARow", text(limits.mostDaysInARow()));
    fields.put("leastDaysOffInARow", text(limits.leastDaysOffInARow()));
    fields.put("mostWeekendsInFour", text(limits.mostWeekends()));
    fields.put("firstDay", text(limits.employment().first()));
    fields.put("lastDay", text(limits.employment().last()));
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.put(TermsFields.name(day), TermWords.times(terms.availability(), day));
    }
    return new TypedForm(fields, Map.of());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** A person's wishes, and the form for another. */
  record Wished(List<WishLine> lines, List<RoleChoice> roles, TypedForm form) {}

  /** A wish in words: "rather not Fridays", "weighs 3 of 10". */
  record WishLine(long id, boolean wanted, String words, String weight) {
    static WishLine of(ShiftWish wish) {
      return new WishLine(
          wish.id().value(),
          wish.wanted(),
          TermWords.wish(wish),
          "weighs " + wish.weight() + " of " + ShiftWish.HEAVIEST);
    }
  }

  /** A role one may choose. */
  record RoleChoice(String code, String name) {}
}
