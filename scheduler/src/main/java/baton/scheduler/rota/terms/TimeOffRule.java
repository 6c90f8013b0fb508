package baton.scheduler.rota.terms;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may become of time off. */
final class TimeOffRule {
  private TimeOffRule() {}

  /** Why it may not become that; null: it may. */
  static @Nullable Refusal mayBe(State next, TimeOff present, Desk desk, Instant now) {
    if (present.state() == next) {
      return refused(present, "is " + said(next) + " already" + since(present, desk, now));
    }
    if (present.state() == State.WITHDRAWN) {
      return refused(present, "was withdrawn" + since(present, desk, now));
    }
    if (next == State.WITHDRAWN && present.state() == State.DECLINED) {
      return refused(present, "was declined" + since(present, desk, now));
    }
    return present.away().period().end().isAfter(now)
        ? null
        : refused(present, "is over, and the past of the rota cannot be changed");
  }

  static Refusal notApproved(TimeOff present) {
    return refused(present, "is not approved");
  }

  static Refusal twice(TimeOff wanted) {
    return new Refusal(
        "R1",
        "There is time off already, asked for or approved, in " + wanted.away().inWords() + ".",
        "Withdraw or decline that one first, or choose the days around it.");
  }

  private static Refusal refused(TimeOff present, String why) {
    return new Refusal(
        "R1",
        "The time off %s %s.".formatted(present.away().inWords(), why),
        "Look at it again; nothing was changed.");
  }

  private static String since(TimeOff present, Desk desk, Instant now) {
    Instant at = present.steps().decidedAt();
    return at == null ? "" : ", since " + desk.written(at, now);
  }

  private static String said(State state) {
    return switch (state) {
      case ASKED -> "asked for";
      case APPROVED -> "approved";
      case DECLINED -> "declined";
      case WITHDRAWN -> "withdrawn";
    };
  }
}
