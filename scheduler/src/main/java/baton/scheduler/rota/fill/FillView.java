package baton.scheduler.rota.fill;

import baton.scheduler.rota.fill.FillResult.Explained;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filling as programs read it. */
record FillView(
    String state,
    Started started,
    int toFill,
    Best best,
    @Nullable Over over,
    List<Explained> unfilled,
    List<Explained> unmetWishes) {

  record Started(Instant at, String by, long seconds, boolean mayMove) {}

  /**
   * @param open of those to fill; null: no full answer yet
   * @param atLeast no answer has a lower penalty
   * @param stoppedBy who asked it to stop
   */
  record Best(
      @Nullable Integer open,
      @Nullable Long penalty,
      @Nullable Long atLeast,
      @Nullable String stoppedBy) {}

  /**
   * @param edit of the draft that it became
   */
  record Over(Instant at, @Nullable Long edit, String words) {}

  static FillView of(FillRun run, Instant now, List<Explained> unfilled, List<Explained> unmet) {
    FillRun.End end = run.end();
    return new FillView(
        run.stateAt(now).name(),
        new Started(
            run.start().at(),
            run.start().by().name(),
            run.start().order().longest().toSeconds(),
            run.start().order().mayMove()),
        run.start().toFill(),
        new Best(
            run.reached().openLeft(),
            run.reached().penalty(),
            run.reached().bound(),
            run.reached().stoppedBy()),
        end == null ? null : new Over(end.at(), end.edit(), end.words()),
        unfilled,
        unmet);
  }
}
