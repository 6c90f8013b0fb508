package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.Plan;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.RotaShift;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishRuleTest {
  private static final RotaShift SHIFT = shift("Ana");
  private static final RotaChange CHANGE = new RotaChange(List.of(SHIFT), List.of());
  private static final Finding TIRED = SHIFT.plan().warning("R2", null, "Ana is tired.", "Ask.");
  private static final Finding LONG = SHIFT.plan().warning("R2", null, "It is long.", "Ask.");

  @Test
  void without_warnings_a_mark_is_not_needed_R4() {
    assertThat(against(List.of(), wish(null, false))).isEmpty();
    assertThat(against(List.of(), wish(seen(CHANGE), false))).isEmpty();
  }

  @Test
  void what_was_not_looked_at_is_not_published_R4() {
    PublishMark other = seen(new RotaChange(List.of(shift("Ben")), List.of()));
    PublishMark gone = seen(new RotaChange(List.of(), List.of(SHIFT)));
    for (PublishMark seen : List.of(other, gone, PublishMark.read("rubbish"))) {
      assertThat(against(List.of(), wish(seen, true))).contains(new Publication.Overtaken());
    }
  }

  @Test
  void warnings_are_confirmed_by_who_saw_them_R4() {
    Publication ask = new Publication.Unconfirmed(List.of(TIRED), false);
    assertThat(against(List.of(TIRED), wish(null, false))).contains(ask);
    assertThat(against(List.of(TIRED), wish(null, true))).contains(ask);
    assertThat(against(List.of(TIRED), wish(seen(CHANGE, TIRED), false))).contains(ask);
    assertThat(against(List.of(TIRED), wish(seen(CHANGE, TIRED), true))).isEmpty();
  }

  @Test
  void a_warning_that_came_since_is_asked_about_again_R4() {
    assertThat(against(List.of(LONG, TIRED), wish(seen(CHANGE, TIRED), true)))
        .contains(new Publication.Unconfirmed(List.of(LONG, TIRED), true));
    assertThat(against(List.of(TIRED), wish(seen(CHANGE), true)))
        .contains(new Publication.Unconfirmed(List.of(TIRED), true));
  }

  @Test
  void the_order_in_which_warnings_are_found_does_not_matter_R4() {
    assertThat(against(List.of(LONG, TIRED), wish(seen(CHANGE, TIRED, LONG), true))).isEmpty();
  }

  @Test
  void an_error_stops_it_whatever_was_confirmed_R3() {
    Finding error = SHIFT.plan().wrong("R2", null, "Ana is twice.", "Move one.");
    assertThat(against(List.of(error, TIRED), wish(seen(CHANGE, TIRED), true)))
        .contains(new Publication.Refused(List.of(error)));
  }

  @Test
  void a_mark_is_read_as_it_is_written() {
    PublishMark mark = seen(CHANGE, TIRED);
    assertThat(PublishMark.read(mark.toString())).isEqualTo(mark);
  }

  private static Optional<Publication> against(List<Finding> findings, PublishWish wish) {
    return PublishRule.against(new Proposal(List.of(SHIFT), CHANGE, findings), 7, wish);
  }

  private static PublishWish wish(@Nullable PublishMark seen, boolean confirmed) {
    return new PublishWish(null, "", seen, confirmed);
  }

  private static PublishMark seen(RotaChange change, Finding... warnings) {
    return PublishMark.of(change, List.of(warnings));
  }

  private static RotaShift shift(String who) {
    AdvisorId id = new AdvisorId(who.hashCode());
    Planned planned =
        new Planned(
            new SeatId("LIVE_CALL", 1),
            id,
            LocalDateTime.parse("2026-03-09T08:00"),
            LocalDateTime.parse("2026-03-09T16:00"));
    return new RotaShift(
        new Plan(
            new Origin.Published(new ShiftId(1)),
            new Advisor(id, who, false, List.of("LIVE_CALL")),
            planned),
        new ShiftPeriod(
            Instant.parse("2026-03-09T14:00:00Z"), Instant.parse("2026-03-09T22:00:00Z")));
  }
}
