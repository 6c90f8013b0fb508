package baton.scheduler.contact.callback;

import baton.scheduler.platform.access.Secret;

/**
 * Who keeps a place: one run through the booking form.
 *
 * @param secret what only the pages of that run carry
 * @param address stands for the network address, to count; nothing can be read from it
 * @param number stands for the phone number, likewise
 */
public record PlaceHolder(Secret secret, String address, String number) {}
