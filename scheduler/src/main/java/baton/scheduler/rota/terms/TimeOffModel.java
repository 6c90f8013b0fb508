package baton.scheduler.rota.terms;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.terms.TimeOff.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of time off, as drawn. */
final class TimeOffModel {
  private TimeOffModel() {}

  /** As {@link TypedForm#with} has it: times are said at their days. */
  static TypedForm with(TypedForm form, ProblemException problem) {
    return form.with(
        problem,
        field -> field.equals("from") ? "first" : field.equals("to") ? "last" : field,
        (error, typed) ->
            switch (error.field()) {
              case "first", "from" -> "Choose the first day you are away";
              case "last", "to" -> "The end has to be after the start, not over yet";
              default -> "It " + error.message();
            });
  }

  /**
   * The leads' page.
   *
   * @param now of the picture, for a page that keeps itself up to date
   * @param opened how many shifts were just opened in the draft
   */
  record Leads(
      Shell shell, String now, Lists lists, Entry entry, @Nullable Problem refused, int opened) {}

  /**
   * What was just sent, and what came of it.
   *
   * @param form as it was typed
   * @param refused null: it was done
   */
  record Sent(TypedForm form, @Nullable Problem refused, int opened) {
    static Sent done(int opened) {
      return new Sent(TypedForm.EMPTY, null, opened);
    }
  }

  /** What waits, what is approved and not over, and what else was decided and is not over. */
  record Lists(List<TimeOffLine> asked, List<TimeOffLine> approved, List<TimeOffLine> other) {
    static Lists of(List<TimeOff> all, TimeOffLine.Facts facts) {
      return new Lists(
          lines(all, EnumSet.of(State.ASKED), facts),
          lines(all, EnumSet.of(State.APPROVED), facts),
          lines(all, EnumSet.of(State.DECLINED, State.WITHDRAWN), facts));
    }

    private static List<TimeOffLine> lines(
        List<TimeOff> all, Set<State> states, TimeOffLine.Facts facts) {
      return all.stream()
          .filter(off -> states.contains(off.state()))
          .map(off -> TimeOffLine.of(off, facts))
          .toList();
    }
  }

  /** The form that enters time off for somebody. */
  record Entry(List<PeopleModel.Who> people, TypedForm form) {}

  /** An advisor's own page. */
  record Mine(
      Shell shell,
      String now,
      List<TimeOffLine> lines,
      TypedForm form,
      Agreed agreed,
      @Nullable Problem refused) {}

  /** What the advisor agreed on, in words; empty where nothing is. */
  record Agreed(
      String hours, List<String> limits, String available, String employment, List<String> wishes) {
    static Agreed of(WorkTerms terms) {
      return new Agreed(
          TermWords.hours(terms.limits().hours()),
          TermWords.limits(terms.limits()),
          TermWords.availability(terms.availability()),
          TermWords.employment(terms.limits().employment()),
          terms.wishes().stream().map(TermWords::wish).toList());
    }
  }
}
