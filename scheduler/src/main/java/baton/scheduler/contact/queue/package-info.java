/**
 * What a desk's own ticket system says of the queues of soft roles, and who is free to go because
 * one is empty (H10). Believes no report for longer than half an hour: after that a queue is
 * unknown, not empty. Knows no tickets; knows seats by their names only.
 */
@NullMarked
package baton.scheduler.contact.queue;

import org.jspecify.annotations.NullMarked;
