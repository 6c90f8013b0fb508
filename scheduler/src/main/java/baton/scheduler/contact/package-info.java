/**
 * Customers and all that is done for them: the slots they can have, their callbacks, how they book
 * them, what they ask for without one, and the calls. Knows desks and tells people by {@code
 * notification}; nothing here knows who holds a seat.
 */
@NullMarked
package baton.scheduler.contact;

import org.jspecify.annotations.NullMarked;
