/**
 * Transactions, each with one instant, and the clock they read. A leaf: knows no feature. The only
 * place in the product that asks what time it is.
 */
@NullMarked
package baton.scheduler.platform.tx;

import org.jspecify.annotations.NullMarked;
