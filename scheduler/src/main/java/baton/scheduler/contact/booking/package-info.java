/**
 * The page on which customers book a call themselves: their number, a time, their name, and links
 * to move or cancel it. Public and without sign-in; what a customer has typed so far travels sealed
 * in the address, so no cookie is needed. Gives out what {@code callback} offers and decides
 * nothing of its own.
 */
@NullMarked
package baton.scheduler.contact.booking;

import org.jspecify.annotations.NullMarked;
