package baton.scheduler.rota.plan;

import java.util.List;

/**
 * A part of a published revision.
 *
 * @param revision 0 when nothing was ever published
 * @param roles the codes of the desk's roles, in order
 */
public record PublishedRota(int revision, List<String> roles, List<RotaShift> shifts) {}
