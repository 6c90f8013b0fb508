package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may stand in for whoever is planned on a seat (H6, R2). */
final class StandInRule {
  private final SeatFacts facts;
  private final SeatId seat;
  private final AdvisorId advisor;
  private final Instant at;

  private StandInRule(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    this.facts = facts;
    this.seat = seat;
    this.advisor = advisor;
    this.at = at;
  }

  /** Somebody accepts to stand in; the first to do so stands by, or holds the empty seat. */
  static StandIn accept(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    return facts.seats().containsKey(seat)
        ? new StandInRule(facts, seat, advisor, at).accept()
        : new StandIn.NoSuchSeat(seat);
  }

  /**
   * A lead names somebody.
   *
   * @param handoff the start of the shift to be covered; null: the one that covers the seat now
   */
  static StandIn name(
      SeatFacts facts, SeatId seat, AdvisorId advisor, @Nullable Instant handoff, Instant at) {
    return facts.seats().containsKey(seat)
        ? new StandInRule(facts, seat, advisor, at).name(handoff)
        : new StandIn.NoSuchSeat(seat);
  }

  /**
   * Since when the seat is open to anybody who stands in: everybody free was asked, or it has been
   * empty since somebody let go of it in the middle of a shift. Null: it is not.
   */
  static @Nullable Instant openSince(SeatFacts facts, SeatId seat, Instant at) {
    Shift missing = facts.missing(seat, at);
    if (missing == null || facts.plan().cover(seat, at) != null) {
      return null;
    }
    SeatState state = facts.seat(seat);
    Instant released = state.lastReleased();
    if (state.hold() == null && released != null && missing.period().contains(released)) {
      return released;
    }
    Instant asked = facts.plan().stretch(missing).start().plus(facts.terms().notice().askCover());
    return asked.isAfter(at) ? null : asked;
  }

  private StandIn accept() {
    Cover present = facts.plan().cover(seat, at);
    if (present != null) {
      return present.advisor().equals(advisor)
          ? in(present, List.of(), facts)
          : new StandIn.Refused(faster(present));
    }
    Shift missing = facts.missing(seat, at);
    if (missing == null) {
      return new StandIn.Refused(notNeeded());
    }
    if (openSince(facts, seat, at) == null) {
      return new StandIn.Refused(notAsked(missing));
    }
    Cover cover = cover(missing);
    Refusal unfit = unfit(cover);
    return unfit != null
        ? new StandIn.Refused(unfit)
        : in(cover, List.of(new Move.StandIn(cover, false)), facts.with(cover));
  }

  private StandIn in(Cover cover, List<Move> first, SeatFacts covered) {
    return switch (LogInRule.decide(covered, seat, advisor, at)) {
      case LogIn.Holds holds -> new StandIn.Holds(cover, all(first, holds.moves()));
      case LogIn.StandsBy standsBy -> new StandIn.StandsBy(cover, all(first, standsBy.moves()));
      case LogIn.Already already ->
          already.holding() ? new StandIn.Holds(cover, first) : new StandIn.StandsBy(cover, first);
      case LogIn.Refused refused -> new StandIn.Refused(refused.refusal());
      case LogIn.NoSuchSeat none -> new StandIn.NoSuchSeat(none.seat());
    };
  }

  private StandIn name(@Nullable Instant handoff) {
    Shift shift =
        handoff == null ? facts.plan().covering(seat, at) : facts.plan().startingAt(seat, handoff);
    if (shift == null || !shift.period().end().isAfter(at)) {
      return new StandIn.Refused(nobodyPlanned(handoff));
    }
    Cover cover = cover(shift);
    Refusal unfit = unfit(cover);
    if (unfit != null) {
      return new StandIn.Refused(unfit);
    }
    List<Move> moves = new ArrayList<>();
    facts.plan().covers().stream()
        .filter(other -> other.seat().equals(seat) && other.period().overlaps(cover.period()))
        .forEach(other -> replace(other, moves));
    moves.add(new Move.StandIn(cover, true));
    return new StandIn.Named(cover, List.copyOf(moves));
  }

