/**
 * The draft and its edits (docs/adr/0022): each is made whole or not at all, logged, and can be
 * undone. Shifts come in by hand, by program or by CSV; what is wrong with them is said all at once
 * (R3).
 */
@NullMarked
package baton.scheduler.rota.draft;

import org.jspecify.annotations.NullMarked;
