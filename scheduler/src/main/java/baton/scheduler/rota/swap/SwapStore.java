package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps swaps. Who changes one has the desk's lock, as for every change of its rota. */
final class SwapStore {
  private static final String SELECT =
      """
      select s.id, s.advisor_id, s.role, s.seat, s.shift_start, s.shift_end, s.part_from, s.part_to,
             s.asked_of, s.return_role, s.return_seat, s.return_start, s.return_end, s.note,
             s.state, s.ends_by, s.undo_asked_by, a.advisor_id as taker, a.warnings
        from swap s
        left join swap_acceptance a on a.swap_id = s.id
       where s.desk_id = :desk
      """;

  /** Lets only one transaction at a time change the desk's rota, draft or swaps. */
  void lock(Tx tx, Desk desk) {
    tx.handle()
        .createQuery("select id from desk where id = :desk for no key update")
        .bind("desk", desk.id())
        .mapTo(long.class)
        .one();
  }

  /** A new offer; empty when that time of that person's is offered already. */
  Optional<SwapId> add(Tx tx, Desk desk, SwapTerms terms, Instant endsBy) {
    Planned back = terms.inReturn();
    return tx.handle()
        .createQuery(
            """
            insert into swap (desk_id, advisor_id, role, seat, shift_start, shift_end, part_from,
                              part_to, asked_of, return_role, return_seat, return_start, return_end,
                              note, state, ends_by, offered_at)
            values (:desk, :owner, :role, :seat, :start, :end, :from, :to, :askedOf, :backRole,
                    :backSeat, :backStart, :backEnd, :note, 'OPEN', :endsBy, :now)
            on conflict on constraint offered_once do nothing
            returning id
            """)
        .bind("desk", desk.id())
        .bind("owner", terms.owner())
        .bind("role", terms.seat().role())
        .bind("seat", terms.seat().number())
        .bind("start", terms.shift().start())
        .bind("end", terms.shift().end())
        .bind("from", terms.from())
        .bind("to", terms.to())
        .bind("askedOf", terms.askedOf())
        .bind("backRole", back == null ? null : back.seat().role())
        .bind("backSeat", back == null ? null : back.seat().number())
        .bind("backStart", back == null ? null : back.start())
        .bind("backEnd", back == null ? null : back.end())
        .bind("note", terms.note())
        .bind("endsBy", endsBy)
        .bind("now", tx.now())
        .mapTo(SwapId.class)
        .findOne();
  }

  Optional<Swap> byId(Tx tx, Desk desk, SwapId id) {
    return tx.handle()
        .createQuery(SELECT + "and s.id = :id")
        .bind("desk", desk.id())
        .bind("id", id)
        .map((row, context) -> swap(row))
        .findOne();
  }

  /** All that are open or wait for a lead, and have not begun; by what begins first. */
  List<Swap> open(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery(
            SELECT + "and s.state in ('OPEN', 'ACCEPTED') and s.ends_by > :now order by s.ends_by")
        .bind("desk", desk.id())
        .bind("now", tx.now())
        .map((row, context) -> swap(row))
        .list();
  }

  /** The latest others, the newest first: done, over, or come to nothing. */
  List<Swap> past(Tx tx, Desk desk, @Nullable AdvisorId of, int most) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                and (s.state not in ('OPEN', 'ACCEPTED') or s.ends_by <= :now)
                and (cast(:of as bigint) is null or :of in (s.advisor_id, s.asked_of, a.advisor_id))
                order by s.id desc limit :most
                """)
        .bind("desk", desk.id())
        .bind("now", tx.now())
        .bind("of", of)
        .bind("most", most)
        .map((row, context) -> swap(row))
        .list();
  }

  void state(Tx tx, SwapId id, Swap.State state) {
    tx.handle()
        .createUpdate("update swap set state = :state, undo_asked_by = null where id = :id")
        .bind("id", id)
        .bind("state", state.name())
        .execute();
  }

  /** Done by a revision that is written in the same transaction. */
  void done(Tx tx, SwapId id, int revision) {
    tx.handle()
        .createUpdate("update swap set state = 'DONE', done_in = :revision where id = :id")
        .bind("id", id)
        .bind("revision", revision)
        .execute();
  }

  void undoAsked(Tx tx, SwapId id, AdvisorId by) {
    tx.handle()
        .createUpdate("update swap set undo_asked_by = :by where id = :id")
        .bind("id", id)
        .bind("by", by)
        .execute();
  }

  /** The terms as the rota now has them. */
  void follow(Tx tx, SwapId id, SwapTerms terms) {
    tx.handle()
        .createUpdate(
            """
            update swap set shift_start = :start, shift_end = :end, part_to = :to,
                            return_end = :backEnd
             where id = :id
            """)
        .bind("id", id)
        .bind("start", terms.shift().start())
        .bind("end", terms.shift().end())
        .bind("to", terms.to())
        .bind("backEnd", terms.inReturn() == null ? null : terms.inReturn().end())
        .execute();
  }

  /** False when somebody else was first. */
  boolean accept(Tx tx, Desk desk, SwapId id, Swap.Acceptance acceptance) {
    return tx.handle()
            .createUpdate(
                """
                insert into swap_acceptance (swap_id, desk_id, advisor_id, warnings)
                values (:id, :desk, :taker, :warnings)
                on conflict on constraint accepted_once do nothing
                """)
            .bind("id", id)
            .bind("desk", desk.id())
            .bind("taker", acceptance.taker())
            .bindArray("warnings", String.class, acceptance.warnings())
            .execute()
        == 1;
  }

  void warn(Tx tx, SwapId id, List<String> warnings) {
    tx.handle()
        .createUpdate("update swap_acceptance set warnings = :warnings where swap_id = :id")
        .bind("id", id)
        .bindArray("warnings", String.class, warnings)
        .execute();
  }

  void takeBack(Tx tx, SwapId id) {
    tx.handle()
        .createUpdate("delete from swap_acceptance where swap_id = :id")
        .bind("id", id)
        .execute();
  }

  private static Swap swap(ResultSet row) throws SQLException {
    AdvisorId taker = SqlColumns.idOrNull(row, "taker", AdvisorId::new);
    return new Swap(
        new SwapId(row.getLong("id")),
        terms(row),
        Swap.State.valueOf(row.getString("state")),
        taker == null
            ? null
            : new Swap.Acceptance(taker, List.of((String[]) row.getArray("warnings").getArray())),
        SqlColumns.instant(row, "ends_by"),
        SqlColumns.idOrNull(row, "undo_asked_by", AdvisorId::new));
  }

  private static SwapTerms terms(ResultSet row) throws SQLException {
    AdvisorId askedOf = SqlColumns.idOrNull(row, "asked_of", AdvisorId::new);
    Planned back =
        askedOf == null || row.getString("return_role") == null
            ? null
            : new Planned(
                new SeatId(row.getString("return_role"), row.getInt("return_seat")),
                askedOf,
                row.getObject("return_start", LocalDateTime.class),
                row.getObject("return_end", LocalDateTime.class));
    return new SwapTerms(
        new Planned(
            new SeatId(row.getString("role"), row.getInt("seat")),
            new AdvisorId(row.getLong("advisor_id")),
            row.getObject("shift_start", LocalDateTime.class),
            row.getObject("shift_end", LocalDateTime.class)),
        row.getObject("part_from", LocalDateTime.class),
        row.getObject("part_to", LocalDateTime.class),
        askedOf,
        back,
        row.getString("note"));
  }
}