  private void replace(Cover other, List<Move> moves) {
    moves.add(new Move.CoverEnds(other));
    StandBy standBy = facts.seat(seat).standBy();
    if (standBy != null
        && standBy.advisor().equals(other.advisor())
        && !standBy.advisor().equals(advisor)) {
      moves.add(new Move.StandDown(standBy, true));
    }
  }

  private Cover cover(Shift shift) {
    Instant start = shift.period().start().isAfter(at) ? shift.period().start() : at;
    Instant end = facts.plan().stretch(shift).end();
    return new Cover(seat, advisor, shift.advisor(), new ShiftPeriod(start, end));
  }

  private @Nullable Refusal unfit(Cover cover) {
    if (!facts.person(advisor).skills().contains(seat.role())) {
      return new Refusal(
          "R2",
          "%s does not work the role of %s.".formatted(facts.name(advisor), seat.spoken()),
          "Choose somebody with the skill, or add it to %s.".formatted(facts.name(advisor)));
    }
    if (cover.instead().equals(advisor)) {
      return new Refusal(
          "H6",
          "%s is planned on %s anyway.".formatted(facts.name(advisor), seat.spoken()),
          "Log in to %s.".formatted(seat.spoken()));
    }
    Shift elsewhere = strictShiftElsewhere(cover);
    return elsewhere == null ? null : planned(elsewhere, cover);
  }

  private @Nullable Shift strictShiftElsewhere(Cover cover) {
    return facts.plan().shifts().stream()
        .filter(shift -> shift.advisor().equals(advisor) && !shift.seat().equals(seat))
        .filter(shift -> shift.period().overlaps(cover.period()))
        .filter(
            shift -> facts.seats().containsKey(shift.seat()) && facts.seat(shift.seat()).strict())
        .findFirst()
        .orElse(null);
  }

  private Refusal planned(Shift elsewhere, Cover cover) {
    return new Refusal(
        "R2",
        "%s is planned on %s from %s, and nobody works two seats at once; standing in would last to %s."
            .formatted(
                facts.name(advisor),
                elsewhere.seat().spoken(),
                facts.terms().written(elsewhere.period().start(), at),
                facts.terms().written(cover.period().end(), at)),
        "Choose somebody who is free until then.");
  }

  private Refusal faster(Cover present) {
    String who = facts.name(present.advisor());
    return new Refusal(
        "H6",
        "%s was faster and stands in on %s, since %s."
            .formatted(who, seat.spoken(), facts.terms().written(present.period().start(), at)),
        "Nothing to do: thank you for offering.");
  }

  private Refusal notNeeded() {
    return new Refusal(
        "H6",
        "%s needs nobody to stand in now: whoever is planned is there, or nobody is planned."
            .formatted(seat.spoken()),
        "Nothing to do: thank you for offering.");
  }

  private Refusal notAsked(Shift missing) {
    Duration ask = facts.terms().notice().askCover();
    Instant opens = facts.plan().stretch(missing).start().plus(ask);
    return new Refusal(
        "H6",
        "%s was due on %s at %s; others are asked to stand in from %s."
            .formatted(
                facts.name(missing.advisor()),
                seat.spoken(),
                facts.terms().written(missing.period().start(), at),
                facts.terms().written(opens, at)),
        "A lead can name you now.");
  }

  private Refusal nobodyPlanned(@Nullable Instant handoff) {
    return new Refusal(
        "H6",
        "Nobody is planned on %s %s, so there is nobody to stand in for."
            .formatted(
                seat.spoken(),
                handoff == null ? "now" : "from " + facts.terms().written(handoff, at)),
        "Publish a shift on it, or name somebody for a shift that is there.");
  }

  private static List<Move> all(List<Move> first, List<Move> then) {
    List<Move> all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }
}
