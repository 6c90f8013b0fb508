package baton.scheduler.rota.plan;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.ShiftReader.Written;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any open and planned shifts of two seats, against an oracle that looks at each pair. */
class OpenOverlapsTest {
  private static final Advisor ANA = new Advisor(new AdvisorId(1), "Ana", false, List.of());
  private static final LocalDateTime MIDNIGHT = LocalDateTime.parse("2026-03-09T00:00");

  /** A shift in hours of a day. */
  record One(int seat, boolean open, int start, int hours) {
    boolean isOver(One other) {
      return seat == other.seat
          && start < other.start + other.hours
          && other.start < start + hours
          && (open || other.open);
    }

    DraftShift shift() {
      LocalDateTime at = MIDNIGHT.plusHours(start);
      return new DraftShift(
          new SeatId("LIVE_CALL", seat), open ? null : ANA.id(), at, at.plusHours(hours));
    }
  }

  @Property(tries = 500)
  void every_open_shift_that_overlaps_another_is_in_a_finding_and_no_other_R2(
      @ForAll("shifts") List<One> shifts) {
    Set<String> over = new TreeSet<>();
    List<Written> open = new ArrayList<>();
    List<RotaShift> rota = new ArrayList<>();
    for (int i = 0; i < shifts.size(); i++) {
      One one = shifts.get(i);
      Origin origin = new Origin.Item(i);
      if (one.open()) {
        open.add(new Written(origin, one.shift()));
      } else {
        rota.add(planned(origin, one.shift().planned()));
      }
      List<One> others = new ArrayList<>(shifts);
      others.remove(i);
      if (one.open() && others.stream().anyMatch(one::isOver)) {
        over.add(origin.where());
      }
    }

    List<Finding> findings = OpenOverlaps.check(open, rota);

    Set<String> said = new TreeSet<>();
    for (int i = 0; i < shifts.size(); i++) {
      String where = new Origin.Item(i).where();
      if (shifts.get(i).open()
          && findings.stream()
              .anyMatch(f ->
                  f.origin().where().equals(where) || f.message().contains("(" + where + ")"))) {
        said.add(where);
      }
    }
    assertThat(said).isEqualTo(over);
    assertThat(findings).allMatch(Finding::isError).allMatch(finding -> finding.column() == null);
  }

  private static RotaShift planned(Origin origin, Planned planned) {
    return new RotaShift(
        new Plan(origin, ANA, planned),
        new ShiftPeriod(
            planned.start().toInstant(ZoneOffset.UTC), planned.end().toInstant(ZoneOffset.UTC)));
  }

  @Provide
  Arbitrary<List<One>> shifts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(1, 8))
        .as(One::new)
        .list()
        .ofMaxSize(8);
  }
}
