package baton.scheduler.floor.myshift;

import baton.handoff.Refusal;
import baton.handoff.seat.Cover;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.floor.myshift.MyShift.Act;
import baton.scheduler.floor.myshift.MyShift.Badge;
import baton.scheduler.floor.myshift.MyShift.SeatCard;
import baton.scheduler.floor.myshift.PlacedCard.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The card of a seat that the advisor holds. */
record HeldSeat(MyShiftData mine, HandoffWords handoffs, NotesAndBriefs papers) {
  /** Earlier in a shift nobody wonders why they cannot go. */
  private static final Duration WORTH_SAYING = Duration.ofMinutes(30);

  /** Who has just taken over reads what there is to know. */
  private static final Duration NEW_HERE = Duration.ofMinutes(30);

  PlacedCard card(SeatSnapshot seat, SeatSnapshot.Holder holder) {
    Instant until = holder.until();
    boolean over = until == null || !until.isAfter(now());
    Refusal no =
        mine.look().mayLogOut(seat.seat(), mine.me()) instanceof LogOut.Refused refused
            ? refused.refusal()
            : null;
    boolean turn = no == null && (over || seat.standBy() != null);
    boolean fresh = holder.from().plus(NEW_HERE).isAfter(now());
    SeatCard card =
        new SeatCard(
            seat.seat().toString(),
            seat.seat().spoken(),
            badge(seat, over),
            facts(seat, until),
            handoffs.outgoing(seat, until),
            new Act(
                "log-out",
                "Log out of " + seat.seat().spoken(),
                turn,
                isTimeToSay(until) ? no : null),
            papers.draft(seat, holder),
            papers.waiting(seat.seat()),
            fresh ? papers.brief(seat.seat()) : null);
    return new PlacedCard(card, turn ? Turn.HAND_OVER : Turn.LATER, until == null ? now() : until);
  }

  private Badge badge(SeatSnapshot seat, boolean over) {
    Cover cover = mine.cover(seat.seat()).filter(it -> mine.isMe(it.advisor())).orElse(null);
    if (over) {
      return new Badge("late", "held over");
    }
    return new Badge(
        "on-seat", cover == null ? "on seat" : "on seat for " + mine.name(cover.instead()));
  }

  private List<String> facts(SeatSnapshot seat, @Nullable Instant until) {
    List<String> facts = new ArrayList<>();
    mine.cover(seat.seat())
        .filter(cover -> mine.isMe(cover.advisor()))
        .ifPresent(cover ->
            facts.add(
                "You stand in for %s until %s."
                    .formatted(mine.name(cover.instead()), mine.time().at(cover.period().end()))));
    if (until == null) {
      facts.add("The rota plans you here no more; you hold the seat over.");
    } else if (!until.isAfter(now())) {
      facts.add(
          "Your time here ended at %s. What you stay longer is counted for you; new work is not given to you."
              .formatted(mine.time().at(until)));
    } else if (facts.isEmpty()) {
      facts.add("Until %s.".formatted(mine.time().at(until)));
    }
    if (seat.standBy() != null) {
      facts.add(
          "%s stands by: the seat is theirs the moment you log out."
              .formatted(seat.standBy().name()));
    }
    return facts;
  }

  private boolean isTimeToSay(@Nullable Instant until) {
    return until == null || !until.isAfter(now().plus(WORTH_SAYING));
  }

  private Instant now() {
    return mine.time().asOf();
  }
}
