/**
 * How Baton's values go into SQL and come out of it, in one place for the service and the tests:
 * {@link baton.handoff.sql.SqlTypes} is installed in every Jdbi. It knows the shape of ids and
 * records, and no feature.
 */
@NullMarked
package baton.handoff.sql;

import org.jspecify.annotations.NullMarked;
