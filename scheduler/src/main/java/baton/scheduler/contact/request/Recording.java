package baton.scheduler.contact.request;

import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * A kept recording.
 *
 * @param bytes how long it is
 */
record Recording(@ColumnName("recording_type") AudioKind kind, long bytes) {}
