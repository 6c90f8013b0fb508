/**
 * Measures Baton from outside: a node as it is shipped, on a PostgreSQL that keeps its data safe,
 * over HTTP, beside the same SQL run bare in the same run. Nothing here is part of the tests.
 */
@NullMarked
package baton.bench;

import org.jspecify.annotations.NullMarked;

