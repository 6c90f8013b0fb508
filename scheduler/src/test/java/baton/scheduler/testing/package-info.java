/** What tests of the service share: a running Baton, a browser. */
@NullMarked
package baton.scheduler.testing;

import org.jspecify.annotations.NullMarked;
