package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.Transactions;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  private static final ObjectNode BODY = JsonNodeFactory.instance.objectNode().put("name", "Ana");

  private final Transactions transactions =
      new Transactions(TestDatabase.create().app(), InstantSource.fixed(Instant.EPOCH));

  @Test
  void reading_is_not_begun_while_a_transaction_is_open_and_may_be_ended_in_it() {
    JsonFields sent = JsonFields.of(BODY, Set.of("name"));
    transactions.use(tx -> assertThat(sent.text("name")).isEqualTo("Ana"));
    assertThatThrownBy(() -> transactions.run(tx -> JsonFields.of(BODY, Set.of("name"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before a transaction opens");
    assertThatThrownBy(() ->
            transactions.run(tx -> {
              transactions.use(inner -> assertThat(inner.now()).isNotNull());
              return JsonFields.of(BODY, Set.of("name"));
            }))
        .as("nor after one within it")
        .isInstanceOf(IllegalStateException.class);
    assertThat(JsonFields.of(BODY, Set.of("name")).text("name")).isEqualTo("Ana");
  }
}
