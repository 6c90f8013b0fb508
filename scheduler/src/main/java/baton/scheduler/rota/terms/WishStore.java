package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps wishes. */
final class WishStore {
  /**
   * @param since wishes for dates before it are left out
   */
  Map<AdvisorId, List<ShiftWish>> all(Tx tx, DeskId desk, LocalDate since) {
    return tx
        .handle()
        .createQuery(
            """
            select id, advisor_id, wanted, on_date, weekday, local_from, local_to, role, weight
              from wish
             where desk_id = :desk and (on_date is null or on_date >= :since)
             order by advisor_id, on_date nulls first, weekday, local_from, id
            """)
        .bind("desk", desk)
        .bind("since", since)
        .map((row, context) -> wish(row))
        .stream()
        .collect(Collectors.groupingBy(ShiftWish::advisor));
  }

  /** The id it has now; that in {@code wish} means nothing. */
  WishId add(Tx tx, DeskId desk, ShiftWish wish) {
    return new WishId(
        tx.handle()
            .createQuery(
                """
                insert into wish (desk_id, advisor_id, wanted, on_date, weekday,
                                  local_from, local_to, role, weight)
                values (:desk, :advisor, :wanted, :date, :weekday, :from, :to, :role, :weight)
                returning id
                """)
            .bind("desk", desk)
            .bind("advisor", wish.advisor())
            .bind("wanted", wish.wanted())
            .bind("date", wish.when().date())
            .bind("weekday", wish.when().date() == null ? wish.when().day().getValue() : null)
            .bind("from", wish.when().from())
            .bind("to", wish.when().to())
            .bind("role", wish.role())
            .bind("weight", wish.weight())
            .mapTo(long.class)
            .one());
  }

  /** False when there is none. */
  boolean remove(Tx tx, DeskId desk, AdvisorId advisor, WishId id) {
    return tx.handle()
            .createUpdate(
                "delete from wish where desk_id = :desk and advisor_id = :advisor and id = :id")
            .bind("desk", desk)
            .bind("advisor", advisor)
            .bind("id", id)
            .execute()
        == 1;
  }

  private static ShiftWish wish(ResultSet row) throws SQLException {
    return new ShiftWish(
        new WishId(row.getLong("id")),
        new AdvisorId(row.getLong("advisor_id")),
        row.getBoolean("wanted"),
        when(row),
        row.getString("role"),
        row.getInt("weight"));
  }

  private static WishTime when(ResultSet row) throws SQLException {
    LocalDate date = row.getObject("on_date", LocalDate.class);
    LocalTime from = row.getObject("local_from", LocalTime.class);
    LocalTime to = row.getObject("local_to", LocalTime.class);
    return date == null
        ? WishTime.every(DayOfWeek.of(row.getInt("weekday")), from, to)
        : WishTime.on(date, from, to);
  }
}
