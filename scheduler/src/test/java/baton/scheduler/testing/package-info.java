/** What tests of several features share: a small server, and a browser. */
@NullMarked
package baton.scheduler.testing;

import org.jspecify.annotations.NullMarked;
