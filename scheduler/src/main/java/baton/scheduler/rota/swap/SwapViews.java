package baton.scheduler.rota.swap;

import baton.handoff.Refusal;
import baton.scheduler.platform.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of the pages of this room. */
final class SwapViews {
  private SwapViews() {}

  /**
   * One's own swaps.
   *
   * @param asked what one can accept
   * @param mine what one offers, and what one accepted and is not decided
   * @param offerable one's shifts that can be offered, and are not
   */
  record Mine(
      Shell shell,
      String now,
      List<SwapCard> asked,
      List<SwapCard> mine,
      List<SwapCard> past,
      List<Shift> offerable,
      @Nullable Refusal refused) {}

  /** A shift to be chosen, by what names it. */
  record Shift(String ref, String words, String length) {}

  /** A desk's swaps, for leads. */
  record Desks(
      Shell shell,
      String now,
      List<SwapCard> waiting,
      List<SwapCard> open,
      List<SwapCard> past,
      Policy policy,
      @Nullable Refusal refused) {}

  /**
   * @param needLead whether a lead has to approve each
   * @param people whom a lead can offer a shift for
   */
  record Policy(boolean needLead, List<SwapCard.Choice> people) {}

  /**
   * Offering a shift.
   *
   * @param whose whose shifts these are
   * @param shifts to choose from, while none is chosen
   * @param chosen the shift with what is to be filled in
   */
  record Offer(
      Shell shell,
      Whose whose,
      List<Shift> shifts,
      @Nullable Chosen chosen,
      @Nullable Refusal refused) {}

  /**
   * @param own whether that is who looks
   */
  record Whose(String id, String name, boolean own) {}

  /**
   * @param back the shifts that can be asked for in return; null while nobody is asked for theirs
   */
  record Chosen(
      Shift shift,
      List<SwapCard.Choice> people,
      String from,
      String to,
      String note,
      @Nullable List<SwapCard.Choice> back) {}
}
