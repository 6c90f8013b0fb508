package baton.scheduler.prompt;

import java.time.Instant;

/**
 * A prompt that its person was told.
 *
 * @param at when
 */
public record Told(PromptId id, Prompt prompt, Instant at) {}
