package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Shell;
import java.util.Comparator;
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
  record Shift(String ref, String words, String length) {
    static Shift of(baton.handoff.shift.Shift shift) {
      Planned planned = SwapFacts.planned(shift);
      return new Shift(
          ShiftRef.of(planned), SwapWords.shift(planned), DeskTime.length(shift.period().length()));
    }
  }

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
  record Policy(boolean needLead, List<SwapCard.Choice> people) {
    static Policy of(SwapFacts facts) {
      return new Policy(
          facts.policy() == SwapPolicy.LEAD,
          facts.people().values().stream()
              .sorted(Comparator.comparing(Advisor::name))
              .map(advisor -> SwapCard.Choice.of(advisor, ""))
              .toList());
    }
  }

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
      @Nullable List<SwapCard.Choice> back) {
    /**
     * With what was typed.
     *
     * @param returns whether shifts in return are to be chosen from
     */
    static Chosen of(
        SwapFacts facts, baton.handoff.shift.Shift shift, OfferForm form, boolean returns) {
      List<SwapCard.Choice> people =
          facts.couldTake(SwapTerms.whole(SwapFacts.planned(shift))).stream()
              .map(advisor -> SwapCard.Choice.of(advisor, form.to()))
              .toList();
      return new Chosen(
          Shift.of(shift),
          people,
          form.from().isEmpty() ? shift.localStart().toLocalTime().toString() : form.from(),
          form.until().isEmpty() ? shift.localEnd().toLocalTime().toString() : form.until(),
          form.note(),
          returns
              ? OfferForm.id(form.to())
                  .map(to -> returns(facts, shift.advisor(), to, form.back()))
                  .orElse(null)
              : null);
    }

    /** The other's shifts that one could work. */
    private static List<SwapCard.Choice> returns(
        SwapFacts facts, AdvisorId owner, AdvisorId of, String chosen) {
      return facts.future(of).stream()
          .filter(shift -> facts.can(owner, shift.seat()))
          .map(SwapFacts::planned)
          .map(shift -> SwapCard.Choice.of(shift, chosen))
          .toList();
    }
  }
}
