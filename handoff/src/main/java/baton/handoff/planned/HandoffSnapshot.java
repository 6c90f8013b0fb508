package baton.handoff.planned;

import baton.handoff.AdvisorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handoff and how it stands.
 *
 * @param toldAt when both sides were last told; null: not yet
 * @param doneAt when the seat changed hands or closed
 * @param lateSeconds by how much the replacement came late, or is late so far; 0: not late
 * @param cover who stands in
 */
public record HandoffSnapshot(
    PlannedHandoff handoff,
    HandoffState state,
    @Nullable Instant toldAt,
    @Nullable Instant doneAt,
    long lateSeconds,
    @Nullable AdvisorId cover) {}
