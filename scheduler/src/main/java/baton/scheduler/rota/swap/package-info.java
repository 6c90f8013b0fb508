/**
 * Swaps and cover (R1): an advisor offers a published shift, or a part of one, somebody takes it,
 * and by the desk's policy a lead approves. What changes hands is checked by the same rules as all
 * planning (R3) and done by {@link baton.scheduler.rota.publish.Rota#amend}, in one transaction
 * with the state of the swap. Offers follow the rota: {@link
 * baton.scheduler.rota.swap.SwapFollowing}.
 */
@NullMarked
package baton.scheduler.rota.swap;

import org.jspecify.annotations.NullMarked;
