package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.seat.Cover;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.handoff.HandoffBoard.Badge;
import baton.scheduler.floor.handoff.HandoffBoard.Line;
import baton.scheduler.floor.handoff.HandoffBoard.SeatNow;
import baton.scheduler.floor.handoff.HandoffBoard.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how planned handoffs and the seats of a desk stand.
 *
 * @param forms null for who may only read
 */
record HandoffBoardWords(SeatLook look, DeskTime time, @Nullable LeadForms forms) {

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
    if (picture.lateSeconds() > 0 && picture.state() != HandoffSnapshot.State.LATE) {
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

  /** A strict seat whose planned advisor is not there, or that nobody holds (H6). */
  boolean isTrouble(SeatSnapshot seat) {
    return seat.strict() && (seat.late() != null || seat.uncoveredSince() != null);
  }

  Trouble trouble(SeatSnapshot seat) {
    boolean empty = seat.uncoveredSince() != null;
    Shift missing = look.facts().plan().covering(seat.seat(), time.asOf());
    return new Trouble(
        seat.seat().toString(),
        seat.seat().spoken(),
        empty && seat.uncoveredSince() != null
            ? new Badge("uncovered", "uncovered, " + time.since(seat.uncoveredSince()))
            : new Badge("late", late(seat) + " late"),
        title(seat),
        facts(seat, missing),
        forms == null || missing == null
            ? null
            : forms.cover(seat.seat(), missing.advisor(), start(missing)),
        forms == null ? null : forms.release(seat.seat()));
  }

  private String title(SeatSnapshot seat) {
    if (seat.uncoveredSince() != null) {
      return "Nobody has held %s since %s."
          .formatted(seat.seat().spoken(), time.at(seat.uncoveredSince()));
    }
    SeatSnapshot.Someone late = seat.late();
    return late == null
        ? ""
        : "%s was due at %s and is not there.".formatted(late.name(), time.at(late.at()));
  }

  private List<String> facts(SeatSnapshot seat, @Nullable Shift missing) {
    List<String> facts = new ArrayList<>();
    SeatSnapshot.Holder holder = seat.holder();
    SeatSnapshot.Someone late = seat.late();
    if (seat.uncoveredSince() != null && late != null) {
      facts.add("%s is planned on it since %s.".formatted(late.name(), time.at(late.at())));
    }
    if (holder != null) {
      facts.add(stays(holder));
    }
    Cover cover = look.facts().plan().cover(seat.seat(), time.asOf());
    if (cover != null) {
      facts.add(
          "%s was named to stand in and is not there yet."
              .formatted(look.facts().name(cover.advisor())));
    }
    if (missing != null) {
      facts.add(
          "It is to be covered until %s."
              .formatted(time.at(look.facts().plan().stretch(missing).end())));
    }
    return facts;
  }

  private String stays(SeatSnapshot.Holder holder) {
    Instant until = holder.until();
    return until == null || until.isAfter(time.asOf())
        ? "%s holds it.".formatted(holder.name())
        : "%s stays on, held over for %s so far.".formatted(holder.name(), time.since(until));
  }

  private String late(SeatSnapshot seat) {
    return seat.late() == null ? "" : time.since(seat.late().at());
  }

  private Instant start(Shift missing) {
    ShiftPeriod stretch = look.facts().plan().stretch(missing);
    return missing.period().contains(time.asOf()) ? missing.period().start() : stretch.start();
  }

  /** Null: nobody is on it, and nobody has to be. */
  @Nullable SeatNow calm(SeatSnapshot seat) {
    SeatHold hold = look.facts().seat(seat.seat()).hold();
    SeatSnapshot.Holder holder = seat.holder();
    if (hold == null || holder == null) {
      return null;
    }
    Instant until = holder.until();
    boolean over = until == null || !until.isAfter(time.asOf());
    String rest =
        until == null
            ? "planned on it no more"
            : (over ? "held over since " : "until ") + time.at(until);
    return new SeatNow(
        seat.seat().toString(),
        seat.seat().spoken(),
        badge(seat.seat(), holder, seat.standBy()),
        rest,
        forms == null ? null : forms.release(seat.seat()));
  }

  private Badge badge(
      SeatId seat, SeatSnapshot.Holder holder, SeatSnapshot.@Nullable Someone ready) {
    Cover cover = look.facts().plan().cover(seat, time.asOf());
    if (ready != null) {
      return new Badge("standing-by", "%s for %s".formatted(ready.name(), holder.name()));
    }
    return cover != null && cover.advisor().equals(holder.id())
        ? new Badge(
            "on-seat", "%s for %s".formatted(holder.name(), look.facts().name(cover.instead())))
        : new Badge("on-seat", holder.name());
  }
}
