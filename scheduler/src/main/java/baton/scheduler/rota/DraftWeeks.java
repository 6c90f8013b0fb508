package baton.scheduler.rota;

import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done to whole weeks of a draft, each as one edit. Purely. */
public final class DraftWeeks {
  private DraftWeeks() {}

  /**
   * A shift that was not put in, and why in a full sentence: "Ben on Live Call 1, Mon 16 Mar
   * 08:00–16:00 is left out: there is Ana on Live Call 1, …."
   */
  public record LeftOut(DraftShift shift, String why) {}

  /** An edit that puts in what fits, and what does not fit. */
  public record Fitting(DraftEdit edit, List<LeftOut> leftOut) {
    static final Fitting NOTHING = all(new DraftEdit("", List.of(), List.of()));

    public Fitting {
      leftOut = List.copyOf(leftOut);
    }

    static Fitting all(DraftEdit edit) {
      return new Fitting(edit, List.of());
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
   * would have begun by now (R5). What is there already is passed over.
   *
   * @param week the shifts to copy, all of which start in the week of {@code monday}
   * @param to the Mondays of the weeks to copy to
   */
  public static Fitting copy(
      Draft draft,
      List<DraftShift> week,
      LocalDate monday,
      Collection<LocalDate> to,
      DeskTime now) {
    List<DraftShift> wanted = new ArrayList<>();
    for (LocalDate target : to) {
      long days = ChronoUnit.DAYS.between(monday, target);
      week.forEach(shift -> wanted.add(shift.plusDays(days)));
    }
    String words = "Copy the week of %s to %s".formatted(day(monday), weeks(to));
    return fit(draft, words, List.of(), wanted, now);
  }

  /**
   * What of some shifts fits into the draft.
   *
   * @param out what is taken out for it
   */
  public static Fitting fit(
      Draft draft, String words, List<DraftShift> out, List<DraftShift> wanted, DeskTime now) {
    Set<DraftShift> gone = Set.copyOf(out);
    Taken taken =
        new Taken(
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
      } else if (other.isEmpty()) {
        in.add(shift);
        taken.add(shift);
      } else if (!other.get().equals(shift)) {
        leftOut.add(leftOut(draft, shift, "there is " + draft.inWords(other.get())));
      }
    }
    return new Fitting(new DraftEdit(words, out, in).withoutNoChange(), leftOut);
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
