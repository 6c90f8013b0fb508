/**
 * The cover a desk asks for: how many people in a role by weekday and time of day, and the dates
 * that differ (R1). {@link baton.scheduler.coverage.CoverageAsked} answers for any stretch of time;
 * who is planned is the rota's to know.
 */
@NullMarked
package baton.scheduler.coverage;

import org.jspecify.annotations.NullMarked;
