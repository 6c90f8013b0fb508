package baton.bench;

import org.jdbi.v3.core.Jdbi;

/** Counts afterwards what must never be. */
final class Truth {
  private final Jdbi owner;

  Truth(Jdbi owner) {
    this.owner = owner;
  }

  int stored() {
    return count("select count(*) from callback where state = 'BOOKED'");
  }

  /** Places with two bookings, and slots with more than they take. */
  int doubleBookings() {
    return count(
            """
            select count(*) from (
              select from callback where state = 'BOOKED'
               group by desk_id, slot_start, lane having count(*) > 1) twice
            """)
        + count(
            """
            select count(*) from (
              select from callback c join slot s
                  on s.desk_id = c.desk_id and s.starts_at = c.slot_start
               where c.state = 'BOOKED'
               group by s.desk_id, s.starts_at, s.capacity having count(*) > s.capacity) over
            """);
  }

  private int count(String sql) {
    return owner.withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }
}
