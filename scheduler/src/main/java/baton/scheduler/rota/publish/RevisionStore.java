package baton.scheduler.rota.publish;

import baton.handoff.shift.Planned;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.Plan;
import baton.scheduler.rota.plan.RevisionHead;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.RotaShift;
import java.util.List;

/** Reads revisions gone by. */
final class RevisionStore {
  /** The latest revisions with a number below {@code before}, the latest first. */
  List<Row> list(Tx tx, Desk desk, int before, int limit) {
    return tx.handle()
        .createQuery(
            """
            with page as (
              select r.desk_id, r.number, r.published_at, r.why, a.name
                from rota_revision r left join advisor a on a.id = r.published_by
               where r.desk_id = :desk and r.number < :before
               order by r.number desc
               limit :limit),
            came as (
              select added_in as number, count(*) as shifts from shift
               where desk_id = :desk and added_in >= (select min(number) from page) and added_in < :before
               group by added_in),
            went as (
              select removed_in as number, count(*) as shifts from shift
               where desk_id = :desk and removed_in >= (select min(number) from page) and removed_in < :before
               group by removed_in)
            select number, published_at as at, name as by, why,
                   coalesce(came.shifts, 0) as came, coalesce(went.shifts, 0) as went
              from page left join came using (number) left join went using (number)
             order by number desc
            """)
        .bind("desk", desk.id())
        .bind("before", before)
        .bind("limit", limit)
        .mapTo(Row.class)
        .list();
  }

  /** What is in one of two revisions and not in the other, by row; contents may repeat. */
  RotaChange between(Tx tx, Desk desk, int from, int to, DeskStaff crew) {
    record Side(boolean came, Shift shift) {}
    List<Side> sides =
        tx.handle()
            .createQuery(
                """
                select id, role, seat, advisor_id, local_start, local_end, starts_at, ends_at, came
                  from (select shift.*,
                               added_in <= :to and (removed_in is null or removed_in > :to) as came,
                               added_in <= :from and (removed_in is null or removed_in > :from) as was
                          from shift where desk_id = :desk) both_sides
                 where came <> was
                 order by starts_at, role, seat
                """)
            .bind("desk", desk.id())
            .bind("from", from)
            .bind("to", to)
            .mapTo(Side.class)
            .list();
    return new RotaChange(
        sides.stream().filter(Side::came).map(side -> shift(side.shift(), crew)).toList(),
        sides.stream()
            .filter(side -> !side.came())
            .map(side -> shift(side.shift(), crew))
            .toList());
  }

  private static RotaShift shift(Shift shift, DeskStaff crew) {
    Planned planned =
        new Planned(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
    return new RotaShift(
        new Plan(new Origin.Published(shift.id()), crew.member(shift.advisor()), planned),
        shift.period());
  }

  /**
   * A revision in the list of them.
   *
   * @param came how many shifts it has that the one before had not
   * @param went how many the one before had that it has not; a changed shift counts in both
   */
  record Row(RevisionHead head, int came, int went) {}
}
