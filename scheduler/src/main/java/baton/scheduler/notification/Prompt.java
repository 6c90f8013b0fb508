package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one person is told: who, which seat, when, and what to do next (H4).
 *
 * @param key what it is about; a person is told the same key once, however often it is asked for
 * @param title one line that says it all
 * @param text what to do next
 * @param act what its link does, or the page it leads to; null when there is nothing to do but know
 * @param until from then on nobody needs it: it is neither sent nor shown any more
 */
public record Prompt(
    AdvisorId to,
    String key,
    Concern concern,
    String title,
    String text,
    @Nullable Link act,
    Instant until) {

  /**
   * A prompt that its person was told.
   *
   * @param at when
   */
  public record Sent(PromptId id, Prompt prompt, Instant at) {}

  /** Where the link of a prompt leads. */
  public sealed interface Link permits PromptAction, LinkedPage {
    /** What a button for it says: a verb and what it is done to. */
    String words();
  }
}
