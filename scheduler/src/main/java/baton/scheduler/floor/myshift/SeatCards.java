package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.Cover;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.floor.myshift.MyShift.Act;
import baton.scheduler.floor.myshift.MyShift.Badge;
import baton.scheduler.floor.myshift.MyShift.PlacedCard;
import baton.scheduler.floor.myshift.MyShift.SeatCard;
import baton.scheduler.floor.myshift.MyShift.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seats an advisor holds, stands by for, may log in to, or is asked to stand in on. */
final class SeatCards {
  /** Earlier in a shift nobody wonders why they cannot go. */
  private static final Duration WORTH_SAYING = Duration.ofMinutes(30);

  /** Who has just taken over reads what there is to know. */
  private static final Duration NEW_HERE = Duration.ofMinutes(30);

  private final MyShiftData mine;
  private final NotesAndBriefs notes;

  SeatCards(MyShiftData mine, NotesAndBriefs notes) {
    this.mine = mine;
    this.notes = notes;
  }

  List<PlacedCard> all() {
    return mine.seats().stream().map(this::card).flatMap(Optional::stream).toList();
  }

  private Optional<PlacedCard> card(SeatSnapshot seat) {
    SeatSnapshot.Holder holder = seat.holder();
    if (holder != null && mine.isMe(holder.id())) {
      return Optional.of(held(seat, holder));
    }
    if (seat.standBy() != null && mine.isMe(seat.standBy().id())) {
      return Optional.of(standingBy(seat));
    }
    return mine.look()
        .entitling(seat.seat(), mine.me())
        .map(time -> toLogIn(seat, time))
        .or(() -> mine.look().asked(seat.seat(), mine.me()).map(cover -> asked(seat, cover)));
  }

