package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.DeskTerms;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.shift.Shift;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.PromptAction;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the words of every step are made of.
 *
 * @param at when it is said
 */
record HandoffSentences(SeatFacts facts, Instant at) {
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

  Prompt own(AdvisorId to, String key, String title, String text, @Nullable PromptAction act) {
    return prompt(to, key, title, text, act, at.plus(STAYS));
  }

  static Prompt prompt(
      AdvisorId to,
      String key,
      String title,
      String text,
      @Nullable PromptAction act,
      Instant until) {
    return new Prompt(to, key, Concern.OWN_HANDOFF, title, text, act, until);
  }

  static PromptAction act(PromptAction.Kind kind, PlannedHandoff handoff) {
    return new PromptAction(kind, handoff.seat(), handoff.at());
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
