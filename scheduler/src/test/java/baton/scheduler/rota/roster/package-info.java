@NullMarked
package baton.scheduler.rota.roster;

import org.jspecify.annotations.NullMarked;
