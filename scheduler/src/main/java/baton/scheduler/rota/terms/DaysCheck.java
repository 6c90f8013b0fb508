package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.TermBreach.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Days in a row with a shift, and without one between them (R1). */
final class DaysCheck {
  private final PersonWork work;
  private final List<JudgedShift> all;
  private final List<TermBreach> breaches = new ArrayList<>();

  private DaysCheck(PersonWork work, List<JudgedShift> all) {
    this.work = work;
    this.all = all;
  }

  /** Days in a row with a shift, both included. */
  private record Run(LocalDate first, LocalDate last) {
    long days() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }
  }

  static List<TermBreach> check(PersonWork work, List<JudgedShift> all) {
    Integer most = work.terms().limits().mostDaysInARow();
    Integer least = work.terms().limits().leastDaysOffInARow();
    DaysCheck check = new DaysCheck(work, all);
    if (most != null || least != null) {
      List<Run> runs = runs(all);
      for (int i = 0; i < runs.size(); i++) {
        if (most != null && runs.get(i).days() > most) {
          check.tooLong(runs.get(i), most);
        }
        if (least != null && i > 0) {
          check.betweenRuns(runs.get(i - 1), runs.get(i), least);
        }
      }
    }
    return check.breaches;
  }

  private static List<Run> runs(List<JudgedShift> all) {
    List<Run> runs = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(all.stream().map(JudgedShift::day).toList())) {
      if (!runs.isEmpty() && runs.getLast().last().plusDays(1).equals(day)) {
        runs.set(runs.size() - 1, new Run(runs.getLast().first(), day));
      } else {
        runs.add(new Run(day, day));
      }
    }
    return runs;
  }

  private void tooLong(Run run, int most) {
    LocalDate beyond = run.first().plusDays(most);
    Optional<JudgedShift> duty =
        work.firstOpen(all, on -> !on.day().isBefore(beyond) && !on.day().isAfter(run.last()));
    duty.ifPresent(on ->
        breaches.add(
            new TermBreach(
                Kind.DAYS_IN_A_ROW,
                on,
                beyond,
                run.days() - most,
                "%s works %d days in a row, %s to %s, with %s; at most %d are agreed."
                    .formatted(
                        work.name(),
                        run.days(),
                        Written.day(run.first()),
                        Written.day(run.last()),
                        on.inWords(),
                        most),
                "Give %s a day off by then.".formatted(work.name()))));
  }

  private void betweenRuns(Run before, Run after, int least) {
    long off = ChronoUnit.DAYS.between(before.last(), after.first()) - 1;
    if (off >= least) {
      return;
    }
    work.firstOpen(all, on -> on.day().equals(after.first()))
        .or(() -> work.firstOpen(all, on -> on.day().equals(before.last())))
        .ifPresent(on ->
            breaches.add(
                new TermBreach(
                    Kind.DAYS_OFF_IN_A_ROW,
                    on,
                    before.last().plusDays(1),
                    least - off,
                    "%s has %s off in a row before %s, since %s; at least %d are agreed."
                        .formatted(
                            work.name(),
                            Amounts.counted(off, "day"),
                            Written.day(after.first()),
                            Written.day(before.last()),
                            least),
                    "Give %s another day off beside it, or none.".formatted(work.name()))));
  }
}
