package baton.scheduler.rota.terms;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may become of time off on Tuesday 10 March: purely, looked at on the Monday. */
class TimeOffRuleTest {
  private static final Instant MONDAY = Instant.parse("2026-03-09T16:00:00Z");
  private static final Instant OVER = Instant.parse("2026-03-11T06:00:00Z"); // Tuesday's midnight
  private static final Desk DESK =
      new Desk(
          new DeskId(1),
          "support",
          "Support",
          People.DENVER,
          "MT",
          new Desk.DialPlan("9", List.of("US")),
          new Desk.Policy(Duration.ofMinutes(30), Duration.ofMinutes(10), 14, Desk.Notice.USUAL));

  @Test
  void what_is_asked_or_declined_is_approved_and_what_is_approved_can_be_taken_back_R1() {
    assertThat(said(State.ASKED, State.APPROVED, MONDAY)).isNull();
    assertThat(said(State.DECLINED, State.APPROVED, MONDAY)).isNull();
    assertThat(said(State.ASKED, State.DECLINED, MONDAY)).isNull();
    assertThat(said(State.APPROVED, State.DECLINED, MONDAY)).isNull();
    assertThat(said(State.ASKED, State.WITHDRAWN, MONDAY)).isNull();
    assertThat(said(State.APPROVED, State.WITHDRAWN, MONDAY)).isNull();
  }

  @Test
  void what_was_withdrawn_stays_so_and_what_was_declined_is_nothing_to_withdraw_R1() {
    for (State next : List.of(State.APPROVED, State.DECLINED)) {
      assertThat(said(State.WITHDRAWN, next, MONDAY))
          .isEqualTo("The time off Tue 10 Mar was withdrawn.");
    }
    assertThat(said(State.DECLINED, State.WITHDRAWN, MONDAY))
        .isEqualTo("The time off Tue 10 Mar was declined.");
    assertThat(said(State.APPROVED, State.APPROVED, MONDAY))
        .isEqualTo("The time off Tue 10 Mar is approved already.");
  }

  @Test
  void what_is_over_is_not_decided_any_more_R5() {
    for (State next : List.of(State.APPROVED, State.DECLINED, State.WITHDRAWN)) {
      assertThat(said(State.ASKED, next, OVER)).contains("is over, and the past");
      assertThat(said(State.ASKED, next, OVER.minusSeconds(1))).as("its last second").isNull();
    }
  }

  private static @Nullable String said(State present, State next, Instant now) {
    TimeOff off = People.off(present, "2026-03-10T00:00", "2026-03-11T00:00");
    Refusal refusal = TimeOffRule.mayBe(next, off, DESK, now);
    return refusal == null ? null : refusal.detail();
  }
}
