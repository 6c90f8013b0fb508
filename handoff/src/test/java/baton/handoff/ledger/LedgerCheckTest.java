package baton.handoff.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Verification.Broken;
import baton.handoff.ledger.Verification.Verified;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.Collections;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {
  private static final Instant START = Instant.parse("2026-06-11T14:00:00.123456Z");

  private final TestDatabase database = TestDatabase.create();
  private final Jdbi jdbi = database.app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void write() {
    AdvisorId ana = rows.advisor("Ana");
    AdvisorId ben = rows.advisor("Ben");
    Fact held =
        new Fact(EntryKind.HELD, new SeatId("LIVE_CALL", 1), ana, null, ana, 1, "{\"a\":\"ä\"}");
    Fact standBy =
        new Fact(EntryKind.STOOD_BY, new SeatId("LIVE_CALL", 1), ben, ana, null, 1, "{}");
    jdbi.useTransaction(h -> {
      Ledger.Head head = ledger.lock(h, rows.desk(), START);
      ledger.append(h, head, START, Collections.nCopies(1500, held));
    });
    jdbi.useTransaction(h -> {
      Ledger.Head head = ledger.lock(h, rows.desk(), START);
      ledger.append(h, head, START.plusSeconds(1), Collections.nCopies(5, standBy));
    });
  }

  @Test
  void untouched_ledger_verifies_H13() {
    assertThat(verify())
        .isInstanceOfSatisfying(
            Verified.class, verified -> assertThat(verified.entries()).isEqualTo(1505));
  }

  @Test
  void desk_without_entries_verifies_H13() {
    tamper("delete from ledger_entry");
    tamper("delete from ledger_head");

    assertThat(verify()).isEqualTo(new Verified(0, Sha256.of(new byte[32])));
  }

  @Test
  void changed_detail_is_found_H13() {
    tamper("update ledger_entry set detail = '{}' where number = 1203");

    assertThat(verify()).isEqualTo(new Broken(1203, "The entry is not as it was written."));
  }

  @Test
  void changed_instant_is_found_H13() {
    tamper("update ledger_entry set at = at + interval '1 microsecond' where number = 7");

    assertThat(verify()).isEqualTo(new Broken(7, "The entry is not as it was written."));
  }

  @Test
  void value_no_enum_knows_is_found_and_not_an_error_H13() {
    tamper("update ledger_entry set kind = 'WHATEVER', seat = 0 where number = 8");

    assertThat(verify()).isEqualTo(new Broken(8, "The entry is not as it was written."));
  }

  @Test
  void entry_rewritten_with_a_hash_of_its_own_is_found_at_the_next_H13() {
    tamper("update ledger_entry set sha256 = sha256('x') where number = 9");

    assertThat(verify()).isEqualTo(new Broken(9, "The entry is not as it was written."));
  }

  @Test
  void missing_entry_is_found_H13() {
    tamper("delete from ledger_entry where number = 1000");

    assertThat(verify()).isEqualTo(new Broken(1000, "The entry is missing."));
  }

  @Test
  void missing_last_entries_are_found_H13() {
    tamper("delete from ledger_entry where number > 1503");

    assertThat(verify()).isEqualTo(new Broken(1504, "The entry is missing."));
  }

  @Test
  void missing_head_is_found_H13() {
    tamper("delete from ledger_head");

    assertThat(verify())
        .isEqualTo(new Broken(1, "The entry stands behind the head of the ledger."));
  }

  @Test
  void head_set_back_is_found_H13() {
    tamper("update ledger_head set number = 1500");

    assertThat(verify()).isInstanceOf(Broken.class);
  }

  @Test
  void page_goes_on_after_the_last_number_seen_H13() {
    var page = jdbi.withHandle(h -> ledger.page(h, rows.desk(), 1498, 3));

    assertThat(page.stream().map(Entry::number)).containsExactly(1499L, 1500L, 1501L);
    assertThat(page.getLast().previous()).isEqualTo(page.get(1).sha256());
    assertThat(page.getLast().at()).isEqualTo(START.plusSeconds(1));
  }

  private Verification verify() {
    return jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk()));
  }

  private void tamper(String sql) {
    database
        .owner()
        .useTransaction(h -> {
          h.execute("alter table ledger_entry disable trigger ledger_is_append_only");
          h.execute(sql);
          h.execute("alter table ledger_entry enable trigger ledger_is_append_only");
        });
  }
}
