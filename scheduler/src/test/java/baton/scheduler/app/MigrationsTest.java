package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Databases that are in use are brought up to date, with what is in them. */
class MigrationsTest {
  /** The version of the first twenty, up to which tables are as they were before any release. */
  private static final String FIRST = "50";

  /** What databases in use were made by: each file with its checksum, as Flyway keeps it there. */
  private static final List<String> WRITTEN =
      """
      V1__desks_and_people.sql -1428248322
      V2__rota.sql -320966616
      V3__seats.sql 1809745279
      V4__ledger.sql 112584356
      V5__handoffs.sql 401733362
      V10__access.sql 2006069765
      V11__platform.sql -1978617642
      V12__quartz.sql -166622831
      V20__notification.sql 68559484
      V30__contact_slots_and_callbacks.sql 1027291073
      V31__requests.sql -1266111693
      V32__calls.sql 875246651
      V40__patterns.sql -655136910
      V41__rota_draft.sql -1652857492
      V42__terms.sql 378967236
      V43__cover.sql 518076415
      V44__fill.sql 24573479
      V45__swaps.sql 793927203
      V46__calendars.sql -179366418
      V50__floor.sql -1252851877
      V51__channels_by_row.sql 117975535
      """
          .lines()
          .toList();

  private static final String DESK = "/desks/support";

  private static final String READ =
      """
      /seats
      /handoffs
      /wallboard
      /ledger
      /ledger/digests
      /rota
      /rota?draft=true
      /rota/revisions
      /rota/draft/edits
      /rota/draft/fill
      /patterns
      /swaps
      /time-off
      /coverage
      /slots?phone=%2B12125550143
      /callbacks?from=2026-03-10T06:00:00Z&to=2026-03-11T06:00:00Z
      /calls?state=ended
      /calls/due
      /follow-ups
      /requests
      /queues
      /advisors
      /prompt-channels
      /advisors/4/prompt-settings
      """;

  @Test
  void migrations_are_append_only() {
    List<String> now =
        Arrays.stream(TestDatabase.unmigrated().migrations().load().info().all())
            .map(MigrationsTest::line)
            .toList();
    assertThat(now)
        .as(
            "migrations are append-only, databases have run them: leave these as they are, add a"
                + " new file with a higher version than all, and its line at the end of this list")
        .isEqualTo(WRITTEN);
  }

  @Test
  void database_made_by_the_first_version_is_upgraded_with_what_is_in_it() throws Exception {
    TestDatabase database = TestDatabase.unmigrated();
    assertThat(database.migrations().target(FIRST).load().migrate().migrationsExecuted)
        .as("a version below %s was added later: databases in use have passed it", FIRST)
        .isEqualTo(20);
    try (Connection owner = database.migrations().getDataSource().getConnection();
        Statement data = owner.createStatement()) {
      var unused = data.execute(firstData());
    }
    List<String> empty = database.owner().withHandle(MigrationsTest::emptyTables);
    assertThat(empty).as("tables of which no row is upgraded").isEmpty();

    try (TestBaton baton = TestBaton.rehearsing(database, "2026-03-10T14:00:00Z")) {
      assertThat(database.migrations().load().info().pending()).isEmpty();
      assertThat(database.owner().withHandle(MigrationsTest::addresses))
          .as("V51 makes rows of what were columns, addresses and keys with them")
          .containsExactly(
              "null room https://hooks.slack.com/room on without key",
              "null seat-hook https://tickets.example.com/seats on with key",
              "4 mail ana@example.com on without key",
              "4 webhook https://hooks.slack.com/ana off without key");
      Api admin = baton.admin();
      assertThat(admin.get(DESK + "/ledger/verify").body().path("result").asText())
          .isEqualTo("VERIFIED");
      assertThat(admin.post("/clock", Map.of("advanceTo", "2026-03-10T14:45:00Z")).status())
          .as("what falls due is done")
          .isEqualTo(200);
      Api lead = baton.program(Roles.LEAD, null);
      for (String read : READ.lines().toList()) {
        Api.Answer answer = lead.get(DESK + read);
        assertThat(answer.status()).as(read).isEqualTo(200);
        assertThat(answer.body().path("items").isArray() && answer.body().path("items").isEmpty())
            .as("nothing is left of %s", read)
            .isFalse();
      }
    }
  }

  private static List<String> addresses(Handle handle) {
    return handle
        .select(
            """
            select concat_ws(' ', coalesce(advisor_id::text, 'null'), channel, address,
                             case when is_on then 'on' else 'off' end,
                             case when signing_key = decode(repeat('0b', 32), 'hex')
                                  then 'with key' else 'without key' end)
              from channel_address order by owner, channel
            """)
        .mapTo(String.class)
        .list();
  }

  /** Quartz fills its own, and Flyway. */
  private static List<String> emptyTables(Handle handle) {
    return handle
        .select(
            """
            select tablename from pg_tables
             where schemaname = 'public' and tablename !~ '^(qrtz|flyway)_'
            """)
        .mapTo(String.class)
        .filter(
            table -> handle.select("select from " + table + " limit 1").mapToMap().list().isEmpty())
        .list();
  }

  private static String firstData() {
    try (InputStream data =
        Objects.requireNonNull(
            MigrationsTest.class.getResourceAsStream("first-version-data.sql"))) {
      return new String(data.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(MigrationInfo migration) {
    return migration.getScript() + " " + migration.getChecksum();
  }
}
