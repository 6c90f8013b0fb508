package baton.handoff.planned;

import static baton.handoff.planned.Rota.ANA;
import static baton.handoff.planned.Rota.BEN;
import static baton.handoff.planned.Rota.CALL;
import static baton.handoff.planned.Rota.CARA;
import static baton.handoff.planned.Rota.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class HandoffPlanTest {
  private final Rota rota =
      new Rota()
          .shift(CALL, ANA, "08:00", "12:00")
          .shift(CALL, BEN, "12:00", "14:00")
          .shift(CALL, BEN, "14:00", "16:00")
          .shift(MAIL, CARA, "12:00", "14:00");

  /** A shift of one of three people, after a pause, both in half hours. */
  record Next(int advisor, int pause, int length) {}

  @Example
  void seat_opens_changes_hands_and_closes_H3_H7() {
    assertThat(rota.handoffs())
        .containsExactly(
            new PlannedHandoff(CALL, rota.at("08:00"), null, ANA),
            new PlannedHandoff(CALL, rota.at("12:00"), ANA, BEN),
            new PlannedHandoff(MAIL, rota.at("12:00"), null, CARA),
            new PlannedHandoff(MAIL, rota.at("14:00"), CARA, null),
            new PlannedHandoff(CALL, rota.at("16:00"), BEN, null));
  }

  @Example
  void asked_time_has_its_start_and_not_its_end_T2() {
    assertThat(instants("08:00", "12:00")).containsExactly(rota.at("08:00"));
    assertThat(instants("12:00", "12:01")).containsExactly(rota.at("12:00"), rota.at("12:00"));
    assertThat(instants("08:01", "12:00")).isEmpty();
  }

  @Example
  void night_of_the_repeated_hour_has_one_handoff_in_it_T3() {
    Rota night =
        new Rota("America/Denver", "2026-11-01")
            .shift(CALL, ANA, "00:00", "01:30")
            .shift(CALL, BEN, "01:30", "08:00");

    assertThat(night.handoffs())
        .contains(new PlannedHandoff(CALL, Instant.parse("2026-11-01T07:30:00Z"), ANA, BEN))
        .hasSize(3);
  }

  @Property(tries = 300)
  void every_boundary_is_a_handoff_exactly_once_and_touching_own_shifts_are_none_H3(
      @ForAll("chain") List<Next> chain) {
    Rota planned = planned(chain);
    List<Shift> shifts = planned.shifts();
    Set<Instant> boundaries = new HashSet<>();
    for (Shift shift : shifts) {
      toggleOwn(shifts, shift, boundaries);
    }

    List<Instant> found = planned.handoffs().stream().map(PlannedHandoff::at).toList();

    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(boundaries);
    for (PlannedHandoff handoff : planned.handoffs()) {
      assertThat(handoff.outgoing()).isEqualTo(on(shifts, handoff.at().minusNanos(1)));
      assertThat(handoff.incoming()).isEqualTo(on(shifts, handoff.at()));
    }
  }

  /** Both ends, but for those where the same advisor goes on. */
  private static void toggleOwn(List<Shift> shifts, Shift shift, Set<Instant> boundaries) {
    for (Instant end : List.of(shift.period().start(), shift.period().end())) {
      AdvisorId before = on(shifts, end.minusNanos(1));
      AdvisorId after = on(shifts, end);
      if (before == null || !before.equals(after)) {
        boundaries.add(end);
      }
    }
  }

  private static @Nullable AdvisorId on(List<Shift> shifts, Instant at) {
    return shifts.stream()
        .filter(shift -> shift.period().contains(at))
        .map(Shift::advisor)
        .findFirst()
        .orElse(null);
  }

  private List<Instant> instants(String from, String to) {
    ShiftPeriod asked = new ShiftPeriod(rota.at(from), rota.at(to));
    return HandoffPlan.of(rota.shifts(), asked).stream().map(PlannedHandoff::at).toList();
  }

  private static Rota planned(List<Next> chain) {
    Rota rota = new Rota();
    int minute = 0;
    for (Next next : chain) {
      int start = minute + next.pause() * 30;
      minute = start + next.length() * 30;
      rota.shift(CALL, new AdvisorId(next.advisor()), time(start), time(minute));
    }
    return rota;
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  @Provide
  Arbitrary<List<Next>> chain() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(0, 0, 1),
            Arbitraries.integers().between(1, 8))
        .as(Next::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(ArrayList::new);
  }
}
