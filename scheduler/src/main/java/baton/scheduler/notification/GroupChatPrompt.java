package baton.scheduler.notification;

import java.time.Instant;

/**
 * Something a desk is told as a whole.
 *
 * @param key the room is told the same key once
 * @param until from then on it is not sent any more
 */
record GroupChatPrompt(String key, String title, String text, Instant until) {}
