package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
