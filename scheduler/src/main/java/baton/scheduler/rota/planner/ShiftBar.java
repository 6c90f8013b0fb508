package baton.scheduler.rota.planner;

import baton.handoff.shift.Written;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift as the page draws it.
 *
 * @param name what forms and ids call it
 * @param who the person's name; empty for an open shift
 * @param look how it looks
 * @param times "08:00–16:00", with the day in front where it began on another
 * @param length its true length where the clocks change in it, else nothing
 * @param told what is said of it
 */
record ShiftBar(String name, String who, Look look, String times, String length, Told told) {
  /**
   * @param tone which of the seat colours, by the role
   * @param seat "Live Call 1"; the colour never stands without it
   * @param fixed whether it can no longer be changed
   */
  record Look(int tone, String seat, boolean open, boolean fixed) {}

  /**
   * @param kind of the mark, for its style: new, changed, gone, or nothing
   * @param mark in words
   * @param was what is published instead
   * @param trouble error, warning or nothing: what the findings say of it
   */
  record Told(String kind, String mark, String was, String trouble) {}

  /**
   * What it takes to draw shifts: the names of people, the colours of roles, what is found, who is
   * away.
   */
  record Palette(
      PlannerPeople people, List<String> roles, DraftFindings found, DayAbsences absences) {
    private static final int TONES = 6;

    int tone(DraftShift key) {
      return Math.max(0, roles.indexOf(key.seat().role())) % TONES;
    }
  }

  static ShiftBar of(PlacedShift shift, Palette palette) {
    DraftShift key = shift.key();
    return new ShiftBar(
        ShiftName.of(key),
        palette.people().name(key),
        new Look(palette.tone(key), key.seat().spoken(), key.isOpen(), shift.fixed()),
        times(key),
        shift.isOdd() ? length(shift) : "",
        new Told(
            shift.mark().kind(),
            shift.mark().words(),
            was(shift, palette.people()),
            shift.mark() == PlacedShift.Mark.GONE ? "" : palette.found().trouble(key)));
  }

  /** "08:00–16:00". */
  static String times(DraftShift key) {
    return Written.time(key.start()) + "–" + Written.time(key.end());
  }

  private static String length(PlacedShift shift) {
    return shift.period() == null ? "no time at all" : ShiftWords.length(shift.length());
  }

  /** What of the published shift is different, and no more. */
  private static String was(PlacedShift shift, PlannerPeople people) {
    @Nullable DraftShift was = shift.was();
    if (was == null) {
      return "";
    }
    DraftShift key = shift.key();
    String seat = was.seat().equals(key.seat()) ? "" : was.seat().spoken() + " ";
    String who =
        java.util.Objects.equals(was.advisor(), key.advisor()) ? "" : people.name(was) + " ";
    String day =
        was.start().toLocalDate().equals(key.start().toLocalDate())
            ? ""
            : ShiftWords.weekday(was.start()) + " ";
    String times = was.start().equals(key.start()) && was.end().equals(key.end()) ? "" : times(was);
    return (who + seat + day + times).strip();
  }
}
