package baton.handoff.seat;

import static baton.handoff.seat.ModelDay.shift;
import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.CHAT;
import static baton.handoff.seat.Scene.MAIL;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.ModelGraph.Kind;
import baton.handoff.shift.Shift;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rules as a state machine, explored whole: every state that a day can come to, whatever
 * people, leads, the rota and the clock do, in any order. {@link ModelLaws} says what holds in
 * each.
 */
class SeatModelTest {
  private static final Set<Kind> WITHOUT_FORCE =
      EnumSet.complementOf(EnumSet.of(Kind.LEAD_RELEASES));
  private static final Set<Kind> WITHOUT_LEADS =
      EnumSet.complementOf(EnumSet.of(Kind.LEAD_RELEASES, Kind.LEAD_NAMES, Kind.PUBLICATION));
  private static final Set<Kind> AT_ONCE = EnumSet.of(Kind.ADVISOR, Kind.CONTACT_ENDS);

  @Test
  void one_seat_and_three_people_H1_H2_H3_H6_H7_H13() {
    List<Shift> planned =
        List.of(
            shift(CALL, ANA, "08:00", "12:00"),
            shift(CALL, BEN, "12:00", "16:00"),
            shift(CALL, CARA, "16:00", "20:00"));
    List<Shift> longer =
        List.of(shift(CALL, ANA, "08:00", "12:00"), shift(CALL, BEN, "12:00", "20:00"));
    List<Shift> pause =
        List.of(shift(CALL, ANA, "08:00", "12:00"), shift(CALL, CARA, "16:00", "20:00"));
    explore("one strict seat", List.of(CALL), List.of(planned, longer, pause));
  }

  @Test
  void two_strict_seats_and_three_people_H1_H2_H3_H6_H7_H13() {
    List<Shift> chain = twoSeats(CHAT, CARA);
    List<Shift> swap = twoSeats(CHAT, ANA);
    explore("two strict seats", List.of(CALL, CHAT), List.of(chain, swap));
  }

  @Test
  void a_strict_and_a_soft_seat_and_three_people_H1_H2_H3_H6_H7_H9_H13() {
    List<Shift> chain = twoSeats(MAIL, CARA);
    List<Shift> closes = chain.subList(0, 3);
    explore("a strict and a soft seat", List.of(CALL, MAIL), List.of(chain, closes));
  }

  /**
   * Ben goes from the other seat to Live Call at noon. The first shifts are short, so that the time
   * to ask others is also the time from which the next may stand by.
   */
  private static List<Shift> twoSeats(SeatId other, AdvisorId next) {
    return List.of(
        shift(CALL, ANA, "11:20", "12:00"),
        shift(CALL, BEN, "12:00", "16:00"),
        shift(other, BEN, "11:20", "12:00"),
        shift(other, next, "12:00", "16:00"));
  }

  @SuppressWarnings("SystemOut") // How much was explored belongs into the build's log.
  private static void explore(String name, List<SeatId> seats, List<List<Shift>> rotas) {
    long began = System.nanoTime();
    ModelDay day = new ModelDay(seats, rotas);
    ModelWalk walk = new ModelWalk(day);
    ModelGraph graph = walk.all();
    int last = day.instants().size() - 1;
    for (Set<Kind> kinds : List.of(WITHOUT_FORCE, WITHOUT_LEADS)) {
      all(
          graph,
          graph.leadingTo(state -> state.time() == last && isEmpty(walk.codec(), state), kinds),
          "the day cannot end by " + kinds);
    }
    new ModelRelief(walk, graph).check(day, AT_ONCE);
    System.out.printf(
        "Model of %s: %,d states, %,d transitions, %,d ms%n",
        name, graph.size(), graph.transitions(), (System.nanoTime() - began) / 1_000_000);
  }

  private static boolean isEmpty(ModelCodec codec, ModelState state) {
    return codec.standing(state).seats().values().stream()
        .allMatch(seat -> seat.hold() == null && seat.standBy() == null);
  }

  static void all(ModelGraph graph, BitSet found, String otherwise) {
    int stuck = found.nextClearBit(0);
    if (stuck < graph.size()) {
      throw new AssertionError(otherwise + " after:\n" + graph.way(stuck));
    }
  }
}
