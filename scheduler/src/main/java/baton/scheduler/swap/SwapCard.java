package baton.scheduler.swap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A swap as pages show it.
 *
 * @param about "Mon 9 Mar 08:00–16:00 on Live Call 1", what changes hands
 * @param who "Ana → Ben"
 * @param warnings what the checks say, for who approves
 */
record SwapCard(
    long id,
    String about,
    String who,
    Terms terms,
    Badge badge,
    List<String> warnings,
    Story story) {
  /**
   * What of it is otherwise than a whole shift for nothing.
   *
   * @param of "a part of 08:00–16:00"; null: the whole shift
   * @param inReturn "Tue 10 Mar 08:00–16:00 on Live Call 2"; null for none
   */
  record Terms(String length, @Nullable String of, @Nullable String inReturn, String note) {}

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
  record Choice(String value, String words, boolean chosen) {}
}
