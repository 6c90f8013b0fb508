package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.HandoffState;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.SeatLook;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.handoff.HandoffBoard.Badge;
import baton.scheduler.floor.handoff.HandoffBoard.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how planned handoffs stand.
 *
 * @param forms null for who may only read
 */
record HandoffLines(SeatLook look, DeskTime time, @Nullable LeadForms forms) {

  Line line(HandoffSnapshot picture) {
    PlannedHandoff handoff = picture.handoff();
    return new Line(
        handoff.at().toString(),
        time.time(handoff.at()),
        handoff.seat().toString(),
        handoff.seat().spoken(),
        who(handoff),
        badge(picture),
        String.join(" · ", rest(picture)),
        forms == null || handoff.incoming() == null || !canStillBeCovered(picture)
            ? null
            : forms.cover(handoff.seat(), handoff.incoming(), handoff.at()));
  }

  /** {@code Ana → Ben}; {@code opens with Ben}; {@code Ana, then it closes}. */
  String who(PlannedHandoff handoff) {
    if (handoff.outgoing() == null) {
      return "opens with " + name(handoff.incoming());
    }
    return handoff.incoming() == null
        ? name(handoff.outgoing()) + ", then it closes"
        : name(handoff.outgoing()) + " → " + name(handoff.incoming());
  }

  private Badge badge(HandoffSnapshot picture) {
    return switch (picture.state()) {
      case PLANNED -> new Badge("open", "planned");
      case TOLD -> new Badge("open", "both told");
      case READY -> ready(picture.handoff());
      case DONE -> new Badge("on-seat", "done");
      case LATE ->
          new Badge("late", isOver(picture.handoff()) ? "never came" : late(picture) + " late");
      case COVERED ->
          new Badge(
              "standing-by", name(picture.cover()) + " for " + name(picture.handoff().incoming()));
      case RELEASED -> new Badge("uncovered", "released, nobody took it");
      case CALLED_OFF -> new Badge("open", "called off");
    };
  }

  private Badge ready(PlannedHandoff handoff) {
    return handoff.incoming() == null
        ? new Badge("open", "may log out")
        : new Badge("standing-by", name(handoff.incoming()) + " stands by");
  }

  private List<String> rest(HandoffSnapshot picture) {
    List<String> rest = new ArrayList<>();
    Instant at = picture.handoff().at();
    if (picture.toldAt() != null) {
      rest.add("told " + time.at(picture.toldAt()));
    }
    if (picture.doneAt() != null) {
      rest.add("done " + time.at(picture.doneAt()));
      if (picture.doneAt().isAfter(at) && picture.handoff().outgoing() != null) {
        rest.add(
            "%s held over %s"
                .formatted(
                    name(picture.handoff().outgoing()),
                    DeskTime.length(Duration.between(at, picture.doneAt()))));
      }
    }
    if (picture.lateSeconds() > 0 && picture.state() != HandoffState.LATE) {
      rest.add("%s %s late".formatted(name(picture.handoff().incoming()), late(picture)));
    }
    return rest;
  }

  private static String late(HandoffSnapshot picture) {
    return DeskTime.length(Duration.ofSeconds(picture.lateSeconds()));
  }

  /** Whether the shift that the handoff begins is over, or longer ago than anybody looks. */
  private boolean isOver(PlannedHandoff handoff) {
    Shift shift = look.facts().plan().startingAt(handoff.seat(), handoff.at());
    return shift == null || !look.facts().plan().stretch(shift).end().isAfter(time.asOf());
  }

  private boolean canStillBeCovered(HandoffSnapshot picture) {
    return switch (picture.state()) {
      case PLANNED, TOLD, COVERED -> true;
      case LATE, RELEASED -> !isOver(picture.handoff());
      case READY, DONE, CALLED_OFF -> false;
    };
  }

  private String name(@Nullable AdvisorId advisor) {
    return advisor == null ? "nobody" : look.facts().name(advisor);
  }
}
