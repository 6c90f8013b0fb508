package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.scheduler.rota.draft.Amendment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to whom, in the desk's wall time.
 *
 * @param shift the published shift, whole
 * @param from where the part that is handed on begins; the shift's start when it is all of it
 * @param to where it ends
 * @param askedOf null: everybody with the skill
 * @param inReturn a shift of {@code askedOf} that comes back for it; null for none
 * @param note from who offers, maybe empty
 */
record SwapTerms(
    Planned shift,
    LocalDateTime from,
    LocalDateTime to,
    @Nullable AdvisorId askedOf,
    @Nullable Planned inReturn,
    String note) {
  /** All of a shift, to everybody, for nothing. */
  static SwapTerms whole(Planned shift) {
    return new SwapTerms(shift, shift.start(), shift.end(), null, null, "");
  }

  AdvisorId owner() {
    return shift.advisor();
  }

  SeatId seat() {
    return shift.seat();
  }

  boolean isWhole() {
    return from.equals(shift.start()) && to.equals(shift.end());
  }

  /** What changes hands, in the hands of somebody. */
  Planned part(AdvisorId of) {
    return new Planned(seat(), of, from, to);
  }

  /** The same after the shift's end was moved, with a part that is not longer than before. */
  SwapTerms moved(LocalDateTime end, LocalDateTime partTo) {
    return new SwapTerms(
        new Planned(seat(), owner(), shift.start(), end), from, partTo, askedOf, inReturn, note);
  }

  /** The same as a part of another shift, one that has all of it. */
  SwapTerms in(Planned other) {
    return new SwapTerms(other, from, to, askedOf, inReturn, note);
  }

  SwapTerms returning(Planned other) {
    return new SwapTerms(shift, from, to, askedOf, other, note);
  }

  /** What is to be published so that {@code taker} has it. */
  Amendment amendment(AdvisorId taker) {
    List<Planned> before = new ArrayList<>(List.of(shift));
    List<Planned> after = new ArrayList<>();
    if (shift.start().isBefore(from)) {
      after.add(new Planned(seat(), owner(), shift.start(), from));
    }
    after.add(part(taker));
    if (to.isBefore(shift.end())) {
      after.add(new Planned(seat(), owner(), to, shift.end()));
    }
    if (inReturn != null) {
      before.add(inReturn);
      after.add(new Planned(inReturn.seat(), owner(), inReturn.start(), inReturn.end()));
    }
    return new Amendment(before, after);
  }

  /** What is to be published so that all is as it was. */
  Amendment undoing(AdvisorId taker) {
    Amendment done = amendment(taker);
    return new Amendment(done.in(), done.out());
  }
}
