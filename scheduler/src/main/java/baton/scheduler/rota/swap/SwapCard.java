package baton.scheduler.rota.swap;

import baton.handoff.shift.Planned;
import baton.scheduler.desk.Advisor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A swap as pages show it.
 *
 * @param about "Mon 9 Mar 08:00–16:00 on Live Call 1", what changes hands
 * @param who "Ana → Ben"
 */
record SwapCard(
    long id, String about, String who, Terms terms, Badge badge, Checks checks, Story story) {
  /**
   * What of it is otherwise than a whole shift for nothing.
   *
   * @param of "a part of 08:00–16:00"; null: the whole shift
   * @param inReturn "Tue 10 Mar 08:00–16:00 on Live Call 2"; null for none
   */
  record Terms(String length, @Nullable String of, @Nullable String inReturn, String note) {}

  /**
   * What the checks say of it, for who approves or could accept.
   *
   * @param warnings to be read first
   * @param bar why the viewer, who was asked, cannot take it; null when nothing bars
   * @param leftOut whom an offer to everybody did not reach, for whose it is and for leads
   */
  record Checks(List<String> warnings, @Nullable String bar, LeftOut leftOut) {
    static final Checks NONE = new Checks(List.of(), null, LeftOut.NOBODY);

    static Checks warning(List<String> warnings) {
      return new Checks(warnings, null, LeftOut.NOBODY);
    }
  }

  /**
   * @param lines "On another seat then: Nia, Pia"
   */
  record LeftOut(int count, List<String> lines) {
    static final LeftOut NOBODY = new LeftOut(0, List.of());
  }

  /**
   * @param kind of the state badge; empty for a word without one
   */
  record Badge(String kind, String words) {}

  /**
   * @param lines "Mon 2 Mar 08:00: offered by Lea for Ana"
   */
  record Story(List<String> lines, Acts acts) {}

  /**
   * What the viewer can do now.
   *
   * @param takers whom a lead can accept it for
   */
  record Acts(
      boolean accept,
      boolean decline,
      boolean withdraw,
      boolean decide,
      boolean undo,
      List<Choice> takers) {}

  /** One of a list to choose from. */
  record Choice(String value, String words, boolean chosen) {
    static Choice of(Planned shift, String chosen) {
      String ref = OfferRequest.Key.of(shift).ref();
      return new Choice(ref, SwapWords.shift(shift), ref.equals(chosen));
    }

    static Choice of(Advisor advisor, String chosen) {
      String id = advisor.id().toString();
      return new Choice(id, advisor.name(), id.equals(chosen));
    }
  }
}
