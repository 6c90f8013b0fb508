/** What tests of both modules share: a real PostgreSQL, and people and shifts to put into it. */
@NullMarked
package baton.handoff.testing;

import org.jspecify.annotations.NullMarked;
