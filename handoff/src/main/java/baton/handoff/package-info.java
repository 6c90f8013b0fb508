/**
 * The heart of Baton: who is planned where ({@code shift}), who holds what and how it changes hands
 * ({@code seat}), and the record of it ({@code ledger}). Knows nothing of the service around it.
 */
@NullMarked
package baton.handoff;

import org.jspecify.annotations.NullMarked;
