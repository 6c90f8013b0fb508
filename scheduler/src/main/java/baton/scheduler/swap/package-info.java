/**
 * Swaps and cover (R1): an advisor offers a published shift, or a part of one, somebody takes it,
 * and by the desk's policy a lead approves. What changes hands is checked by the same rules as all
 * planning (R3) and done by {@link baton.scheduler.rota.Rota#amend}, in one transaction with the
 * state of the swap. Offers follow the rota: {@link baton.scheduler.swap.SwapFollowing}.
 */
@NullMarked
package baton.scheduler.swap;

import org.jspecify.annotations.NullMarked;
