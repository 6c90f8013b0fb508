package baton.scheduler.rota.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Advisor;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
  record Is(String name, String title, String state, String at) {
    private static final int ROUND_MINUTES = 20;

    static Is fresh() {
      return new Is("", "New shift", "new", "");
    }

    /**
     * @param over whether it has ended
     * @param published whether a shift is published; asked only where the draft does not have it
     */
    static Is of(DraftShift shift, Draft draft, boolean over, Predicate<DraftShift> published) {
      List<DraftShift> all = draft.shifts().stream().map(Drafted::shift).toList();
      String state =
          over ? "over" : all.contains(shift) ? "drafted" : published.test(shift) ? "gone" : "lost";
      Optional<DraftShift> now =
          state.equals("lost") ? ShiftSuccessor.of(shift, all) : Optional.of(shift);
      return new Is(
          now.map(ShiftName::of).orElse(""),
          now.map(draft::inWords).orElse("New shift"),
          now.isPresent() && state.equals("lost") ? "moved" : state,
          middle(now.orElse(shift)));
    }

    /** Half-way, at a time that is easily said. */
    private static String middle(DraftShift shift) {
      long minutes = Duration.between(shift.start(), shift.end()).toMinutes() / 2;
      return Written.time(shift.start().plusMinutes(minutes - minutes % ROUND_MINUTES));
    }

    /** To be split where somebody typed it. */
    Is splitAt(String typed) {
      return typed.isEmpty() ? this : new Is(name, title, state, typed);
    }
  }

  record Choices(List<Group> people, List<Choice> seats) {
    /**
     * @param seat the chosen one, as data have it
     */
    static Choices of(List<SeatId> seats, List<Advisor> advisors, String seat) {
      Optional<SeatId> chosen =
          seats.stream().filter(one -> one.toString().equals(seat)).findFirst();
      List<Choice> can = new ArrayList<>();
      List<Choice> cannot = new ArrayList<>();
      for (Advisor advisor : advisors) {
        boolean skilled = chosen.isEmpty() || advisor.skills().contains(chosen.get().role());
        (skilled ? can : cannot).add(new Choice(advisor.id().toString(), advisor.name()));
      }
      String role = chosen.map(SeatId::spokenRole).orElse("it");
      return new Choices(
          List.of(new Group("Can work " + role, can), new Group("Cannot work " + role, cannot)),
          seats.stream().map(one -> new Choice(one.toString(), one.spoken())).toList());
    }
  }

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
