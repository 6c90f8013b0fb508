package baton.scheduler.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.seat.SeatPicture;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what an advisor's seats are like and what their one button is.
 *
 * @param mine the advisor's shifts that are not over, by start
 * @param logInFrom from when one may log in for a shift (B3)
 * @param hindrance what a log-out of the seat would be refused with now
 */
record SeatCards(
    AdvisorId me,
    List<Shift> mine,
    DeskTime desk,
    Function<Shift, Instant> logInFrom,
    Function<SeatPicture, Optional<Refusal>> hindrance) {

  private static final Duration WORTH_SAYING = Duration.ofMinutes(30);

  List<MyShift.SeatCard> of(List<SeatPicture> seats) {
    return seats.stream().map(this::card).flatMap(Optional::stream).toList();
  }

  private Optional<MyShift.SeatCard> card(SeatPicture seat) {
    if (isMe(seat.holder())) {
      return Optional.of(held(seat));
    }
    if (seat.standBy() != null && seat.standBy().id().equals(me)) {
      return Optional.of(standingBy(seat));
    }
    return mine.stream()
        .filter(shift -> shift.seat().equals(seat.seat()))
        .filter(shift -> !desk.asOf().isBefore(logInFrom.apply(shift)))
        .findFirst()
        .map(shift -> toLogIn(seat, shift));
  }

  private MyShift.SeatCard held(SeatPicture seat) {
    SeatPicture.Holder holder = seat.holder();
    Instant until = holder == null ? null : holder.until();
    boolean over = until == null || !until.isAfter(desk.asOf());
    List<String> facts = new ArrayList<>();
    if (until == null) {
      facts.add("The rota plans you here no more; you hold the seat over.");
    } else if (over) {
      facts.add(
          "Your shift ended at %s; you hold the seat over, and get no new work."
              .formatted(desk.time(until)));
    } else {
      facts.add("Until %s.".formatted(desk.time(until)));
    }
    facts.add(relief(seat, until));
    return new MyShift.SeatCard(
        seat.seat().toString(),
        seat.seat().spoken(),
        over ? "late" : "on-seat",
        over ? "held over" : "on seat",
        facts,
        "log-out",
        "Log out of " + seat.seat().spoken(),
        isTimeToSay(until) ? hindrance.apply(seat).orElse(null) : null);
  }

  /** Early in a shift nobody wonders why they cannot go, and nobody is late yet. */
  private boolean isTimeToSay(@Nullable Instant until) {
    return until == null || !until.isAfter(desk.asOf().plus(WORTH_SAYING));
  }

  private String relief(SeatPicture seat, @Nullable Instant until) {
    SeatPicture.Someone ready = seat.standBy();
    if (ready != null) {
      return "%s stands by: the seat is theirs the moment you log out.".formatted(ready.name());
    }
    SeatPicture.Someone next = seat.next();
    if (next == null || (until != null && next.at().isAfter(until))) {
      return "Nobody follows you: the seat closes then.";
    }
    return "%s relieves you at %s and is not here yet."
        .formatted(next.name(), desk.time(next.at()));
  }

  private MyShift.SeatCard standingBy(SeatPicture seat) {
    SeatPicture.Holder holder = seat.holder();
    String fact =
        holder == null
            ? "The seat is yours as soon as you let go of your other one."
            : "%s holds it. It is yours the moment %s logs out."
                .formatted(holder.name(), holder.name());
    return new MyShift.SeatCard(
        seat.seat().toString(),
        seat.seat().spoken(),
        "standing-by",
        "standing by",
        List.of(fact),
        "log-out",
        "Stop standing by",
        null);
  }

  private MyShift.SeatCard toLogIn(SeatPicture seat, Shift shift) {
    SeatPicture.Holder holder = seat.holder();
    boolean begun = !shift.period().start().isAfter(desk.asOf());
    String mine =
        "Your shift %s %s and lasts until %s."
            .formatted(
                begun ? "started at" : "starts at",
                desk.time(shift.period().start()),
                desk.time(shift.period().end()));
    String other =
        holder == null
            ? "Nobody holds the seat: it is yours when you log in."
            : "%s holds it until you are here and %s logs out."
                .formatted(holder.name(), holder.name());
    return new MyShift.SeatCard(
        seat.seat().toString(),
        seat.seat().spoken(),
        begun ? "late" : "open",
        begun ? "late" : "open",
        List.of(mine, other),
        "log-in",
        (holder == null ? "Log in to " : "Stand by for ") + seat.seat().spoken(),
        null);
  }

  private boolean isMe(SeatPicture.@Nullable Holder holder) {
    return holder != null && holder.id().equals(me);
  }
}
