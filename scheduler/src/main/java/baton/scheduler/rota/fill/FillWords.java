package baton.scheduler.rota.fill;

import baton.scheduler.rota.fill.FillRun.State;

/** Puts a filling into words. */
record FillWords(FillRun run, State state) {
  /** The state badge's kind. */
  String kind() {
    return switch (state) {
      case RUNNING -> "standing-by";
      case FILLED -> left() > 0 ? "open" : "on-seat";
      case NOTHING -> "open";
      case REFUSED, FAILED, LOST -> "late";
    };
  }

  String word() {
    return switch (state) {
      case RUNNING -> "filling";
      case FILLED -> left() > 0 ? "filled in part" : "filled";
      case NOTHING -> "nothing filled";
      case REFUSED -> "refused";
      case FAILED -> "failed";
      case LOST -> "lost";
    };
  }

  String said() {
    int of = run.start().toFill();
    return switch (state) {
      case RUNNING ->
          run.reached().openLeft() == null
              ? "Looking for a first full answer."
              : "%d of %s so far.".formatted(of - left(), shifts(of));
      case FILLED ->
          left() == 0
              ? "%s filled.".formatted(shifts(of))
              : "%d of %s filled.".formatted(of - left(), shifts(of));
      case NOTHING -> "Nothing was changed.";
      case REFUSED -> "The draft changed while this was filled.";
      case FAILED, LOST -> "Nothing was changed.";
    };
  }

  String more() {
    FillRun.End end = run.end();
    return switch (state) {
      case RUNNING, FILLED -> "";
      case NOTHING ->
          run.start().order().mayMove()
              ? "What is planned is the best that was found."
              : "Nobody can do what is open; below is why.";
      case REFUSED, FAILED -> end == null ? "" : end.words();
      case LOST -> "The node that filled was stopped, or died. Start it again.";
    };
  }

  /** "for at most 60 s, drafted shifts may move". */
  String asked() {
    long seconds = run.start().order().longest().toSeconds();
    String time = seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    return "at most " + time + (run.start().order().mayMove() ? ", drafted shifts may move" : "");
  }

  /** How far from the best that there can be. */
  String quality() {
    Long penalty = run.reached().penalty();
    Long bound = run.reached().bound();
    if (penalty == null || bound == null) {
      return "";
    }
    long unfilled = bound / FillWeights.UNFILLED;
    if (bound >= penalty) {
      return left() > 0
          ? "No answer fills more, and none that fills as many is better."
          : "No better answer exists.";
    }
    return unfilled > 0 && unfilled == left()
        ? "No answer fills more; wishes and shares may still get better."
        : "A better answer may exist.";
  }

  private int left() {
    Integer left = run.reached().openLeft();
    return left == null ? run.start().toFill() : left;
  }

  private static String shifts(int count) {
    return count == 1 ? "1 shift" : count + " shifts";
  }
}
