package baton.scheduler.rota;

import java.util.List;

/**
 * A part of a published revision.
 *
 * @param revision 0 when nothing was ever published
 */
record PublishedRota(int revision, List<RotaShift> shifts) {}
