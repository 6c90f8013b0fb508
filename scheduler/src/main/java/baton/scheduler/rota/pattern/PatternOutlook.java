package baton.scheduler.rota.pattern;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.Attendance;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.EligibilityCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a desk's patterns, as they are now, would give where nothing is planned yet (R1). */
public final class PatternOutlook {
  private final List<Pattern.Kept> patterns;
  private final EligibilityCheck absences;
  private final DeskTime now;

  private PatternOutlook(List<Pattern.Kept> patterns, EligibilityCheck absences, DeskTime now) {
    this.patterns = patterns;
    this.absences = absences;
    this.now = now;
  }

  /** In the same statements however many patterns there are. */
  public static PatternOutlook of(Tx tx, Desk desk) {
    return new PatternOutlook(
        new PatternStore().all(tx, desk), Attendance.of(tx, desk), DeskTime.of(desk, tx.now()));
  }

  /**
   * A shift to come.
   *
   * @param pattern the name of the pattern it is of
   * @param shift open where nobody takes turns, or where whoever would have it is away (R2)
   */
  public record Foreseen(String pattern, DraftShift shift) {}

  /**
   * The shifts that start on the days {@code [from, to)} and have not begun. One that could not be
   * beside what is planned, or beside another pattern's, is left out, as laying it out would.
   */
  public List<Foreseen> on(LocalDate from, LocalDate to, Collection<DraftShift> planned) {
    List<DraftShift> taken = new ArrayList<>(planned);
    List<Foreseen> foreseen = new ArrayList<>();
    for (Pattern.Kept kept : patterns) {
      for (DraftShift turn : PatternExpansion.of(kept.pattern(), from, to, now.zone())) {
        DraftShift shift = open(turn);
        if (!shift.startsBefore(now.asOf(), now.zone())
            && taken.stream().noneMatch(shift::clashesWith)) {
          taken.add(shift);
          foreseen.add(new Foreseen(kept.pattern().name(), shift));
        }
      }
    }
    return foreseen;
  }

  private DraftShift open(DraftShift turn) {
    return turn.advisor() == null || absences.why(turn.advisor(), turn).isEmpty()
        ? turn
        : turn.opened();
  }
}
