package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody may not be on a seat now: no skill, no shift, or not yet (R2, B1, B3). */
final class LogInBlocker {
  private LogInBlocker() {}

  static @Nullable Refusal refusal(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    if (!facts.person(advisor).skills().contains(seat.role())) {
      return new Refusal(
          "R2",
          "%s is not among the roles you work.".formatted(seat.spoken()),
          "Ask a lead to add the skill, or log in to a seat you are planned on.");
    }
    if (facts.entitling(seat, advisor, at) != null) {
      return null;
    }
    ShiftPeriod here =
        facts.plan().own(seat, advisor).stream()
            .filter(period -> at.isBefore(period.end()))
            .findFirst()
            .orElse(null);
    Shift next =
        facts.plan().shifts().stream()
            .filter(shift -> shift.advisor().equals(advisor) && at.isBefore(shift.period().end()))
            .findFirst()
            .orElse(null);
    return here != null && (next == null || !next.period().start().isBefore(here.start()))
        ? tooEarly(facts, seat, here, at)
        : notYours(facts, seat, next, at);
  }

  private static Refusal tooEarly(SeatFacts facts, SeatId seat, ShiftPeriod time, Instant at) {
    Instant opens = time.start().minus(facts.terms().standBy());
    String from = facts.terms().written(opens, at);
    return new Refusal(
        "B3",
        "Your shift on %s starts at %s; you can log in from %s."
            .formatted(seat.spoken(), facts.terms().written(time.start(), at), from),
        "Log in at %s or later.".formatted(from));
  }

  private static Refusal notYours(SeatFacts facts, SeatId seat, @Nullable Shift next, Instant at) {
    String plan =
        next == null
            ? "You have no shift in the published rota for the coming days"
            : "Your next shift is on %s, from %s"
                .formatted(next.seat().spoken(), facts.terms().written(next.period().start(), at));
    return new Refusal(
        "B1",
        "You have no shift on %s now. %s.".formatted(seat.spoken(), plan),
        "Ask a lead if you should be on %s.".formatted(seat.spoken()));
  }
}
