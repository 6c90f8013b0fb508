package baton.scheduler.contact.request;

/**
 * A kept recording.
 *
 * @param bytes how long it is
 */
record Recording(AudioKind kind, long bytes) {}
