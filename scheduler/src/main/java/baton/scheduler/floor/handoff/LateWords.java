package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.DeskTerms;
import baton.handoff.seat.FreeAdvisors;
import baton.handoff.seat.SeatHold;
import baton.handoff.shift.Shift;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.PromptAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a replacement who is not there in time (H6). */
record LateWords(HandoffSentences say) {
  /** To the one who is late and to whoever waits for them. */
  List<Prompt> late(PlannedHandoff handoff) {
    Shift missing = say.missing(handoff);
    if (missing == null) {
      return List.of();
    }
    String key = PromptKeys.at(handoff.seat(), handoff.at()) + "late";
    String who = say.name(missing.advisor());
    DeskTerms.Notice notice = say.facts().terms().notice();
    List<Prompt> prompts = new ArrayList<>();
    SeatHold hold = say.hold(handoff.seat());
    prompts.add(
        HandoffSentences.prompt(
            missing.advisor(),
            key,
            "You are late for %s".formatted(HandoffSentences.spoken(handoff)),
            hold == null
                ? "It has nobody since %s. Log in now.".formatted(say.written(handoff.at()))
                : "%s waits for you since %s. Stand by now."
                    .formatted(say.name(hold.advisor()), say.written(handoff.at())),
            HandoffSentences.act(PromptAction.Kind.LOG_IN, handoff),
            missing.period().end()));
    if (hold != null) {
      prompts.add(
          HandoffSentences.prompt(
              hold.advisor(),
              key,
              "%s is late: %s stays yours".formatted(who, HandoffSentences.spoken(handoff)),
              "The leads hear of it at %s; others are asked to stand in at %s. Your time is counted."
                  .formatted(
                      say.written(handoff.at().plus(notice.alertLeads())),
                      say.written(handoff.at().plus(notice.askCover()))),
              null,
              missing.period().end()));
    }
    return prompts;
  }

  /** To the leads, who may name a cover or release. */
  List<Prompt> alert(PlannedHandoff handoff, List<AdvisorId> leads) {
    Shift missing = say.missing(handoff);
    if (missing == null) {
      return List.of();
    }
    SeatHold hold = say.hold(handoff.seat());
    String title =
        "%s is %s late for %s"
            .formatted(
                say.name(missing.advisor()),
                DeskTerms.length(Duration.between(handoff.at(), say.at())),
                HandoffSentences.spoken(handoff));
    String text =
        hold == null
            ? "Nobody holds the seat. Name somebody to cover it."
            : "%s stays on. Name somebody to cover, or release %s with a reason."
                .formatted(say.name(hold.advisor()), say.name(hold.advisor()));
    String key = PromptKeys.at(handoff.seat(), handoff.at()) + "leads";
    return leads.stream()
        .map(lead -> new Prompt(lead, key, Concern.LEAD, title, text, null, missing.period().end()))
        .toList();
  }

  /** Everybody free is asked; the first to accept stands in. */
  List<Prompt> ask(SeatId seat, Instant since, @Nullable Shift missing) {
    if (missing == null) {
      return List.of();
    }
    Instant until = say.facts().plan().stretch(missing).end();
    String title = "Can you stand in on %s until %s?".formatted(seat.spoken(), say.written(until));
    String text =
        "%s was due at %s and is not there. The first to accept has it."
            .formatted(say.name(missing.advisor()), say.written(missing.period().start()));
    String key = PromptKeys.offers(seat) + since.toEpochMilli();
    return FreeAdvisors.of(say.facts(), seat, say.at()).stream()
        .map(person ->
            new Prompt(
                person.id(),
                key,
                Concern.ASKED,
                title,
                text,
                new PromptAction(PromptAction.Kind.TAKE_COVER, seat, since),
                until))
        .toList();
  }
}
