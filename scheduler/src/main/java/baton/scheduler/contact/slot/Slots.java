package baton.scheduler.contact.slot;

import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;

/** Keeps a desk's slots as the published rota has them (S2). */
public final class Slots {
  private final PublishedShifts shifts = new PublishedShifts();

  /**
   * Makes the slots from now to the horizon what the published rota says: creates those that are
   * missing, corrects the capacity of the others, down to 0. None is removed and no booking is
   * touched (S9). Publishing calls this in its own transaction, after its shifts are written.
   *
   * <p>The number of statements is the same for any number of slots.
   */
  public void correct(Tx tx, Desk desk) {
    Instant until = createdUntil(tx, desk);
    // A slot that starts before the horizon may end after it, so look at shifts a slot further.
    SlotPlan plan =
        plan(
            tx,
            desk,
            shifts.overlapping(tx.handle(), desk.id(), tx.now(), until.plus(SlotTime.LENGTH)),
            until);
    int revision = shifts.revision(tx.handle(), desk.id());
    put(tx, desk, plan, revision);
    close(tx, desk, plan, revision);
  }

  /**
   * What {@link #correct} would make of the slots if these were the published shifts. Changes
   * nothing.
   *
   * @param shifts all that end after now
   */
  public SlotPlan planned(Tx tx, Desk desk, List<Shift> shifts) {
    Instant created =
        tx.handle()
            .createQuery("select created_until from slot_horizon where desk_id = :desk")
            .bind("desk", desk.id())
            .mapTo(Instant.class)
            .findOne()
            .orElse(tx.now());
    Instant horizon = SlotHorizon.of(desk.zone(), desk.policy().slotDays(), tx.now());
    return plan(tx, desk, shifts, created.isAfter(horizon) ? created : horizon);
  }

  private static SlotPlan plan(Tx tx, Desk desk, List<Shift> shifts, Instant until) {
    return SlotPlan.of(new SlotTimes(desk.zone()), shifts, tx.now(), until);
  }

  /** Locks the desk's slots against other corrections and moves the horizon on, never back. */
  private static Instant createdUntil(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery(
            """
            insert into slot_horizon (desk_id, created_until) values (:desk, :until)
            on conflict (desk_id) do update
               set created_until = greatest(slot_horizon.created_until, excluded.created_until)
            returning created_until
            """)
        .bind("desk", desk.id())
        .bind("until", SlotHorizon.of(desk.zone(), desk.policy().slotDays(), tx.now()))
        .mapTo(Instant.class)
        .one();
  }

  private static void put(Tx tx, Desk desk, SlotPlan plan, int revision) {
    List<SlotTime> slots = List.copyOf(plan.capacities().keySet());
    tx.handle()
        .createUpdate(
            """
            insert into slot (desk_id, starts_at, ends_at, capacity, rota_revision)
            select :desk, starts_at, ends_at, capacity, :revision
              from unnest(cast(:starts as timestamptz[]), cast(:ends as timestamptz[]),
                          cast(:capacities as smallint[])) planned (starts_at, ends_at, capacity)
             order by starts_at
            on conflict (desk_id, starts_at) do update
               set capacity = excluded.capacity, rota_revision = excluded.rota_revision
             where slot.capacity <> excluded.capacity
            """)
        .bind("desk", desk.id())
        .bind("revision", revision)
        .bindArray("starts", String.class, written(slots.stream().map(SlotTime::start).toList()))
        .bindArray("ends", String.class, written(slots.stream().map(SlotTime::end).toList()))
        .bindArray("capacities", Integer.class, List.copyOf(plan.capacities().values()))
        .execute();
  }

  private static void close(Tx tx, Desk desk, SlotPlan plan, int revision) {
    tx.handle()
        .createUpdate(
            """
            update slot set capacity = 0, rota_revision = :revision
             where desk_id = :desk and starts_at >= :now and capacity > 0
               and starts_at <> all (cast(:planned as timestamptz[]))
            """)
        .bind("desk", desk.id())
        .bind("now", tx.now())
        .bind("revision", revision)
        .bindArray(
            "planned",
            String.class,
            written(plan.capacities().keySet().stream().map(SlotTime::start).toList()))
        .execute();
  }

  /** As text with its Z, which reads the same in any session zone. */
  private static List<String> written(List<Instant> instants) {
    return instants.stream().map(Instant::toString).toList();
  }
}
