package baton.scheduler.rota.planner;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of one shift, as a page of its own or as a dialog over the planner.
 *
 * @param view the planner's view that one comes from and goes back to
 */
record ShiftDialog(
    Shell shell, ShownDays view, Is is, ShiftForm.Typed typed, Choices choices, Told told) {
  /**
   * @param name the shift it is about; empty for a new one
   * @param title of the form
   * @param state new; drafted; gone: published, and not in the draft; over; moved: somebody else
   *     changed it meanwhile, and it is what {@code name} says now; lost: it is no longer there
   * @param at a good time to split it
   */
  record Is(String name, String title, String state, String at) {}

  record Choices(List<Group> people, List<Choice> seats) {}

  /** Some people, those who can work the seat apart from those who cannot. */
  record Group(String words, List<Choice> people) {}

  record Choice(String value, String words) {}

  /**
   * What is to be said about it.
   *
   * @param published what is published instead; empty when it is the same, or nothing
   * @param wrong what is wrong with a field, by its name
   * @param findings what the checks say of what was sent
   */
  record Told(
      String published,
      Map<String, String> wrong,
      List<String> findings,
      Optional<Problem> refused) {
    static Told nothing(String published) {
      return new Told(published, Map.of(), List.of(), Optional.empty());
    }

    static Told wrong(Map<String, String> fields) {
      return new Told("", fields, List.of(), Optional.empty());
    }

    static Told findings(List<String> findings) {
      return new Told("", Map.of(), findings, Optional.empty());
    }

    static Told refused(Problem refused) {
      return new Told("", Map.of(), List.of(), Optional.of(refused));
    }
  }
}
