/**
 * Calendars that programs subscribe to: iCalendar feeds (RFC 5545) of one person or of a whole
 * desk, each at a secret link that can be revoked. Computed from the published rota alone, on each
 * request; what customers are concerned with never comes in here.
 */
@NullMarked
package baton.scheduler.rota.calendar;

import org.jspecify.annotations.NullMarked;
