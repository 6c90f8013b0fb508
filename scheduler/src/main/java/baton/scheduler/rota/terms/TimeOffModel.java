package baton.scheduler.rota.terms;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of time off, as drawn. */
final class TimeOffModel {
  private TimeOffModel() {}

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
  record Sent(TimeOffForm form, @Nullable Problem refused, int opened) {
    static Sent done(int opened) {
      return new Sent(TimeOffForm.EMPTY, null, opened);
    }
  }

  /** What waits, what is approved and not over, and what else was decided and is not over. */
  record Lists(List<TimeOffLine> asked, List<TimeOffLine> approved, List<TimeOffLine> other) {}

  /** The form that enters time off for somebody. */
  record Entry(List<PeopleModel.Who> people, TimeOffForm form) {}

  /** An advisor's own page. */
  record Mine(
      Shell shell,
      String now,
      List<TimeOffLine> lines,
      TimeOffForm form,
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
