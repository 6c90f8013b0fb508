/**
 * What people are told, by which channel, delivered at least once (H4). Other rooms say what is to
 * be told, to whom; this one knows how people want to be reached, and keeps at it until they are.
 * Knows no seat rule: what a link in a prompt does, the rooms above carry out.
 */
@NullMarked
package baton.scheduler.notification;

import org.jspecify.annotations.NullMarked;
