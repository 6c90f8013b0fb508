package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.EligibilityCheck;
import baton.scheduler.rota.plan.ShiftOverlapIndex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done to whole weeks of a draft, each as one edit. Purely. */
public final class DraftWeeks {
  private DraftWeeks() {}

  /**
   * A shift that was not put in, and why in a full sentence: "Ben on Live Call 1, Mon 16 Mar
   * 08:00–16:00 is left out: there is Ana on Live Call 1, …."
   */
  public record LeftOut(DraftShift shift, String why) {}

  /**
   * A shift that is put in for nobody, and why: "Ben on Live Call 1, Mon 16 Mar 08:00–16:00 is left
   * open: Ben has time off, Mon 16 Mar (R2)."
   */
  public record Opened(DraftShift shift, String why) {}

  /** An edit that puts in what fits, what does not fit, and what it puts in for nobody. */
  public record Fitting(DraftEdit edit, List<LeftOut> leftOut, List<Opened> opened) {
    static final Fitting NOTHING = all(new DraftEdit("", List.of(), List.of()));

    public Fitting {
      leftOut = List.copyOf(leftOut);
      opened = List.copyOf(opened);
    }

    static Fitting all(DraftEdit edit) {
      return new Fitting(edit, List.of(), List.of());
    }

    /** The same by another edit that does as much. */
    public Fitting with(DraftEdit other) {
      return new Fitting(other, leftOut, opened);
    }

    /** The edit, with the first of what it had to leave out, or to leave open, in its words. */
    public DraftEdit noted() {
      List<String> notes = notes();
      String count = notes.size() == 1 ? "1 shift" : notes.size() + " shifts";
      return notes.isEmpty()
          ? edit
          : new DraftEdit(
              "%s, but for %s: %s".formatted(edit.words(), count, notes.getFirst()),
              edit.out(),
              edit.in());
    }

    /** Why nothing could be copied; empty when something was, or was there already. */
    public Optional<Refusal> nothing() {
      return edit.isNone() && !leftOut.isEmpty()
          ? Optional.of(
              new Refusal(
                  "R1",
                  "Nothing was copied. " + leftOut.getFirst().why(),
                  "Choose another week, or make room in that one."))
          : Optional.empty();
    }

    /** All there is to be said about it, each in a full sentence. */
    public List<String> notes() {
      return Stream.concat(leftOut.stream().map(LeftOut::why), opened.stream().map(Opened::why))
          .toList();
    }
  }

  /**
   * The shifts that start in a week: as drafted, and those that have begun and left the draft.
   *
   * @param begun published shifts that started in the week
   */
  static List<DraftShift> starting(Draft draft, LocalDate monday, List<DraftShift> begun) {
    List<DraftShift> week = new ArrayList<>(in(draft, monday));
    for (DraftShift shift : begun) {
      if (week.stream().noneMatch(shift::clashesWith)) {
        week.add(shift);
      }
    }
    return week;
  }

  /**
   * Puts a week's shifts into other weeks at the same wall times (T3). What is there stays; a shift
   * that would overlap it on its seat or for its advisor is left out and named, as is one that
   * would have begun by now (R5) or has no length then. What is there already is passed over. A
   * shift of somebody who is not there then is put in open, and named (R2).
   *
   * @param week the shifts to copy, all of which start in the week of {@code monday}
   * @param to the Mondays of the weeks to copy to
   */
  static Fitting copy(Draft draft, List<DraftShift> week, LocalDate monday, Target to) {
    List<DraftShift> wanted = new ArrayList<>();
    Map<DraftShift, Opened> opened = new LinkedHashMap<>();
    for (LocalDate target : to.mondays()) {
      long days = ChronoUnit.DAYS.between(monday, target);
      for (DraftShift shift : week) {
        DraftShift there = shift.plusDays(days);
        Optional<Opened> nobodys = opened(draft, there, to.absences());
        nobodys.ifPresent(one -> opened.put(one.shift(), one));
        wanted.add(nobodys.map(Opened::shift).orElse(there));
      }
    }
    String words = "Copy the week of %s to %s".formatted(day(monday), weeks(to.mondays()));
    Fitting fitting = fit(draft, words, List.of(), wanted, to.now());
    opened.keySet().retainAll(Set.copyOf(fitting.edit().in()));
    return new Fitting(fitting.edit(), fitting.leftOut(), List.copyOf(opened.values()));
  }

  /** Into which weeks, by their Mondays, as of when, and who is not there. */
  record Target(List<LocalDate> mondays, DeskTime now, EligibilityCheck absences) {}

  private static Optional<Opened> opened(Draft draft, DraftShift shift, EligibilityCheck absences) {
    return Optional.ofNullable(shift.advisor())
        .flatMap(advisor -> absences.why(advisor, shift))
        .map(why ->
            new Opened(
                shift.opened(), "%s is left open: %s.".formatted(draft.inWords(shift), why)));
  }

  /**
   * What of some shifts fits into the draft.
   *
   * @param out what is taken out for it
   */
  public static Fitting fit(
      Draft draft, String words, List<DraftShift> out, List<DraftShift> wanted, DeskTime now) {
    Set<DraftShift> gone = Set.copyOf(out);
    ShiftOverlapIndex taken =
        new ShiftOverlapIndex(
            draft.shifts().stream()
                .map(Drafted::shift)
                .filter(shift -> !gone.contains(shift))
                .toList());
    List<DraftShift> in = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (DraftShift shift : new LinkedHashSet<>(wanted)) {
      Optional<DraftShift> other = taken.clash(shift);
      if (shift.startsBefore(now.asOf(), now.zone())) {
        leftOut.add(leftOut(draft, shift, "it would have begun by now (R5)"));
      } else if (shift.period(now.zone()).isEmpty()) {
        leftOut.add(leftOut(draft, shift, "the clocks go forward over all of it (T3)"));
      } else if (other.isEmpty()) {
        in.add(shift);
        taken.add(shift);
      } else if (!other.get().equals(shift)) {
        leftOut.add(leftOut(draft, shift, "there is " + draft.inWords(other.get())));
      }
    }
    return new Fitting(new DraftEdit(words, out, in).withoutNoChange(), leftOut, List.of());
  }

  /** Takes out all shifts that start in a week and have not begun (R5). */
  public static DraftEdit clear(Draft draft, LocalDate monday, DeskTime now) {
    return new DraftEdit(
        "Clear the week of " + day(monday),
        in(draft, monday).stream()
            .filter(shift -> !shift.startsBefore(now.asOf(), now.zone()))
            .toList(),
        List.of());
  }

  private static LeftOut leftOut(Draft draft, DraftShift shift, String why) {
    return new LeftOut(shift, "%s is left out: %s.".formatted(draft.inWords(shift), why));
  }

  private static List<DraftShift> in(Draft draft, LocalDate monday) {
    return draft.shifts().stream()
        .map(Drafted::shift)
        .filter(shift -> !shift.start().toLocalDate().isBefore(monday))
        .filter(shift -> shift.start().toLocalDate().isBefore(monday.plusWeeks(1)))
        .toList();
  }

  private static String weeks(Collection<LocalDate> mondays) {
    return mondays.size() <= 3
        ? mondays.stream().map(DraftWeeks::day).collect(Collectors.joining(", "))
        : mondays.size() + " weeks";
  }

  private static String day(LocalDate day) {
    return Written.day(day);
  }
}
