@NullMarked
package baton.scheduler.roster;

import org.jspecify.annotations.NullMarked;