  private PlacedCard held(SeatSnapshot seat, SeatSnapshot.Holder holder) {
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
            heldBadge(seat, over),
            heldFacts(seat, until),
            mine.outgoing(seat, until),
            new Act(
                "log-out",
                "Log out of " + seat.seat().spoken(),
                turn,
                isTimeToSay(until) ? no : null),
            notes.draft(seat, holder),
            notes.waiting(seat.seat()),
            fresh ? notes.brief(seat.seat()) : null);
    return new PlacedCard(card, turn ? Turn.HAND_OVER : Turn.LATER, until == null ? now() : until);
  }

  private Badge heldBadge(SeatSnapshot seat, boolean over) {
    Cover cover = mine.cover(seat.seat()).filter(it -> mine.isMe(it.advisor())).orElse(null);
    if (over) {
      return new Badge("late", "held over");
    }
    return new Badge(
        "on-seat", cover == null ? "on seat" : "on seat for " + mine.name(cover.instead()));
  }

  private List<String> heldFacts(SeatSnapshot seat, @Nullable Instant until) {
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

  private PlacedCard standingBy(SeatSnapshot seat) {
    SeatSnapshot.Holder holder = seat.holder();
    List<String> facts = new ArrayList<>(standsInFor(seat.seat()));
    facts.add(
        holder == null
            ? "The seat is yours as soon as you let go of your other one."
            : "%s holds it. It is yours the moment %s logs out."
                .formatted(holder.name(), holder.name()));
    if (holder != null) {
      facts.add(holdersTime(holder));
    }
    ShiftPeriod time = mine.look().entitling(seat.seat(), mine.me()).orElse(null);
    SeatCard card =
        new SeatCard(
            seat.seat().toString(),
            seat.seat().spoken(),
            new Badge("standing-by", "standing by"),
            facts,
            time == null ? null : mine.incoming(seat, time),
            new Act("log-out", "Stop standing by", false, null),
            null,
            notes.waiting(seat.seat()),
            notes.brief(seat.seat()));
    return new PlacedCard(card, Turn.LATER, time == null ? mine.time().asOf() : time.start());
  }

  private String holdersTime(SeatSnapshot.Holder holder) {
    Instant until = holder.until();
    if (until == null || !until.isAfter(mine.time().asOf())) {
      return "%s waits for you.".formatted(holder.name());
    }
    return "%s's time ends at %s.".formatted(holder.name(), mine.time().at(until));
  }

  private PlacedCard toLogIn(SeatSnapshot seat, ShiftPeriod time) {
    SeatSnapshot.Holder holder = seat.holder();
    boolean begun = !time.start().isAfter(mine.time().asOf());
    boolean late = begun && mine.cover(seat.seat()).filter(this::isMine).isEmpty();
    Refusal no =
        mine.look().mayLogIn(seat.seat(), mine.me()) instanceof LogIn.Refused refused
            ? refused.refusal()
            : null;
    SeatCard card =
        new SeatCard(
            seat.seat().toString(),
            seat.seat().spoken(),
            late ? new Badge("late", "you are late") : new Badge("open", "yours to take"),
            toLogInFacts(seat, time, begun),
            mine.incoming(seat, time),
            new Act(
                "log-in",
                (holder == null ? "Log in to " : "Stand by for ") + spoken(seat),
                no == null,
                no),
            null,
            null,
            null);
    return new PlacedCard(card, no == null ? Turn.LOG_IN : Turn.LATER, time.start());
  }

  private List<String> toLogInFacts(SeatSnapshot seat, ShiftPeriod time, boolean begun) {
    List<String> facts = new ArrayList<>(standsInFor(seat.seat()));
    if (facts.isEmpty()) {
      facts.add(
          "Your shift %s %s and lasts until %s."
              .formatted(
                  begun ? "started at" : "starts at",
                  mine.time().at(time.start()),
                  mine.time().at(time.end())));
    }
    mine.cover(seat.seat())
        .filter(cover -> mine.isMe(cover.instead()))
        .ifPresent(cover ->
            facts.add(
                "%s stands in for you. Log in, and %s can hand over to you."
                    .formatted(mine.name(cover.advisor()), mine.name(cover.advisor()))));
    SeatSnapshot.Holder holder = seat.holder();
    if (holder != null
        && mine.cover(seat.seat()).filter(it -> it.advisor().equals(holder.id())).isPresent()) {
      return facts;
    }
    facts.add(
        holder == null
            ? "Nobody holds the seat: it is yours when you log in."
            : begun
                ? "%s holds it and waits for you.".formatted(holder.name())
                : "%s holds it until you are here and %s logs out."
                    .formatted(holder.name(), holder.name()));
    return facts;
  }

  private PlacedCard asked(SeatSnapshot seat, Cover cover) {
    Shift missing = mine.look().facts().missing(seat.seat(), mine.time().asOf());
    MyShift.AskCard card =
        new MyShift.AskCard(
            seat.seat().toString(),
            spoken(seat),
            missing(cover.instead(), missing) + " " + whoHolds(seat),
            mine.time().at(cover.period().end()));
    return new PlacedCard(card, Turn.STAND_IN, mine.time().asOf());
  }

  private String missing(AdvisorId late, @Nullable Shift missing) {
    return missing == null
        ? "%s is not there.".formatted(mine.name(late))
        : "%s was due at %s and is not there."
            .formatted(mine.name(late), mine.time().at(missing.period().start()));
  }

  private static String whoHolds(SeatSnapshot seat) {
    return seat.holder() == null
        ? "Nobody holds the seat. The first to accept has it."
        : "%s stays until somebody comes. The first to accept stands by."
            .formatted(seat.holder().name());
  }

  private List<String> standsInFor(SeatId seat) {
    return mine
        .cover(seat)
        .filter(this::isMine)
        .map(cover ->
            "You stand in for %s until %s."
                .formatted(mine.name(cover.instead()), mine.time().at(cover.period().end())))
        .stream()
        .toList();
  }

  private boolean isMine(Cover cover) {
    return mine.isMe(cover.advisor());
  }

  private static String spoken(SeatSnapshot seat) {
    return seat.seat().spoken();
  }
}
