/**
 * Publishing (R4): what it would change, seen before it is done; the revisions there were; and
 * changes of what is published without the draft. Who depends on the published rota is told through
 * the interfaces of this package; it knows no other feature.
 */
@NullMarked
package baton.scheduler.rota.publish;

import org.jspecify.annotations.NullMarked;
