/**
 * Callbacks: whom to call, in which slot. Reads phone numbers as the desk's telephone system writes
 * them (P1, P2), keeps to the customer's hours (S5, S6), and gives out the places of slots (S3, S4,
 * S8, S9).
 */
@NullMarked
package baton.scheduler.contact.callback;

import org.jspecify.annotations.NullMarked;
