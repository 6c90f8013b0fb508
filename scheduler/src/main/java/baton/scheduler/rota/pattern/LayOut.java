package baton.scheduler.rota.pattern;

import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.EligibilityCheck;
import baton.scheduler.rota.plan.PatternId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What laying a pattern out would do to the draft, purely.
 *
 * @param fitting the edit, and what is left out since something else is there
 * @param opened shifts whose person cannot have them, put in open, each with why
 * @param same the shifts that are laid out already as they shall be
 */
record LayOut(DraftWeeks.Fitting fitting, List<Opened> opened, List<DraftShift> same) {
  LayOut {
    opened = List.copyOf(opened);
    same = List.copyOf(same);
  }

  /**
   * A shift that is left open.
   *
   * @param why whose turn it is and why they cannot have it: "Ben has time off, Mon 16 Mar (R2)"
   * @param said the same in a full sentence that names the shift
   */
  record Opened(DraftShift shift, String why, String said) {}

  /**
   * From now on until a day. What the pattern laid out before, and nobody changed since, is
   * replaced; all else that is there stays. What has begun is nobody's to change (R5).
   *
   * @param until the first day on which nothing starts any more
   */
  static LayOut of(
      Pattern.Kept kept, Draft draft, LocalDate until, DeskTime now, EligibilityCheck absences) {
    List<Opened> opened = new ArrayList<>();
    List<DraftShift> wanted = new ArrayList<>();
    for (DraftShift shift :
        PatternExpansion.of(kept.pattern(), now.date().minusDays(1), until, now.zone())) {
      if (!shift.startsBefore(now.asOf(), now.zone())) {
        wanted.add(open(shift, draft, absences, opened));
      }
    }
    List<DraftShift> own = own(draft, kept.id(), until, now);
    DraftWeeks.Fitting fitting =
        DraftWeeks.fit(draft, "Lay out " + kept.pattern().name(), own, wanted, now);
    Set<DraftShift> leftOut =
        fitting.leftOut().stream().map(DraftWeeks.LeftOut::shift).collect(Collectors.toSet());
    opened.removeIf(one -> leftOut.contains(one.shift())); // not laid out at all
    Set<DraftShift> goes = Set.copyOf(fitting.edit().out());
    return new LayOut(
        fitting.with(fitting.edit().laidOutBy(kept.id())),
        opened,
        own.stream().filter(shift -> !goes.contains(shift)).toList());
  }

  /** What it laid out that has not begun, and starts before a day. */
  static List<DraftShift> own(Draft draft, PatternId pattern, LocalDate until, DeskTime now) {
    return draft.shifts().stream()
        .filter(drafted -> pattern.equals(drafted.pattern()))
        .map(Drafted::shift)
        .filter(shift -> shift.start().isBefore(until.atStartOfDay()))
        .filter(shift -> !shift.startsBefore(now.asOf(), now.zone()))
        .toList();
  }

  private static DraftShift open(
      DraftShift shift, Draft draft, EligibilityCheck absences, List<Opened> opened) {
    Optional<String> why =
        Optional.ofNullable(shift.advisor()).flatMap(person -> absences.why(person, shift));
    if (why.isEmpty()) {
      return shift;
    }
    DraftShift nobodys = shift.opened();
    opened.add(
        new Opened(
            nobodys, why.get(), "%s is left open: %s.".formatted(draft.inWords(shift), why.get())));
    return nobodys;
  }
}
