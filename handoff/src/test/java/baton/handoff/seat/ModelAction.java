package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that may be tried in a state; what comes of it, the rules themselves say. */
sealed interface ModelAction {
  /** One wish about one seat. */
  enum Wish {
    LOG_IN,
    LOG_OUT,
    ACCEPT_COVER,
    LEAD_NAMES_NOW,
    LEAD_NAMES_AHEAD,
    LEAD_RELEASES
  }

  record Asks(Wish wish, SeatId seat, AdvisorId advisor) implements ModelAction {}

  record Contact(int person) implements ModelAction {}

  record Publishes(int rota) implements ModelAction {}

  record ClockMoves() implements ModelAction {}

  /** A node dies before its commit, or a browser is closed: nothing happens (H3, H11). */
  record Crashes() implements ModelAction {}

  /**
   * What a rule decided.
   *
   * @param already nothing had to be done for it
   */
  record Answer(List<Move> moves, @Nullable Refusal refusal, boolean already) {
    static Answer refused(Refusal refusal, List<Move> moves) {
      return new Answer(moves, refusal, false);
    }

    static Answer done(List<Move> moves, boolean already) {
      return new Answer(moves, null, already);
    }
  }

  /** All that may be tried, in any state. */
  static List<ModelAction> all(ModelDay day) {
    List<ModelAction> all = new ArrayList<>();
    for (SeatId seat : day.seats()) {
      for (AdvisorId advisor : ModelDay.PEOPLE) {
        for (Wish wish : Wish.values()) {
          // Whom a lead releases is whoever holds the seat. Naming ahead is left to days with one.
          if ((wish != Wish.LEAD_RELEASES || advisor.equals(ModelDay.PEOPLE.getFirst()))
              && (wish != Wish.LEAD_NAMES_AHEAD || day.seats().size() == 1)) {
            all.add(new Asks(wish, seat, advisor));
          }
        }
      }
    }
    for (int person = 0; person < ModelDay.PEOPLE.size(); person++) {
      all.add(new Contact(person));
    }
    for (int rota = 0; rota < day.rotas(); rota++) {
      all.add(new Publishes(rota));
    }
    all.add(new ClockMoves());
    all.add(new Crashes());
    return List.copyOf(all);
  }

  /** The rule's answer; null: it cannot be asked now. */
  static @Nullable Answer answer(Asks asks, SeatFacts facts, Instant at) {
    return switch (asks.wish()) {
      case LOG_IN -> answer(LogInRule.decide(facts, asks.seat(), asks.advisor(), at));
      case LOG_OUT -> answer(LogOutRule.decide(facts, asks.seat(), asks.advisor(), at));
      case ACCEPT_COVER -> answer(StandInRule.accept(facts, asks.seat(), asks.advisor(), at));
      case LEAD_NAMES_NOW -> answer(StandInRule.name(facts, asks.seat(), asks.advisor(), null, at));
      case LEAD_NAMES_AHEAD -> {
        Instant next = nextStart(facts, asks.seat(), at);
        yield next == null
            ? null
            : answer(StandInRule.name(facts, asks.seat(), asks.advisor(), next, at));
      }
      case LEAD_RELEASES -> answer(ReleaseRule.decide(facts, asks.seat(), at));
    };
  }

  private static @Nullable Instant nextStart(SeatFacts facts, SeatId seat, Instant at) {
    return facts
        .plan()
        .of(seat)
        .map((Shift shift) -> shift.period().start())
        .filter(at::isBefore)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Answer answer(LogIn decision) {
    return switch (decision) {
      case LogIn.Holds holds -> Answer.done(holds.moves(), false);
      case LogIn.StandsBy standsBy -> Answer.done(standsBy.moves(), false);
      case LogIn.Already already -> Answer.done(already.moves(), true);
      case LogIn.Refused refused -> Answer.refused(refused.refusal(), refused.moves());
      case LogIn.NoSuchSeat none -> throw new AssertionError(Objects.toString(none));
    };
  }

  private static Answer answer(LogOut decision) {
    return switch (decision) {
      case LogOut.HandedOver handedOver -> Answer.done(handedOver.moves(), false);
      case LogOut.Closed closed -> Answer.done(closed.moves(), false);
      case LogOut.CheckedOut checkedOut -> Answer.done(checkedOut.moves(), false);
      case LogOut.StoodDown stoodDown -> Answer.done(stoodDown.moves(), false);
      case LogOut.Refused refused -> Answer.refused(refused.refusal(), refused.moves());
      case LogOut.NoSuchSeat none -> throw new AssertionError(Objects.toString(none));
    };
  }

  private static Answer answer(StandIn decision) {
    return switch (decision) {
      // Who stands in already may accept or be named again; there is nothing to do then.
      case StandIn.Holds holds -> Answer.done(holds.moves(), holds.moves().isEmpty());
      case StandIn.StandsBy standsBy -> Answer.done(standsBy.moves(), standsBy.moves().isEmpty());
      case StandIn.Named named -> Answer.done(named.moves(), named.moves().isEmpty());
      case StandIn.Refused refused -> Answer.refused(refused.refusal(), refused.moves());
      case StandIn.NoSuchSeat none -> throw new AssertionError(Objects.toString(none));
    };
  }

  private static Answer answer(Release decision) {
    return switch (decision) {
      case Release.Released released -> Answer.done(released.moves(), false);
      case Release.HandedOver handedOver -> Answer.done(handedOver.moves(), false);
      case Release.Refused refused -> Answer.refused(refused.refusal(), refused.moves());
      case Release.NoSuchSeat none -> throw new AssertionError(Objects.toString(none));
    };
  }
}
