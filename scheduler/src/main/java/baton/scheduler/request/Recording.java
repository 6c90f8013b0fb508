package baton.scheduler.request;

/**
 * A kept recording.
 *
 * @param bytes how long it is
 */
record Recording(AudioKind kind, long bytes) {}
