package baton.handoff.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Verification.Broken;
import baton.handoff.ledger.Verification.Verified;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables' owner, who can switch every guard off, changes ten entries; the check finds it. */
class TamperedLedgerTest {
  private static final Instant START = Instant.parse("2026-06-11T14:00:00.123456Z");
  private static final String CHANGED = "The entry is not as it was written.";

  private final TestDatabase database = TestDatabase.create();
  private final Jdbi jdbi = database.app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void write() {
    AdvisorId ana = rows.advisor("Ana");
    AdvisorId ben = rows.advisor("Ben");
    Fact fact =
        new Fact(EntryKind.STOOD_BY, new SeatId("LIVE_CALL", 1), ben, ana, ana, 1, "{\"a\":\"ä\"}");
    jdbi.useTransaction(h -> {
      Ledger.Head head = ledger.lock(h, rows.desk(), START);
      var unused = ledger.append(h, head, START, Collections.nCopies(10, fact));
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at - interval '1 microsecond'",
        "at = 'infinity'",
        "at = null",
        "kind = 'HELD'",
        "kind = ''",
        "role = 'VOICEMAIL'",
        "seat = 2",
        "advisor_id = other_id",
        "other_id = null",
        "other_id = advisor_id",
        "actor_id = null",
        "actor_id = advisor_id",
        "rota_revision = 2",
        "rota_revision = null",
        "detail = '{}'",
        "detail = detail || ' '",
        "detail = ''",
        "detail = null",
        "sha256 = sha256('x')",
        "sha256 = ''",
        "sha256 = null"
      })
  void every_changed_column_is_found_at_its_entry_H13(String change) {
    tamper("update ledger_entry set " + change + " where number = 7");

    assertThat(verify()).isEqualTo(new Broken(7, CHANGED));
  }

  @Test
  void entry_that_lost_its_revision_can_still_be_shown_H13() {
    tamper("update ledger_entry set rota_revision = null where number = 7");
    Entry shown = jdbi.withHandle(h -> new Ledger().page(h, rows.desk(), 6, 1).getFirst());
    assertThat(shown.number()).isEqualTo(7);
    assertThat(shown.fact().rotaRevision()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"previous_sha256 = sha256('x')", "previous_sha256 = ''", "previous_sha256 = null"})
  void changed_link_is_found_at_its_entry_H13(String change) {
    tamper("update ledger_entry set " + change + " where number = 7");

    assertThat(verify()).isEqualTo(new Broken(7, "The entry is not chained to the one before it."));
  }

  @Test
  void changed_number_is_found_where_it_is_missing_H13() {
    tamper("update ledger_entry set number = 77 where number = 7");

    assertThat(verify()).isEqualTo(new Broken(7, "The entry is missing."));
  }

  @Test
  void entry_moved_to_another_desk_is_found_H13() {
    tamper(
        """
        insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                          stand_by_minutes, relieve_early_minutes, slot_days)
        values ('other', 'Other', 'America/Denver', 'MT', '9', '{US}', 30, 10, 14)
        """,
        "update ledger_entry set desk_id = (select max(id) from desk) where number = 7");

    assertThat(verify()).isEqualTo(new Broken(7, "The entry is missing."));
  }

  @Test
  void two_entries_in_each_others_place_are_found_H13() {
    tamper(
        "update ledger_entry set number = 100 where number = 4",
        "update ledger_entry set number = 4 where number = 6",
        "update ledger_entry set number = 6 where number = 100");

    assertThat(verify()).isEqualTo(new Broken(4, "The entry is not chained to the one before it."));
  }

  @Test
  void entry_deleted_with_the_rest_moved_up_is_found_H13() {
    tamper(
        "delete from ledger_entry where number = 4",
        "update ledger_entry set number = number + 100 where number > 4",
        "update ledger_entry set number = number - 101 where number > 100");

    assertThat(verify()).isEqualTo(new Broken(4, "The entry is not chained to the one before it."));
  }

  @Test
  void first_and_last_entry_deleted_are_found_H13() {
    tamper("delete from ledger_entry where number = 10");
    assertThat(verify()).isEqualTo(new Broken(10, "The entry is missing."));
    tamper("delete from ledger_entry where number = 1");
    assertThat(verify()).isEqualTo(new Broken(1, "The entry is missing."));
  }

  @Test
  void end_cut_off_with_the_head_set_back_is_shown_by_a_kept_digest_only_H13() {
    LedgerCheckpoint kept = head();
    tamper(
        "delete from ledger_entry where number > 8",
        """
        update ledger_head set number = 8,
               sha256 = (select sha256 from ledger_entry where number = 8)
        """);

    assertThat(verify()).isInstanceOf(Verified.class);
    assertThat(verify(kept))
        .isEqualTo(
            new Broken(9, "The entry is missing: a digest of a later one was kept elsewhere."));
  }

  @Test
  void end_written_anew_hashes_and_all_is_shown_by_a_kept_digest_only_H13() {
    LedgerCheckpoint before = at(5);
    LedgerCheckpoint kept = head();
    rechain(6, "{\"a\":\"never happened\"}");

    assertThat(verify()).isInstanceOf(Verified.class);
    assertThat(verify(before)).isInstanceOf(Verified.class);
    assertThat(verify(kept))
        .isEqualTo(
            new Broken(
                10,
                "The entry is not the one whose digest was kept: it, or one before it, was written"
                    + " anew."));
  }

  @Test
  void kept_digest_still_stands_when_the_chain_has_grown_H13() {
    LedgerCheckpoint kept = at(4);

    assertThat(verify(kept)).isInstanceOf(Verified.class);
    assertThat(verify(new LedgerCheckpoint(5, kept.sha256()))).isInstanceOf(Broken.class);
  }

  /** Changes an entry's detail and recomputes it and all that follow, as somebody who can would. */
  private void rechain(long from, String detail) {
    lifted(h -> {
      h.execute("update ledger_entry set detail = ? where number = ?", detail, from);
      byte[] previous =
          h.select("select sha256 from ledger_entry where number = ?", from - 1)
              .mapTo(byte[].class)
              .one();
      for (long number = from; number <= 10; number++) {
        previous = reseal(h, number, previous);
      }
      h.execute("update ledger_head set sha256 = ?", previous);
    });
  }

  private static byte[] reseal(Handle handle, long number, byte[] previous) {
    byte[] sha256 =
        handle
            .select("select * from ledger_entry where number = ?", number)
            .map((row, context) -> EntryHash.of(previous, LedgerCheck.columns(row)))
            .one();
    handle.execute(
        "update ledger_entry set previous_sha256 = ?, sha256 = ? where number = ?",
        previous,
        sha256,
        number);
    return sha256;
  }

  private LedgerCheckpoint head() {
    return at(10);
  }

  private LedgerCheckpoint at(long number) {
    Entry entry = jdbi.withHandle(h -> ledger.page(h, rows.desk(), number - 1, 1)).getFirst();
    return LedgerCheckpoint.parse(number + ":" + entry.sha256());
  }

  private Verification verify() {
    return jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk()));
  }

  private Verification verify(LedgerCheckpoint kept) {
    return jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk(), kept));
  }

  private void tamper(String... sql) {
    lifted(h -> Arrays.stream(sql).forEach(h::execute));
  }

  /** Without the trigger, and without any constraint that would stand in the way. */
  private void lifted(java.util.function.Consumer<Handle> change) {
    database
        .owner()
        .useTransaction(h -> {
          h.execute("alter table ledger_entry disable trigger ledger_is_append_only");
          for (String constraint :
              h.select(
                      """
                      select conname from pg_constraint
                       where conrelid = 'ledger_entry'::regclass and contype in ('c', 'f')
                      """)
                  .mapTo(String.class)
                  .list()) {
            h.execute("alter table ledger_entry drop constraint " + constraint);
          }
          for (String column : new String[] {"at", "detail", "sha256", "previous_sha256"}) {
            h.execute("alter table ledger_entry alter column " + column + " drop not null");
          }
          change.accept(h);
        });
  }
}
