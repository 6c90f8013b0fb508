package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A day on two strict seats and a soft one, with people doing anything in any order. */
class SeatRulesPropertyTest {
  private static final List<AdvisorId> PEOPLE = List.of(Scene.ANA, Scene.BEN, Scene.CARA);
  private static final List<SeatId> SEATS = List.of(Scene.CALL, Scene.CHAT, Scene.MAIL);

  record Step(boolean in, SeatId seat, AdvisorId advisor, int minutesLater) {}

  @Property(tries = 300)
  void no_strict_seat_falls_empty_while_a_shift_covers_it_H1(
      @ForAll("rotation") int rotation, @ForAll("steps") List<Step> steps) {
    Scene scene = scene(rotation);
    Instant now = Scene.at("07:30");
    for (Step step : steps) {
      now = now.plusSeconds(60L * step.minutesLater());
      Set<SeatId> heldBefore = held(scene);
      act(scene, step, now);
      heldBefore.removeAll(held(scene));
      for (SeatId emptied : heldBefore) {
        SeatFacts facts = scene.facts();
        assertThat(facts.seat(emptied).strict() && facts.plan().covering(emptied, now) != null)
            .isFalse();
      }
    }
  }

  @Property(tries = 300)
  void nobody_ever_holds_two_seats_H2(
      @ForAll("rotation") int rotation, @ForAll("steps") List<Step> steps) {
    Scene scene = scene(rotation);
    Instant now = Scene.at("07:30");
    for (Step step : steps) {
      now = now.plusSeconds(60L * step.minutesLater());
      act(scene, step, now);
      assertThat(SEATS.stream().map(scene::holder).filter(Objects::nonNull))
          .doesNotHaveDuplicates();
    }
  }

  @Property(tries = 300)
  void after_the_last_shift_everybody_can_go_home_H7(
      @ForAll("rotation") int rotation, @ForAll("steps") List<Step> steps) {
    Scene scene = scene(rotation);
    Instant now = Scene.at("07:30");
    for (Step step : steps) {
      now = now.plusSeconds(60L * step.minutesLater());
      act(scene, step, now);
    }
    for (SeatId seat : SEATS) {
      AdvisorId holder = scene.holder(seat);
      if (holder != null) {
        scene.logOut(seat, holder, "48:00");
      }
    }
    assertThat(held(scene)).isEmpty();
  }

  /** Three shifts a seat, the people moving from seat to seat. */
  private static Scene scene(int rotation) {
    Scene scene = new Scene();
    List<String> times = List.of("08:00", "11:00", "14:00", "17:00");
    for (int shift = 0; shift < 3; shift++) {
      for (int seat = 0; seat < SEATS.size(); seat++) {
        AdvisorId advisor = PEOPLE.get((seat + shift * rotation) % PEOPLE.size());
        scene.shift(SEATS.get(seat), advisor, times.get(shift), times.get(shift + 1));
      }
    }
    return scene;
  }

  private static void act(Scene scene, Step step, Instant now) {
    if (step.in()) {
      var unused = scene.logIn(step.seat(), step.advisor(), now);
    } else {
      var unused = scene.logOut(step.seat(), step.advisor(), now);
    }
  }

  private static Set<SeatId> held(Scene scene) {
    Set<SeatId> held = new HashSet<>(SEATS);
    held.removeIf(seat -> scene.holder(seat) == null);
    return held;
  }

  @Provide
  Arbitrary<Integer> rotation() {
    return Arbitraries.integers().between(0, 2);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> minutes =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 5)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(20, 60)));
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.of(SEATS),
            Arbitraries.of(PEOPLE),
            minutes)
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(80);
  }
}
