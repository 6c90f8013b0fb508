package baton.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** The statements of a booking, and nothing else, over as many connections as a node has. */
final class BareWork implements Work {
  private static final int CONNECTIONS = 16;

  private final HikariDataSource pool;
  private final byte[] token;

  BareWork(BenchDatabase database, BatonNode node) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername("baton_app");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setAutoCommit(false);
    this.pool = new HikariDataSource(config);
    this.token = sha256(node.token());
  }

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean book(Booking booking) throws Exception {
    try (Connection connection = pool.getConnection()) {
      signIn(connection);
      connection.commit();
      boolean booked = book(connection, booking);
      connection.commit();
      return booked;
    }
  }

  private void signIn(Connection connection) throws SQLException {
    try (PreparedStatement known =
        connection.prepareStatement(
            """
            select t.desk_id, d.slug, t.role, a.id as advisor_id, t.name
              from api_token t
              left join desk d on d.id = t.desk_id
              left join advisor a
                     on a.desk_id = t.desk_id and (a.name = ? or a.id = ?)
             where t.sha256 = ?
               and t.revoked_at is null
               and (t.expires_at is null or t.expires_at > ?)
             order by a.name = ? desc
             limit 1
            """)) {
      known.setString(1, null);
      known.setObject(2, null, Types.BIGINT);
      known.setBytes(3, token);
      known.setObject(4, now());
      known.setString(5, null);
      try (ResultSet row = known.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("the token is not known");
        }
      }
    }
  }

  private boolean book(Connection connection, Booking booking) throws Exception {
    long desk = desk(connection, booking.slug());
    keyIsNew(connection, desk, booking);
    int capacity = lock(connection, desk, booking);
    Set<Integer> taken = taken(connection, desk, booking);
    if (taken.size() >= capacity) {
      connection.rollback();
      return false;
    }
    int lane = 1;
    while (taken.contains(lane)) {
      lane++;
    }
    insert(connection, desk, booking, lane);
    answer(connection, desk, booking);
    announce(connection, desk);
    return true;
  }

  private static long desk(Connection connection, String slug) throws SQLException {
    try (PreparedStatement desk =
        connection.prepareStatement(
            """
            select id, slug, name, zone, label, line_prefix, domestic_regions,
                   stand_by_minutes, relieve_early_minutes, slot_days,
                   told_minutes, alert_leads_minutes, ask_cover_minutes
              from desk where slug = ?
            """)) {
      desk.setString(1, slug);
      try (ResultSet row = desk.executeQuery()) {
        row.next();
        return row.getLong("id");
      }
    }
  }

  private static void keyIsNew(Connection connection, long desk, Booking booking)
      throws Exception {
    try (PreparedStatement key =
        connection.prepareStatement(
            """
            insert into idempotency_key (desk_id, caller, key, request_sha256, at)
            values (?, 'bare', ?, ?, ?)
            on conflict on constraint idempotency_key_is_new do nothing
            """)) {
      key.setLong(1, desk);
      key.setString(2, booking.key());
      key.setBytes(3, sha256(booking.toString()));
      key.setObject(4, now());
      key.executeUpdate();
    }
  }

  private static int lock(Connection connection, long desk, Booking booking) throws SQLException {
    try (PreparedStatement slot =
        connection.prepareStatement(
            """
            select capacity from slot where desk_id = ? and starts_at = ? for no key update
            """)) {
      slot.setLong(1, desk);
      slot.setObject(2, at(booking.slot()));
      try (ResultSet row = slot.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private static Set<Integer> taken(Connection connection, long desk, Booking booking)
      throws SQLException {
    try (PreparedStatement lanes =
        connection.prepareStatement(
            """
            select lane from callback
             where desk_id = ? and slot_start = ? and state in ('BOOKED', 'STARTED')
            union all
            select lane from place_hold
             where desk_id = ? and slot_start = ? and held_until > ? and lane < ?
            """)) {
      lanes.setLong(1, desk);
      lanes.setObject(2, at(booking.slot()));
      lanes.setLong(3, desk);
      lanes.setObject(4, at(booking.slot()));
      lanes.setObject(5, now());
      lanes.setInt(6, Integer.MAX_VALUE);
      Set<Integer> taken = new HashSet<>();
      try (ResultSet row = lanes.executeQuery()) {
        while (row.next()) {
          taken.add(row.getInt(1));
        }
      }
      return taken;
    }
  }

  private static void insert(Connection connection, long desk, Booking booking, int lane)
      throws SQLException {
    try (PreparedStatement callback =
        connection.prepareStatement(
            """
            insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                                  number_zones, customer_name, stated_zone, stated_country,
                                  reason, booked_at, booked_by)
            values (?, ?, ?, 'BOOKED', ?, 'US', false, ?, 'Customer', null, null, null, ?, 'bare')
            returning id
            """)) {
      callback.setLong(1, desk);
      callback.setObject(2, at(booking.slot()));
      callback.setInt(3, lane);
      callback.setString(4, booking.phone());
      callback.setArray(5, connection.createArrayOf("text", new String[] {"America/Denver"}));
      callback.setObject(6, now());
      try (ResultSet row = callback.executeQuery()) {
        row.next();
      }
    }
  }

  private static void answer(Connection connection, long desk, Booking booking)
      throws SQLException {
    try (PreparedStatement answer =
        connection.prepareStatement(
            """
            update idempotency_key set answer = ? where desk_id = ? and caller = 'bare' and key = ?
            """)) {
      answer.setString(1, "{\"name\": \"Customer\", \"phone\": \"" + booking.phone() + "\"}");
      answer.setLong(2, desk);
      answer.setString(3, booking.key());
      answer.executeUpdate();
    }
  }

  private static void announce(Connection connection, long desk) throws SQLException {
    try (PreparedStatement notify =
        connection.prepareStatement("select pg_notify('baton_bare', ?)")) {
      notify.setString(1, Long.toString(desk));
      try (ResultSet row = notify.executeQuery()) {
        row.next();
      }
    }
  }

  private static OffsetDateTime now() {
    return at(Instant.now());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    pool.close();
  }
}
