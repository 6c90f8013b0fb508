package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.fill.FillResult.Explained;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param now the instant it is of
 * @param run the latest filling; null: none yet
 * @param refused why what was asked for was not done
 * @param laid what was just laid; null: nothing
 */
record FillBoard(
    Shell shell,
    Instant now,
    Forms forms,
    @Nullable Run run,
    @Nullable Refusal refused,
    CoverGapFilling.Outcome.@Nullable Done laid) {
  /**
   * What can be started, as it was typed or as it is usual.
   *
   * @param open how many open shifts there are to fill
   * @param missing why there is no solver here; null: there is one
   */
  record Forms(
      int open,
      String seconds,
      boolean mayMove,
      String first,
      String last,
      @Nullable String missing) {}

  /**
   * A filling.
   *
   * @param kind the state badge's
   * @param said what has come of it, in a sentence
   * @param more another sentence; may be empty
   */
  record Run(
      String kind, String word, String said, String more, Began began, Meter meter, Told told) {
    public boolean running() {
      return word.equals("filling");
    }
  }

  record Began(String by, String at, Instant instant, String asked) {}

  /**
   * @param done of {@code of}: how many are filled; null: not known yet
   * @param quality how good that is, in words; may be empty
   * @param stopping who asked it to stop; null: nobody
   */
  record Meter(@Nullable Integer done, int of, String quality, @Nullable String stopping) {}

  /**
   * @param undo the number of the edit that can be undone; null: there is none, or it is undone
   */
  record Told(@Nullable Long undo, List<Explained> unfilled, List<Explained> unmet) {}
}
