package baton.scheduler.floor.wallboard;

/**
 * How much fits on a screen without scrolling. Lengths are in rem, as in wallboard.css; a screen is
 * 120 wide and 67.5 high.
 *
 * @param needs how many stand under "needs somebody"
 * @param running how many calls are running
 * @param rehearsal whether the strip that says so takes its part
 */
record BoardSpace(int needs, int running, boolean rehearsal) {
  private static final double COLUMNS = 50;
  private static final double STRIP = 2.5;
  private static final double HEADING = 3;
  private static final double FIRST_NEED = 9;
  private static final double OTHER_NEED = 3.5;
  private static final double RUNNING_CALL = 4;
  private static final double NEXT_CALL = 5.75;
  private static final double SEAT = 4;
  private static final double GAP = 1.5;
  private static final int MOST_NEEDS = 4;
  private static final int MOST_RUNNING = 3;

  int needsShown() {
    return Math.min(needs, MOST_NEEDS);
  }

  int runningShown() {
    return Math.min(running, needs == 0 ? MOST_RUNNING : MOST_RUNNING - 1);
  }

  int callsShown() {
    double runningPart = running == 0 ? 0 : GAP + HEADING + runningShown() * RUNNING_CALL;
    return (int) ((columns() - HEADING - runningPart) / NEXT_CALL);
  }

  int seatsShown() {
    return (int) ((columns() - HEADING) / SEAT);
  }

  private double columns() {
    double needsPart = needs == 0 ? 0 : FIRST_NEED + (needsShown() - 1) * OTHER_NEED + GAP;
    return COLUMNS - needsPart - (rehearsal ? STRIP : 0);
  }
}
