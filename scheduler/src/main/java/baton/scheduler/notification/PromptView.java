package baton.scheduler.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as pages and programs read it.
 *
 * @param act the words of what it asks for; null when there is nothing to do but know
 * @param link where that is done, a path of this server
 * @param at when it was told
 * @param when the same in desk time, with its label (T1)
 * @param until from then on it is of no use
 * @param browser whether the browser's own notification is wanted for it
 * @param sound whether a sound is
 */
public record PromptView(
    long id,
    String title,
    String text,
    @Nullable String act,
    String link,
    Instant at,
    String when,
    Instant until,
    boolean browser,
    boolean sound) {}
