package baton.scheduler.floor.handoff;

import baton.handoff.SeatId;
import baton.handoff.seat.Cover;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.handoff.HandoffBoard.Badge;
import baton.scheduler.floor.handoff.HandoffBoard.SeatNow;
import baton.scheduler.floor.handoff.HandoffBoard.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how seats stand now: those that want somebody, and those that do not. */
record SeatStandings(HandoffLines lines) {

  /** A strict seat whose planned advisor is not there, or that nobody holds (H6). */
  boolean isTrouble(SeatSnapshot seat) {
    return seat.strict() && (seat.late() != null || seat.uncoveredSince() != null);
  }

  Trouble trouble(SeatSnapshot seat) {
    boolean empty = seat.uncoveredSince() != null;
    LeadForms forms = lines.forms();
    Shift missing = lines.look().facts().plan().covering(seat.seat(), time().asOf());
    return new Trouble(
        seat.seat().toString(),
        seat.seat().spoken(),
        empty && seat.uncoveredSince() != null
            ? new Badge("uncovered", "uncovered, " + time().since(seat.uncoveredSince()))
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
          .formatted(seat.seat().spoken(), time().at(seat.uncoveredSince()));
    }
    SeatSnapshot.Someone late = seat.late();
    return late == null
        ? ""
        : "%s was due at %s and is not there.".formatted(late.name(), time().at(late.at()));
  }

  private List<String> facts(SeatSnapshot seat, @Nullable Shift missing) {
    List<String> facts = new ArrayList<>();
    SeatSnapshot.Holder holder = seat.holder();
    SeatSnapshot.Someone late = seat.late();
    if (seat.uncoveredSince() != null && late != null) {
      facts.add("%s is planned on it since %s.".formatted(late.name(), time().at(late.at())));
    }
    if (holder != null) {
      facts.add(stays(holder));
    }
    Cover cover = lines.look().facts().plan().cover(seat.seat(), time().asOf());
    if (cover != null) {
      facts.add(
          "%s was named to stand in and is not there yet."
              .formatted(lines.look().facts().name(cover.advisor())));
    }
    if (missing != null) {
      facts.add(
          "It is to be covered until %s."
              .formatted(time().at(lines.look().facts().plan().stretch(missing).end())));
    }
    return facts;
  }

  private String stays(SeatSnapshot.Holder holder) {
    Instant until = holder.until();
    return until == null || until.isAfter(time().asOf())
        ? "%s holds it.".formatted(holder.name())
        : "%s stays on, held over for %s so far.".formatted(holder.name(), time().since(until));
  }

  private String late(SeatSnapshot seat) {
    return seat.late() == null ? "" : time().since(seat.late().at());
  }

  private Instant start(Shift missing) {
    ShiftPeriod stretch = lines.look().facts().plan().stretch(missing);
    return missing.period().contains(time().asOf()) ? missing.period().start() : stretch.start();
  }

  /** Null: nobody is on it, and nobody has to be. */
  @Nullable SeatNow calm(SeatSnapshot seat) {
    SeatHold hold = lines.look().facts().seat(seat.seat()).hold();
    SeatSnapshot.Holder holder = seat.holder();
    if (hold == null || holder == null) {
      return null;
    }
    Instant until = holder.until();
    boolean over = until == null || !until.isAfter(time().asOf());
    String rest =
        until == null
            ? "planned on it no more"
            : (over ? "held over since " : "until ") + time().at(until);
    return new SeatNow(
        seat.seat().toString(),
        seat.seat().spoken(),
        badge(seat.seat(), holder, seat.standBy()),
        rest,
        lines.forms() == null ? null : lines.forms().release(seat.seat()));
  }

  private Badge badge(
      SeatId seat, SeatSnapshot.Holder holder, SeatSnapshot.@Nullable Someone ready) {
    Cover cover = lines.look().facts().plan().cover(seat, time().asOf());
    if (ready != null) {
      return new Badge("standing-by", "%s for %s".formatted(ready.name(), holder.name()));
    }
    return cover != null && cover.advisor().equals(holder.id())
        ? new Badge(
            "on-seat",
            "%s for %s".formatted(holder.name(), lines.look().facts().name(cover.instead())))
        : new Badge("on-seat", holder.name());
  }

  private DeskTime time() {
    return lines.time();
  }
}
