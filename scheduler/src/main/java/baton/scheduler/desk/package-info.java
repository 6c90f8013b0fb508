/** A desk's settings, its dial plan and its people. */
@NullMarked
package baton.scheduler.desk;

import org.jspecify.annotations.NullMarked;
