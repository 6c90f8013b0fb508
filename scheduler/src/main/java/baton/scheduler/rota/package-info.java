/**
 * The rota: a draft that leads change, and published revisions that never change. Shifts come in by
 * hand or by CSV, as {@link baton.scheduler.rota.ShiftLine}s; both and publishing itself are
 * checked by the same pure rules (R2, R3, R5, T3). What depends on the published rota is told
 * through {@link baton.scheduler.rota.SlotCorrection}; this package knows no other feature.
 */
@NullMarked
package baton.scheduler.rota;

import org.jspecify.annotations.NullMarked;
