package baton.scheduler.rota.publish;

import baton.scheduler.rota.plan.RevisionHead;

/**
 * A revision in the list of them.
 *
 * @param came how many shifts it has that the one before had not
 * @param went how many the one before had that it has not; a changed shift counts in both
 */
record RevisionRow(RevisionHead head, int came, int went) {}
