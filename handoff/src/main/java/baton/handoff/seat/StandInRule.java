package baton.handoff.seat;

import static baton.handoff.seat.SeatPlan.ShiftPeriods.later;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may stand in for whoever is planned on a seat (H6, R2). */
final class StandInRule {
  private final SeatFacts facts;
  private final SeatId seat;
  private final AdvisorId advisor;
  private final Instant at;
  private final StandInWords words;

  private StandInRule(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    this.facts = facts;
    this.seat = seat;
    this.advisor = advisor;
    this.at = at;
    this.words = new StandInWords(facts, seat, advisor, at);
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

  private StandIn accept() {
    Cover present = facts.plan().cover(seat, at);
    if (present != null) {
      return present.advisor().equals(advisor)
          ? in(present, List.of(), facts)
          : new StandIn.Refused(words.faster(present));
    }
    Shift missing = facts.missing(seat, at);
    if (missing == null) {
      return new StandIn.Refused(words.notNeeded());
    }
    if (facts.openToCover(seat, at) == null) {
      return new StandIn.Refused(words.notAsked(missing));
    }
    Cover cover = cover(missing);
    Refusal unfit = unfit(cover);
    if (unfit != null) {
      return new StandIn.Refused(unfit);
    }
    List<Move> moves = making(cover);
    moves.add(new Move.StandIn(cover, false));
    SeatHold other = facts.holdOf(advisor);
    return other == null || other.seat().equals(seat)
        ? in(cover, moves, facts.with(cover))
        : from(other, cover, moves);
  }

  /**
   * They hold another seat. Only who can let go of it now is free to stand in; where this one is
   * empty, they do so in the same step.
   */
  private StandIn from(SeatHold other, Cover cover, List<Move> moves) {
    return switch (new SeatRelease(facts, at).of(other, Set.of(other.seat()))) {
      case SeatRelease.Result.Stuck stuck -> new StandIn.Refused(words.notFree(other, stuck.why()));
      case SeatRelease.Result.Free(List<Move> letGo) -> {
        if (facts.seat(seat).hold() != null || facts.ready(seat, at) != null) {
          yield in(cover, moves, facts.with(cover));
        }
        List<Move> all = all(moves, ReleaseEffects.coversEnd(facts, letGo, at));
        yield new StandIn.Holds(
            cover, all(all, List.of(new Move.Take(new SeatHold(seat, advisor, at)))));
      }
    };
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
      return new StandIn.Refused(words.nobodyPlanned(handoff));
    }
    Cover cover = cover(shift);
    Refusal unfit = unfit(cover);
    if (unfit != null) {
      return new StandIn.Refused(unfit);
    }
    Cover present = facts.plan().cover(seat, cover.period().start());
    if (present != null && present.advisor().equals(advisor)) {
      return new StandIn.Named(present, List.of());
    }
    List<Move> moves = making(cover);
    moves.add(new Move.StandIn(cover, true));
    return new StandIn.Named(cover, List.copyOf(moves));
  }

  /**
   * Makes room for a cover: one on its seat ends, and so does one of its advisor that counts no
   * more. What lies before the new one stays.
   */
  private List<Move> making(Cover cover) {
    List<Move> moves = new ArrayList<>();
    facts.plan().covers().stream()
        .filter(other -> other.seat().equals(seat) || other.advisor().equals(advisor))
        .filter(other -> other.period().overlaps(cover.period()))
        .forEach(other -> replace(other, cover.period().start(), moves));
    return moves;
  }

  private void replace(Cover other, Instant from, List<Move> moves) {
    moves.add(new Move.CoverEnds(other));
    Instant start = later(other.period().start(), at);
    if (start.isBefore(from)) {
      ShiftPeriod before = new ShiftPeriod(start, from);
      moves.add(
          new Move.StandIn(
              new Cover(other.seat(), other.advisor(), other.instead(), before), true));
      return;
    }
    StandBy standBy = facts.seat(other.seat()).standBy();
    if (standBy != null
        && standBy.advisor().equals(other.advisor())
        && !standBy.advisor().equals(advisor)
        && facts.without(other).ready(other.seat(), at) == null) {
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
    if (elsewhere != null) {
      return words.planned(elsewhere, cover);
    }
    Cover taken = coverElsewhere(cover);
    return taken == null ? null : words.standsInElsewhere(taken);
  }

  private @Nullable Cover coverElsewhere(Cover cover) {
    return facts.plan().covers().stream()
        .filter(other -> other.advisor().equals(advisor) && !other.seat().equals(seat))
        .filter(other -> facts.plan().valid(other).anyMatch(time -> time.overlaps(cover.period())))
        .findFirst()
        .orElse(null);
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

  private static List<Move> all(List<Move> first, List<Move> then) {
    List<Move> all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }
}
