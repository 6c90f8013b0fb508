package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.SeatHold;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.PromptAction;
import java.util.ArrayList;
import java.util.List;

/** How both sides are told that a handoff is near, or now (H4). */
record NearWords(HandoffSentences say) {
  List<Prompt> of(PlannedHandoff handoff, int minutes) {
    List<Prompt> prompts = new ArrayList<>();
    AdvisorId outgoing = handoff.outgoing();
    AdvisorId incoming = handoff.incoming();
    String key =
        PromptKeys.at(handoff.seat(), handoff.at())
            + "told/"
            + minutes
            + "/"
            + say.at().toEpochMilli();
    boolean ready = incoming != null && say.facts().isThere(handoff.seat(), incoming, say.at());
    if (outgoing != null && holds(handoff.seat(), outgoing)) {
      prompts.add(outgoing(handoff, outgoing, key, ready));
    }
    if (incoming != null) {
      prompts.add(incoming(handoff, incoming, key, ready));
    }
    return prompts;
  }

  private Prompt outgoing(PlannedHandoff handoff, AdvisorId outgoing, String key, boolean ready) {
    AdvisorId incoming = handoff.incoming();
    boolean now = !say.at().isBefore(handoff.at());
    if (incoming == null) {
      return say.own(
          outgoing,
          key,
          "%s closes %s".formatted(HandoffSentences.spoken(handoff), say.when(handoff.at())),
          now
              ? "Nobody follows you. Log out; the seat closes."
              : "Nobody follows you. Log out then; the seat closes.",
          now ? HandoffSentences.act(PromptAction.Kind.LOG_OUT, handoff) : null);
    }
    String who = say.name(incoming);
    String next =
        ready
            ? who + " is ready. Log out to hand over."
            : who
                + " is not here yet. Leave a note for "
                + who
                + "; the seat stays yours until then.";
    return say.own(
        outgoing,
        key,
        "%s relieves you on %s %s"
            .formatted(who, HandoffSentences.spoken(handoff), say.when(handoff.at())),
        next,
        ready ? HandoffSentences.act(PromptAction.Kind.LOG_OUT, handoff) : null);
  }

  private Prompt incoming(PlannedHandoff handoff, AdvisorId incoming, String key, boolean ready) {
    SeatHold hold = say.hold(handoff.seat());
    String title =
        hold == null
            ? "Your shift on %s starts %s"
                .formatted(HandoffSentences.spoken(handoff), say.when(handoff.at()))
            : "You relieve %s on %s %s"
                .formatted(
                    say.name(hold.advisor()),
                    HandoffSentences.spoken(handoff),
                    say.when(handoff.at()));
    String next =
        ready
            ? "You stand by. The seat is yours as soon as it is handed over."
            : hold == null
                ? "Log in to take the seat."
                : "Stand by, so that %s can hand over.".formatted(say.name(hold.advisor()));
    return say.own(
        incoming,
        key,
        title,
        next,
        ready ? null : HandoffSentences.act(PromptAction.Kind.LOG_IN, handoff));
  }

  private boolean holds(SeatId seat, AdvisorId advisor) {
    SeatHold hold = say.hold(seat);
    return hold != null && hold.advisor().equals(advisor);
  }
}
