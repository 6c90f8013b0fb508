package baton.scheduler.floor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Verification;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskSettings;
import baton.scheduler.desk.DeskSetup;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Role;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerDigestTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 6, 11);

  private final LedgerDesk desk = new LedgerDesk();
  private final List<Prompt> told = new ArrayList<>();
  private final LedgerDigest work =
      new LedgerDigest(
          new Desks(),
          new Prompts() {
            @Override
            public void tell(Tx tx, Desk of, List<Prompt> prompts) {
              told.addAll(prompts);
            }

            @Override
            public List<AdvisorId> open(Tx tx, DeskId of, String keyPrefix) {
              return List.of();
            }

            @Override
            public void settle(Tx tx, DeskId of, String keyPrefix) {}
          });

  @Test
  void digest_is_due_at_the_desk_s_midnight_after_a_day_with_entries_H13() {
    desk.setNow("2026-06-11T07:00");
    assertThat(desk.transactions.run(work::nextDue)).isEmpty();
    desk.thursday();

    assertThat(desk.transactions.run(work::nextDue)).contains(LedgerDesk.at("2026-06-12T00:00"));
    doAllDue("2026-06-11T23:59:59");
    assertThat(digests()).isEmpty();
    doAllDue("2026-06-12T00:00");

    assertThat(digests())
        .singleElement()
        .satisfies(digest -> {
          assertThat(digest.day()).isEqualTo(THURSDAY);
          assertThat(digest.last().number()).isEqualTo(4);
          assertThat(
                  (Object)
                      desk.transactions.run(tx ->
                          new LedgerCheck().verify(tx.handle(), desk.desk(tx).id(), digest.last())))
              .isInstanceOf(Verification.Verified.class);
        });
    assertThat(desk.transactions.run(work::nextDue)).isEmpty();
  }

  @Test
  void leads_are_told_once_what_to_keep_and_may_sleep_H13() {
    desk.thursday();
    doAllDue("2026-06-12T00:00");
    doAllDue("2026-06-12T00:01");
    doAllDue("2026-06-13T00:00");

    assertThat(told)
        .singleElement()
        .satisfies(prompt -> {
          assertThat(prompt.to()).isEqualTo(desk.id("Lea"));
          assertThat(prompt.title())
              .isEqualTo("Ledger digest of Thu 11 Jun: " + digests().getFirst().last());
          assertThat(prompt.concern()).isEqualTo(Concern.ASKED);
          assertThat(prompt.key()).isEqualTo("ledger-digest:2026-06-11");
        });
  }

  @Test
  void days_missed_are_made_up_each_with_its_own_last_entry_H13() {
    desk.thursday();
    desk.shift("Ana", "2026-06-13T10:00", "2026-06-13T11:00");
    desk.logIn("Ana", "2026-06-13T10:00");

    doAllDue("2026-06-20T12:00");

    assertThat(digests())
        .extracting(LedgerDigest.Day::day)
        .containsExactly(THURSDAY.plusDays(2), THURSDAY);
    assertThat(digests()).extracting(digest -> digest.last().number()).containsExactly(5L, 4L);
    assertThat(told).hasSize(1); // the other is nine days old
  }

  @Test
  void entry_that_was_committed_after_its_day_s_digest_is_in_the_next_H13() {
    desk.shift("Ana", "2026-06-11T20:00", "2026-06-12T08:00");
    desk.logIn("Ana", "2026-06-11T20:00");
    doAllDue("2026-06-12T00:00");
    // A transaction that began before midnight and committed after it.
    desk.release("She is ill", "2026-06-11T23:59:59");

    assertThat(desk.transactions.run(work::nextDue)).contains(LedgerDesk.at("2026-06-13T00:00"));
    doAllDue("2026-06-13T00:00");

    assertThat(digests())
        .extracting(LedgerDigest.Day::day)
        .containsExactly(THURSDAY.plusDays(1), THURSDAY);
    assertThat(digests().getFirst().last().number()).isEqualTo(2);
  }

  @Test
  void midnight_is_the_zone_s_on_days_the_clocks_change_H13() {
    Instant spring = Instant.parse("2026-03-08T20:00:00Z");
    assertThat(
            new DigestStore.Undigested(
                    new DeskId(1), java.time.ZoneId.of("America/Denver"), null, spring)
                .due())
        .isEqualTo("2026-03-09T06:00:00Z");
    // In Beirut the clocks go forward at midnight: the day begins at 01:00.
    assertThat(
            new DigestStore.Undigested(
                    new DeskId(1),
                    java.time.ZoneId.of("Asia/Beirut"),
                    null,
                    Instant.parse("2026-03-28T12:00:00Z"))
                .due())
        .isEqualTo("2026-03-28T22:00:00Z");
  }

  @Test
  void service_may_not_change_a_digest_H13() {
    desk.thursday();
    doAllDue("2026-06-12T00:00");

    for (String sql : List.of("update ledger_digest set number = 1", "delete from ledger_digest")) {
      assertThatThrownBy(() -> desk.transactions.use(tx -> tx.handle().execute(sql)))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void desks_with_nothing_due_cost_no_statement() {
    desk.thursday();
    int alone = statements();
    desk.transactions.use(tx -> {
      for (int i = 0; i < 20; i++) {
        new DeskSetup().create(tx, "desk-" + i, DeskSettings.defaults("Desk " + i), Role.USUAL);
      }
    });

    assertThat(statements()).isEqualTo(alone).isEqualTo(2);
  }

  private int statements() {
    desk.setNow("2026-06-11T22:00");
    int before = desk.statements.get();
    desk.transactions.use(work::doAllDue);
    var unused = desk.transactions.run(work::nextDue);
    return desk.statements.get() - before;
  }

  private void doAllDue(String local) {
    desk.setNow(local);
    desk.transactions.use(work::doAllDue);
    desk.transactions
        .run(work::nextDue)
        .ifPresent(next -> assertThat(next).isAfter(LedgerDesk.at(local)));
  }

  private List<LedgerDigest.Day> digests() {
    return desk.transactions.run(
        tx -> new DigestStore().newest(tx, desk.desk(tx).id(), LocalDate.of(9999, 1, 1), 10));
  }
}
