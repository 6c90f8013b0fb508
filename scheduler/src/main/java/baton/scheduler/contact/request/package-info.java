/**
 * Customers who want a call and named no slot: by voicemail, through a chat, or by a program.
 * Decides who has to do with each (P3 to P5), promises a call (S7), keeps recordings, and holds the
 * list that VOICEMAIL works off (K2). Stands on callbacks and slots; calls know nothing of it.
 */
@NullMarked
package baton.scheduler.contact.request;

import org.jspecify.annotations.NullMarked;
