package baton.scheduler.rota.cover;

import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the cover a desk asks for. */
public final class CoverageStore {
  private static final long USUAL = 0;

  /** What the desk asks for, in two statements however much that is. */
  public CoverageAsked asked(Tx tx, Desk desk) {
    Map<Long, List<CoverNeed>> needs = needs(tx, desk);
    return new CoverageAsked(usual(needs), dates(tx, desk, needs), desk.holidays(), desk.zone());
  }

  /** The usual week's needs. */
  public CoverNeeds usual(Tx tx, Desk desk) {
    return usual(needs(tx, desk));
  }

  /** All dates that differ, by their first day, those that are over too. */
  public List<CoverDates> dates(Tx tx, Desk desk) {
    return dates(tx, desk, needs(tx, desk));
  }

  /** The dates of that id. */
  public Optional<CoverDates> dates(Tx tx, Desk desk, CoverDatesId id) {
    return dates(tx, desk).stream().filter(dates -> dates.id().equals(id)).findFirst();
  }

  /** Sets the usual week; what was there before is gone. */
  public void save(Tx tx, Desk desk, CoverNeeds usual) {
    save(tx, desk, null, usual.withoutNobody());
  }

  /** Keeps dates that differ; the id they have then, for that in {@code dates} means nothing. */
  public CoverDatesId add(Tx tx, Desk desk, CoverDates dates) {
    CoverDatesId id =
        new CoverDatesId(
            tx.handle()
                .createQuery(
                    """
                    insert into coverage_dates (desk_id, name, first_day, last_day)
                    values (:desk, :name, :first, :last)
                    returning id
                    """)
                .bind("desk", desk.id())
                .bind("name", dates.name())
                .bind("first", dates.first())
                .bind("last", dates.last())
                .mapTo(long.class)
                .one());
    save(tx, desk, id, dates.needs());
    return id;
  }

  /** Sets the dates of that id; false when there are none. */
  public boolean change(Tx tx, Desk desk, CoverDates dates) {
    boolean known =
        tx.handle()
                .createUpdate(
                    """
                    update coverage_dates set name = :name, first_day = :first, last_day = :last
                     where desk_id = :desk and id = :id
                    """)
                .bind("desk", desk.id())
                .bind("id", dates.id())
                .bind("name", dates.name())
                .bind("first", dates.first())
                .bind("last", dates.last())
                .execute()
            == 1;
    if (known) {
      save(tx, desk, dates.id(), dates.needs());
    }
    return known;
  }

  /** Takes the dates of that id out; false when there are none. */
  public boolean remove(Tx tx, Desk desk, CoverDatesId id) {
    tx.changed(desk.id());
    return tx.handle()
            .createUpdate("delete from coverage_dates where desk_id = :desk and id = :id")
            .bind("desk", desk.id())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** One changes a desk's needs at a time. */
  void lock(Tx tx, Desk desk) {
    tx.handle()
        .createQuery("select id from desk where id = :desk for no key update")
        .bind("desk", desk.id())
        .mapTo(long.class)
        .one();
  }

  private void save(Tx tx, Desk desk, @Nullable CoverDatesId of, CoverNeeds needs) {
    tx.handle()
        .createUpdate(
            """
            delete from coverage_need
             where desk_id = :desk and dates_id is not distinct from cast(:dates as bigint)
            """)
        .bind("desk", desk.id())
        .bind("dates", of)
        .execute();
    tx.handle()
        .createUpdate(
            """
            insert into coverage_need (desk_id, dates_id, role, day, from_minute, to_minute, people)
            select :desk, cast(:dates as bigint), role, day, from_minute, to_minute, people
              from unnest(cast(:roles as text[]), cast(:days as text[]), cast(:froms as smallint[]),
                          cast(:tos as smallint[]), cast(:people as smallint[]))
                   as new (role, day, from_minute, to_minute, people)
            """)
        .bind("desk", desk.id())
        .bind("dates", of)
        .bind("roles", SqlColumns.of(needs.all(), CoverNeed::role))
        .bind("days", SqlColumns.of(needs.all(), CoverNeed::day))
        .bind("froms", SqlColumns.of(needs.all(), need -> need.span().from()))
        .bind("tos", SqlColumns.of(needs.all(), need -> need.span().to()))
        .bind("people", SqlColumns.of(needs.all(), CoverNeed::people))
        .execute();
    tx.changed(desk.id());
  }

  /** By the dates they are of; 0: the usual week. */
  private static Map<Long, List<CoverNeed>> needs(Tx tx, Desk desk) {
    return tx
        .handle()
        .createQuery(
            """
            select coalesce(dates_id, 0) as dates, role, day, from_minute as "from",
                   to_minute as "to", people
              from coverage_need
             where desk_id = :desk
            """)
        .bind("desk", desk.id())
        .mapTo(NeedRow.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                NeedRow::dates, Collectors.mapping(NeedRow::need, Collectors.toList())));
  }

  private static List<CoverDates> dates(Tx tx, Desk desk, Map<Long, List<CoverNeed>> needs) {
    return tx.handle()
        .createQuery(
            """
            select id, name, first_day, last_day from coverage_dates
             where desk_id = :desk
             order by first_day, last_day, id
            """)
        .bind("desk", desk.id())
        .mapTo(DatesRow.class)
        .map(row -> row.with(needs))
        .list();
  }

  private static CoverNeeds usual(Map<Long, List<CoverNeed>> needs) {
    return new CoverNeeds(needs.getOrDefault(USUAL, List.of()));
  }

  private record NeedRow(long dates, CoverNeed need) {}

  private record DatesRow(CoverDatesId id, String name, LocalDate firstDay, LocalDate lastDay) {
    CoverDates with(Map<Long, List<CoverNeed>> needs) {
      List<CoverNeed> own = needs.getOrDefault(id.value(), List.of());
      return new CoverDates(id, name, firstDay, lastDay, new CoverNeeds(own));
    }
  }
}
