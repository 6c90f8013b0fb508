package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the steps that happened to a seat as ledger facts; being told is not one of them. */
final class HandoffStepFacts {
  private final SeatFacts facts;

  HandoffStepFacts(SeatFacts facts) {
    this.facts = facts;
  }

  List<Fact> of(List<HandoffStep> steps) {
    return steps.stream().map(this::of).flatMap(Optional::stream).toList();
  }

  private Optional<Fact> of(HandoffStep step) {
    return switch (step.kind()) {
      case LATE -> Optional.ofNullable(fact(EntryKind.LATE, step.handoff()));
      case COVER_ASKED -> Optional.ofNullable(fact(EntryKind.COVER_ASKED, step.handoff()));
      case TOLD, LEADS_ALERTED, CALLED_OFF -> Optional.empty();
    };
  }

  private @Nullable Fact fact(EntryKind kind, PlannedHandoff handoff) {
    AdvisorId late = handoff.incoming();
    if (late == null) {
      return null;
    }
    SeatHold hold = facts.seat(handoff.seat()).hold();
    AdvisorId holder = hold == null ? null : hold.advisor();
    ObjectNode detail = JsonNodeFactory.instance.objectNode().put("advisor", facts.name(late));
    if (holder != null) {
      detail.put("other", facts.name(holder));
    }
    detail.put("since", handoff.at().toString());
    return new Fact(
        kind, handoff.seat(), late, holder, null, facts.plan().revision(), detail.toString());
  }
}
