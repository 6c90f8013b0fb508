package baton.scheduler.notification;

import java.time.Instant;

/**
 * A prompt that its person was told.
 *
 * @param at when
 */
public record SentPrompt(PromptId id, Prompt prompt, Instant at) {}
