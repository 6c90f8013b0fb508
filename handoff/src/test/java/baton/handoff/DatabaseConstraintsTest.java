package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class DatabaseConstraintsTest {
  private final TestDatabase database = TestDatabase.create();

  @Test
  void service_role_may_not_change_or_remove_ledger_entries_H13() {
    database
        .app()
        .useHandle(h -> {
          assertThat(h.select("select count(*) from ledger_entry").mapTo(int.class).one()).isZero();
          assertThatThrownBy(() -> h.execute("update ledger_entry set kind = 'X'"))
              .hasMessageContaining("permission denied");
          assertThatThrownBy(() -> h.execute("delete from ledger_entry"))
              .hasMessageContaining("permission denied");
        });
  }

  @Test
  void even_the_owner_is_refused_by_the_ledger_table_H13() {
    database
        .owner()
        .useHandle(h ->
            assertThatThrownBy(() -> h.execute("delete from ledger_entry"))
                .hasMessageContaining("append-only"));
  }

  @Test
  void second_cover_of_a_seat_is_refused_whoever_writes_it_H6() {
    DeskRows rows = new DeskRows(database.app());
    AdvisorId ana = rows.advisor("Ana");
    AdvisorId ben = rows.advisor("Ben");
    AdvisorId cara = rows.advisor("Cara");
    cover(rows, 1, ana, cara);

    assertThatThrownBy(() -> cover(rows, 1, ben, cara)).hasMessageContaining("one_cover_per_seat");
    assertThatThrownBy(() -> cover(rows, 2, ana, cara)).hasMessageContaining("one_seat_per_cover");
    cover(rows, 2, ben, cara);
  }

  private void cover(DeskRows rows, int seat, AdvisorId advisor, AdvisorId instead) {
    database
        .app()
        .useHandle(h ->
            h.execute(
                "insert into cover (desk_id, role, seat, advisor_id, instead_id, starts_at,"
                    + " ends_at) values (?, 'LIVE_CALL', ?, ?, ?, '2026-06-11T18:00Z',"
                    + " '2026-06-11T22:00Z')",
                rows.desk().value(),
                seat,
                advisor.value(),
                instead.value()));
  }
}
