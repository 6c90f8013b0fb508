package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.shift.Published;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.sql.SqlColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Loads {@link SeatFacts} in five queries, whatever the number of seats, people and shifts. */
public final class SeatFactsReader {
  /** How far back shifts are looked at, and further if a seat has been held for longer. */
  private static final Duration BACK = Duration.ofDays(2);

  /** How far ahead "your next shift" is looked for. */
  private static final Duration AHEAD = Duration.ofDays(8);

  private final PublishedShifts shifts = new PublishedShifts();

  public SeatFacts load(Handle handle, DeskId desk, Instant at, Set<AdvisorId> onContact) {
    DeskTerms terms = terms(handle, desk);
    SortedMap<SeatId, SeatState> seats = seats(handle, desk);
    return new SeatFacts(
        terms, seats, people(handle, desk), plan(handle, desk, seats, at), onContact);
  }

  private SeatPlan plan(
      Handle handle, DeskId desk, SortedMap<SeatId, SeatState> seats, Instant at) {
    Instant from = at.minus(BACK);
    for (SeatState state : seats.values()) {
      SeatHold hold = state.hold();
      from = hold != null && hold.from().isBefore(from) ? hold.from() : from;
    }
    Published published = shifts.published(handle, desk, from, at.plus(AHEAD));
    return new SeatPlan(
        published.revision(), published.shifts(), covers(handle, desk, from, at.plus(AHEAD)));
  }

  private static List<Cover> covers(Handle handle, DeskId desk, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select role, seat, advisor_id, instead_id, starts_at, ends_at
              from cover
             where desk_id = :desk and starts_at < :to and ends_at > :from and starts_at < ends_at
            """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .mapTo(Cover.class)
        .list();
  }

  private static DeskTerms terms(Handle handle, DeskId desk) {
    return handle
        .createQuery(
            """
            select zone, label, stand_by_minutes, relieve_early_minutes,
                   told_minutes, alert_leads_minutes, ask_cover_minutes
              from desk
             where id = :desk
            """)
        .bind("desk", desk)
        .map((row, context) ->
            new DeskTerms(
                ZoneId.of(row.getString("zone")),
                row.getString("label"),
                Duration.ofMinutes(row.getInt("stand_by_minutes")),
                Duration.ofMinutes(row.getInt("relieve_early_minutes")),
                notice(row)))
        .one();
  }

  private static DeskTerms.Notice notice(ResultSet row) throws SQLException {
    return new DeskTerms.Notice(
        Stream.of((Short[]) row.getArray("told_minutes").getArray())
            .map(Duration::ofMinutes)
            .sorted(Comparator.reverseOrder())
            .toList(),
        Duration.ofMinutes(row.getInt("alert_leads_minutes")),
        Duration.ofMinutes(row.getInt("ask_cover_minutes")));
  }

  /** Each seat with its holder, its stand-by and its last release, as of one commit. */
  private static SortedMap<SeatId, SeatState> seats(Handle handle, DeskId desk) {
    return handle
        .createQuery(
            """
            select r.code, s.number, r.strict, h.advisor_id holder, h.held_from,
                   b.advisor_id stand_by, b.since,
                   (select max(l.released_at)
                      from seat_hold l
                     where l.desk_id = r.desk_id and l.role = r.code and l.seat = s.number
                   ) last_released
              from role r
             cross join generate_series(1, r.seats) as s (number)
              left join seat_hold h
                on h.desk_id = r.desk_id and h.role = r.code and h.seat = s.number
               and h.released_at is null
              left join stand_by b
                on b.desk_id = r.desk_id and b.role = r.code and b.seat = s.number
             where r.desk_id = :desk
            """)
        .bind("desk", desk)
        .map((row, context) -> seat(row))
        .collect(Collectors.toMap(SeatState::seat, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static SeatState seat(ResultSet row) throws SQLException {
    SeatId seat = new SeatId(row.getString("code"), row.getInt("number"));
    AdvisorId holder = SqlColumns.idOrNull(row, "holder", AdvisorId::new);
    Instant heldFrom = SqlColumns.instantOrNull(row, "held_from");
    AdvisorId standBy = SqlColumns.idOrNull(row, "stand_by", AdvisorId::new);
    Instant since = SqlColumns.instantOrNull(row, "since");
    return new SeatState(
        seat,
        row.getBoolean("strict"),
        holder == null || heldFrom == null ? null : new SeatHold(seat, holder, heldFrom),
        standBy == null || since == null ? null : new StandBy(seat, standBy, since),
        SqlColumns.instantOrNull(row, "last_released"));
  }

  private static Map<AdvisorId, Person> people(Handle handle, DeskId desk) {
    return handle
        .createQuery(
            """
            select a.id, a.name,
                   array(select s.role from advisor_skill s where s.advisor_id = a.id) skills
              from advisor a
             where a.desk_id = :desk
            """)
        .bind("desk", desk)
        .mapTo(Person.class)
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }
}
