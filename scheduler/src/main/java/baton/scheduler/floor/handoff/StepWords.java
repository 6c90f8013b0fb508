package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffStep;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.SeatFacts;
import baton.handoff.shift.Shift;
import baton.scheduler.notification.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a step of a handoff's ladder is told to, and in which words (H4, H6). */
final class StepWords {
  private final HandoffSentences say;
  private final List<AdvisorId> leads;

  StepWords(SeatFacts facts, Instant at, List<AdvisorId> leads) {
    this.say = new HandoffSentences(facts, at);
    this.leads = List.copyOf(leads);
  }

  List<Prompt> of(HandoffStep step) {
    PlannedHandoff handoff = step.handoff();
    return switch (step.kind()) {
      case TOLD -> new NearWords(say).of(handoff, step.minutes());
      case LATE -> new LateWords(say).late(handoff);
      case LEADS_ALERTED -> new LateWords(say).alert(handoff, leads);
      case COVER_ASKED ->
          ask(
              handoff.seat(),
              handoff.at().plus(Duration.ofMinutes(step.minutes())),
              say.missing(handoff));
      case CALLED_OFF -> calledOff(handoff);
    };
  }

  /** Everybody free is asked; the first to accept stands in. */
  List<Prompt> ask(SeatId seat, Instant since, @Nullable Shift missing) {
    return new LateWords(say).ask(seat, since, missing);
  }

  private List<Prompt> calledOff(PlannedHandoff handoff) {
    String key = PromptKeys.at(handoff.seat(), handoff.at()) + "off/" + say.at().toEpochMilli();
    return Stream.of(handoff.outgoing(), handoff.incoming())
        .flatMap(Stream::ofNullable)
        .map(advisor ->
            say.own(
                advisor,
                key,
                "Called off: %s at %s"
                    .formatted(HandoffSentences.spoken(handoff), say.written(handoff.at())),
                "The rota was changed. Look at your shifts for what is planned now.",
                null))
        .toList();
  }
}
