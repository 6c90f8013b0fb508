package baton.scheduler.rota.plan;

/**
 * A shift as people write it.
 *
 * @param seat {@code LIVE_CALL/1}
 * @param advisor the advisor's name; {@code (open)} where nobody is on it yet
 * @param start desk wall time, {@code 2026-03-09T08:00}
 * @param end likewise; the first minute no longer part of the shift (T2)
 */
public record ShiftText(String seat, String advisor, String start, String end) {
  /** Stands in the advisor's place where a shift is open. */
  public static final String OPEN = "(open)";

  static ShiftText open(DraftShift shift) {
    return of(shift, OPEN);
  }

  static ShiftText of(DraftShift shift, String advisor) {
    return new ShiftText(
        shift.seat().toString(), advisor, shift.start().toString(), shift.end().toString());
  }
}
