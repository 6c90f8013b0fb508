package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * What one ledger entry says.
 *
 * @param advisor whom it is about: who holds, stands by, or lets go
 * @param other the other side, where there is one: who relieves, or who holds meanwhile
 * @param actor who did it; null when the desk itself did
 * @param rotaRevision the published rota it was decided by
 * @param detail the rest, as a JSON object; names as they were then, so that the entry is whole
 */
public record Fact(
    EntryKind kind,
    SeatId seat,
    AdvisorId advisor,
    @Nullable AdvisorId other,
    @Nullable AdvisorId actor,
    int rotaRevision,
    String detail) {}
