package baton.scheduler.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.DeskTerms;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.shift.Shift;
import baton.scheduler.prompt.Act;
import baton.scheduler.prompt.Concern;
import baton.scheduler.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the words of every step are made of.
 *
 * @param at when it is said
 */
record Saying(SeatFacts facts, Instant at) {
  private static final Duration STAYS = Duration.ofHours(1);

  String name(AdvisorId advisor) {
    return facts.name(advisor);
  }

  @Nullable SeatHold hold(SeatId seat) {
    return facts.seat(seat).hold();
  }

  @Nullable Shift missing(PlannedHandoff handoff) {
    return facts.missing(handoff.seat(), at);
  }

  Prompt own(AdvisorId to, String key, String title, String text, @Nullable Act act) {
    return prompt(to, key, title, text, act, at.plus(STAYS));
  }

  static Prompt prompt(
      AdvisorId to, String key, String title, String text, @Nullable Act act, Instant until) {
    return new Prompt(to, key, Concern.OWN_HANDOFF, title, text, act, until);
  }

  static Act act(Act.Kind kind, PlannedHandoff handoff) {
    return new Act(kind, handoff.seat(), handoff.at());
  }

  static String spoken(PlannedHandoff handoff) {
    return handoff.seat().spoken();
  }

  /** {@code at 16:00 MT, in 15 min}, or {@code now, at 16:00 MT}. */
  String when(Instant instant) {
    return at.isBefore(instant)
        ? "at %s, in %s"
            .formatted(written(instant), DeskTerms.length(Duration.between(at, instant)))
        : "now, at %s".formatted(written(instant));
  }

  String written(Instant instant) {
    return facts.terms().written(instant, at);
  }
}
