package baton.scheduler.rota.plan;

import baton.handoff.shift.Planned;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Keeps the published rota: revisions, and the shifts each has. */
public final class RotaStore {

  private final PublishedShifts published = new PublishedShifts();

  /**
   * Lets only one transaction at a time change a desk's draft or rota. Rows that point to the desk
   * can still be written meanwhile.
   */
  public void lock(Tx tx, Desk desk) {
    tx.handle()
        .createQuery("select id from desk where id = :desk for no key update")
        .bind("desk", desk.id())
        .mapTo(long.class)
        .one();
  }

  /** The latest revision's number; 0 when nothing was ever published. */
  public int revision(Tx tx, Desk desk) {
    return published.revision(tx.handle(), desk.id());
  }

  /** The current shifts that end after {@code from}. */
  List<RotaShift> currentSince(Tx tx, Desk desk, Instant from, DeskStaff crew) {
    return published.overlapping(tx.handle(), desk.id(), from, PublishedShifts.FOR_EVER).stream()
        .map(shift -> rotaShift(shift, crew))
        .toList();
  }

  /** The current shifts that start in the week from {@code monday} on, and have begun. */
  public List<DraftShift> startedIn(Tx tx, Desk desk, LocalDate monday) {
    return tx.handle()
        .createQuery(
            """
            select role, seat, advisor_id, local_start as start, local_end as "end"
              from shift
             where desk_id = :desk and removed_in is null and starts_at < :now
               and ends_at between :from and :to
               and local_start >= :monday and local_start < cast(:monday as date) + 7
             order by local_start, role, seat
            """)
        .bind("desk", desk.id())
        .bind("now", tx.now())
        .bind("monday", monday)
        .bind("from", monday.minusDays(1).atStartOfDay(desk.zone()).toInstant())
        .bind("to", monday.plusWeeks(2).atStartOfDay(desk.zone()).toInstant())
        .mapTo(DraftShift.class)
        .list();
  }

  /** The shifts of a revision, the latest or an earlier one, that overlap {@code [from, to)}. */
  public List<RotaShift> inRevision(
      Tx tx, Desk desk, int number, ShiftPeriod span, DeskStaff crew) {
    return published.inRevision(tx.handle(), desk.id(), number, span.start(), span.end()).stream()
        .map(shift -> rotaShift(shift, crew))
        .toList();
  }

  /** Which revision took a shift that said this out of the published rota: the latest that did. */
  public Optional<RevisionHead> removing(Tx tx, Desk desk, Planned shift) {
    return tx.handle()
        .createQuery(
            """
            select r.number, r.published_at as at, a.name as by, r.why
              from shift s
              join rota_revision r on r.desk_id = s.desk_id and r.number = s.removed_in
              left join advisor a on a.id = r.published_by
             where s.desk_id = :desk and s.role = :role and s.seat = :seat
               and s.advisor_id = :advisor and s.local_start = :start and s.local_end = :end
             order by r.number desc
             limit 1
            """)
        .bind("desk", desk.id())
        .bind("role", shift.seat().role())
        .bind("seat", shift.seat().number())
        .bind("advisor", shift.advisor())
        .bind("start", shift.start())
        .bind("end", shift.end())
        .mapTo(RevisionHead.class)
        .findOne();
  }

  public void addRevision(Tx tx, Desk desk, NewRevision revision) {
    tx.handle()
        .createUpdate(
            """
            insert into rota_revision (desk_id, number, published_at, published_by, why)
            values (:desk, :number, :now, :by, :why)
            """)
        .bind("desk", desk.id())
        .bind("number", revision.number())
        .bind("now", tx.now())
        .bind("by", revision.by())
        .bind("why", revision.why())
        .execute();
  }

  public void remove(Tx tx, Desk desk, int number, List<RotaShift> shifts) {
    List<Long> ids =
        shifts.stream()
            .map(shift -> shift.plan().origin())
            .filter(Origin.Published.class::isInstance)
            .map(origin -> ((Origin.Published) origin).id().value())
            .toList();
    tx.handle()
        .createUpdate(
            """
            update shift set removed_in = :number
             where desk_id = :desk and removed_in is null and id = any(:ids)
            """)
        .bind("desk", desk.id())
        .bind("number", number)
        .bindArray("ids", Long.class, ids)
        .execute();
  }

  /** All in one statement. The table's constraints may refuse (R2). */
  public void add(Tx tx, Desk desk, int number, List<RotaShift> shifts) {
    Update insert =
        tx.handle()
            .createUpdate(
                """
                insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                   starts_at, ends_at, added_in)
                select :desk, role, seat, advisor, local_start, local_end, starts_at, ends_at, :number
                  from unnest(cast(:roles as text[]), cast(:seats as smallint[]),
                              cast(:advisors as bigint[]), cast(:starts as timestamp[]),
                              cast(:ends as timestamp[]), cast(:startsAt as timestamptz[]),
                              cast(:endsAt as timestamptz[]))
                       as new (role, seat, advisor, local_start, local_end, starts_at, ends_at)
                """)
            .bind("desk", desk.id())
            .bind("number", number)
            .bind("startsAt", SqlColumns.of(shifts, shift -> shift.period().start()))
            .bind("endsAt", SqlColumns.of(shifts, shift -> shift.period().end()));
    DraftStore.bind(
            insert, shifts.stream().map(shift -> DraftShift.of(shift.plan().planned())).toList())
        .execute();
  }

  private static RotaShift rotaShift(Shift shift, DeskStaff crew) {
    Planned planned =
        new Planned(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
    return new RotaShift(
        new Plan(new Origin.Published(shift.id()), crew.member(shift.advisor()), planned),
        shift.period());
  }
}
