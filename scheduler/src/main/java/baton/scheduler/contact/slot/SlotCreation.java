package baton.scheduler.contact.slot;

import baton.handoff.DeskId;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the slots of the coming days created (S2): as each desk's day begins, one more day. */
public final class SlotCreation implements DueWork {
  private final Slots slots;
  private final Desks desks;

  public SlotCreation(Slots slots, Desks desks) {
    this.slots = slots;
    this.desks = desks;
  }

  @Override
  public String name() {
    return "create-slots";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return dues(tx).stream().map(due -> due.at(tx.now())).min(Comparator.naturalOrder());
  }

  @Override
  public void doAllDue(Tx tx) {
    for (Due due : dues(tx)) {
      if (!due.at(tx.now()).isAfter(tx.now())) {
        slots.correct(tx, desks.byId(tx, due.desk()));
      }
    }
  }

  private record Due(DeskId desk, ZoneId zone, int slotDays, @Nullable Instant createdUntil) {
    Instant at(Instant now) {
      return createdUntil == null ? now : SlotHorizon.outgrown(zone, slotDays, createdUntil);
    }
  }

  private static List<Due> dues(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select desk.id as desk_id, desk.zone, desk.slot_days, slot_horizon.created_until
              from desk left join slot_horizon on slot_horizon.desk_id = desk.id
             order by desk.id
            """)
        .mapTo(Due.class)
        .list();
  }
}
