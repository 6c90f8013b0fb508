/**
 * The cover a desk asks for: how many people in a role by weekday and time of day, and the dates
 * that differ (R1). {@link baton.scheduler.rota.cover.CoverageAsked} answers for any stretch of
 * time; who is planned is the rota's to know.
 */
@NullMarked
package baton.scheduler.rota.cover;

import org.jspecify.annotations.NullMarked;
