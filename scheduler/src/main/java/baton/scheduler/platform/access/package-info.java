/** Who is calling: people's sessions, programs' tokens, and what each may do. */
@NullMarked
package baton.scheduler.platform.access;

import org.jspecify.annotations.NullMarked;
