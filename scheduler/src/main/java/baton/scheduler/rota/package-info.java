/**
 * Planning: what people agreed on and the cover asked for, the draft, what is published of it, and
 * all that makes or changes shifts. Stands beside {@code contact} and knows only its slots; the
 * floor reads what is published through the heart.
 */
@NullMarked
package baton.scheduler.rota;

import org.jspecify.annotations.NullMarked;
