package baton.scheduler.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.job.ClockResource.Move;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.NodeClock;
import baton.scheduler.platform.tx.RehearsalClock;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class ClockResourceTest {
  private static final Instant START = Instant.parse("2026-06-11T13:55:00Z");
  private static final Caller ADMIN = new Caller(null, null, Set.of(Roles.ADMIN), "admin", null);

  private final TestDatabase database = TestDatabase.create();
  private final RehearsalClock clock =
      (RehearsalClock) NodeClock.open(database.app(), NodeClock.Setting.rehearsal(START));
  private final Transactions transactions = new Transactions(database.app(), clock);
  private final Rehearsal rehearsal =
      new Rehearsal(
          transactions,
          clock,
          List.of(),
          tx -> new Desks().all(tx).forEach(desk -> tx.changed(desk.id())));
  private final ClockResource resource = new ClockResource(transactions, rehearsal);

  @AfterEach
  void stop() {
    rehearsal.stop();
  }

  @Test
  void a_move_answers_where_the_clock_then_stands() {
    var moved = resource.move(ADMIN, new Move("2026-06-11T08:20:00-06:00"));
    assertThat(moved.now()).isEqualTo("2026-06-11T14:20:00Z");
    assertThat(resource.read(ADMIN))
        .isEqualTo(new ClockResource.Reading(ClockMode.REHEARSAL, moved.now()));
  }

  @Test
  void a_move_repaints_the_screens_of_every_desk() throws Exception {
    addDesk("north");
    addDesk("south");
    try (var listener = database.appSource().getConnection()) {
      try (var listen = listener.createStatement()) {
        listen.execute("listen " + Transactions.CHANGES);
      }
      var unused = resource.move(ADMIN, new Move("2026-06-11T14:20:00Z"));
      assertThat(listener.unwrap(PGConnection.class).getNotifications(10_000)).hasSize(2);
    }
  }

  @Test
  void system_clock_is_not_moved() {
    assertThatThrownBy(() ->
            new ClockResource(transactions, null).move(ADMIN, new Move("2026-06-11T14:20:00Z")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(409));
  }

  @Test
  void a_target_that_is_past_missing_far_off_or_no_instant_is_422_naming_the_field() {
    for (String bad : new String[] {"2026-06-11T13:54:59Z", null, "2027-06-11T00:00:00Z", "soon"}) {
      assertThatThrownBy(() -> resource.move(ADMIN, new Move(bad)))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().status()).isEqualTo(422);
                assertThat(e.problem().errors().getFirst().field()).isEqualTo("advanceTo");
              });
    }
    assertThat(clock.instant()).isEqualTo(START);
  }

  private void addDesk(String slug) {
    transactions.use(tx ->
        tx.handle()
            .execute(
                """
                insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                  stand_by_minutes, relieve_early_minutes, slot_days)
                values (?, 'Desk', 'America/Denver', 'MT', '9', '{US}', 30, 10, 14)
                """,
                slug));
  }
}
