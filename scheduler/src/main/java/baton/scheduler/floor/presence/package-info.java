/**
 * Who is still there (H11). Each open page of a signed-in advisor says so every 25 s; a holder of a
 * seat whose pages fell silent for two minutes is called unreachable, the desk's leads are told,
 * and the seat stays theirs. Only a page can fall silent: somebody whose telephone system logs them
 * in by API, and who has opened no page since, has nothing to lose and is never called unreachable.
 *
 * <p>What a node has heard it keeps in memory and writes down at most every 30 s, in one statement
 * for all people. A node that dies forgets up to that much; the pages say it again to another.
 */
@NullMarked
package baton.scheduler.floor.presence;

import org.jspecify.annotations.NullMarked;
