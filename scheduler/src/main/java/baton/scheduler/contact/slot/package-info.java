/**
 * Callback slots: the windows that start at :00, :20 and :40 desk time (S1), and how many calls
 * each can take by the published rota (S2, B2). Bookings of slots live in {@code callback}.
 */
@NullMarked
package baton.scheduler.contact.slot;

import org.jspecify.annotations.NullMarked;
