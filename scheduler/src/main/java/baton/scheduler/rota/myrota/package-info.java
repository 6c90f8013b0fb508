/**
 * An advisor's own rota: the shifts of the coming weeks, who is relieved by whom, what the latest
 * revisions changed for them, and the link to their calendar. Only reads the published rota.
 */
@NullMarked
package baton.scheduler.rota.myrota;

import org.jspecify.annotations.NullMarked;
