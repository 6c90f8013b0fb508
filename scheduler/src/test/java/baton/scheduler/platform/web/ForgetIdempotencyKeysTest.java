package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.PlannedDesk;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.jackson.Jackson;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetIdempotencyKeysTest {
  private final PlannedDesk planned = PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 2);
  private final DeskId desk = planned.desk().id();
  private final IdempotentCalls calls = new IdempotentCalls(Jackson.newObjectMapper());
  private final ForgetIdempotencyKeys forgetting = new ForgetIdempotencyKeys();
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void an_answer_is_kept_for_seven_days_S8() {
    assertThat(planned.transactions().run(forgetting::nextDue)).isEmpty();
    assertThat(call("Ana").asInt()).isEqualTo(1);
    assertThat(planned.transactions().run(forgetting::nextDue).orElseThrow())
        .isEqualTo("2026-06-08T14:05:00Z");

    planned.setNow("2026-06-08T14:04:59Z");
    planned.transactions().use(forgetting::doAllDue);
    assertThat(call("Ana").asInt()).isEqualTo(1);

    planned.setNow("2026-06-08T14:05:00Z");
    planned.transactions().use(forgetting::doAllDue);
    assertThat(planned.transactions().run(forgetting::nextDue)).isEmpty();
    assertThat(call("Ana").asInt()).isEqualTo(2);
  }

  @Test
  void two_callers_keys_are_apart_S8() {
    assertThat(call("Ana").asInt()).isEqualTo(1);
    assertThat(call("Bo").asInt()).isEqualTo(2);
    assertThat(call("Ana").asInt()).isEqualTo(1);
  }

  private JsonNode call(String caller) {
    var call = new IdempotentCalls.Call(desk, caller, "k", "count", "request");
    return planned.transactions().run(tx -> calls.once(tx, call, done::incrementAndGet));
  }
}
