package baton.scheduler.rota;

import java.util.List;

/**
 * A part of a published revision.
 *
 * @param revision 0 when nothing was ever published
 * @param roles the codes of the desk's roles, in order
 */
record PublishedRota(int revision, List<String> roles, List<RotaShift> shifts) {}
