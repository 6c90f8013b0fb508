/**
 * Planned shifts, what is known of them, and the pure rules by which every plan is judged, however
 * it was made (R2, R3, R5, T3). Reads and keeps the published rota and the rows of the draft; what
 * people do with them is in {@code draft} and {@code publish}.
 */
@NullMarked
package baton.scheduler.rota.plan;

import org.jspecify.annotations.NullMarked;
