package baton.scheduler.rota.draft;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftId;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What can be done to a draft, on any draft, near the days on which clocks change. */
class DraftEditsPropertyTest {
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);
  private static final LocalDate WEEK = LocalDate.parse("2026-03-02");
  private static final List<ZoneId> ZONES =
      Stream.of(
              "America/Denver",
              "America/St_Johns",
              "Australia/Lord_Howe",
              "Asia/Kathmandu",
              "Africa/Casablanca",
              "Europe/London",
              "Asia/Beirut")
          .map(ZoneId::of)
          .toList();

  @Property(tries = 1000)
  void however_often_a_shift_is_split_its_minutes_stay_T3(
      @ForAll("nights") Night night, @ForAll("cuts") List<Integer> cuts) {
    Draft draft = draft(List.of(night.shift()));
    Optional<Duration> whole = length(List.of(night.shift()), night.zone());
    for (int cut : cuts) {
      LocalDateTime at = night.shift().start().plusMinutes(cut);
      Optional<DraftEdit> edit =
          draft.shifts().stream()
              .map(Drafted::shift)
              .filter(shift -> shift.start().isBefore(at) && at.isBefore(shift.end()))
              .findFirst()
              .flatMap(shift -> DraftEdits.split(draftOf(shift), shift, at));
      if (edit.isPresent()) {
        draft = draft(draft.after(edit.get()));
      }
    }
    List<DraftShift> parts = draft.shifts().stream().map(Drafted::shift).toList();
    Optional<Duration> together = length(parts, night.zone());
    Assume.that(whole.isPresent() && together.isPresent()); // a part in the gap is refused (T3)
    assertThat(together).isEqualTo(whole);
    Duration looks =
        parts.stream()
            .map(part -> Duration.between(part.start(), part.end()))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(looks).isEqualTo(Duration.between(night.shift().start(), night.shift().end()));
  }

  @Property(tries = 500)
  void a_copied_week_fits_says_all_that_it_does_not_do_and_can_be_undone_R1_R2_R5(
      @ForAll("drafts") List<DraftShift> shifts,
      @ForAll @IntRange(min = -1, max = 3) int weeks,
      @ForAll @IntRange(min = 0, max = 14 * 24) int hour,
      @ForAll boolean anaIsAway) {
    Draft draft = draft(shifts);
    DeskTime now =
        new DeskTime(
            ZONES.getFirst(),
            "MT",
            Instant.parse("2026-03-02T07:00:00Z").plus(Duration.ofHours(hour)));
    LocalDate to = WEEK.plusWeeks(weeks);
    List<DraftShift> week = DraftWeeks.starting(draft, WEEK, List.of());
    DraftWeeks.Fitting copy =
        DraftWeeks.copy(
            draft,
            week,
            WEEK,
            new DraftWeeks.Target(
                List.of(to),
                now,
                (advisor, shift) ->
                    anaIsAway && advisor.equals(ANA) ? Optional.of("away") : Optional.empty()));

    List<DraftShift> after = draft.after(copy.edit());
    assertThat(copy.edit().out()).isEmpty();
    for (DraftShift in : copy.edit().in()) {
      assertThat(after).filteredOn(in::clashesWith).containsExactly(in);
      assertThat(in.startsBefore(now.asOf(), now.zone())).isFalse();
      assertThat(in.advisor()).isNotEqualTo(anaIsAway ? ANA : new AdvisorId(9));
    }
    Set<DraftShift> named = new HashSet<>();
    copy.leftOut().forEach(one -> named.add(one.shift().opened()));
    for (DraftShift one : week) {
      DraftShift there = one.plusDays(7L * weeks);
      assertThat(
              named.contains(there.opened())
                  || after.contains(there)
                  || after.contains(there.opened()))
          .as("%s is there or named", there)
          .isTrue();
    }
    assertSame(draft, copy.edit());
  }

  @Property(tries = 300)
  void a_cleared_week_is_empty_from_now_on_and_can_be_undone_R1_R5(
      @ForAll("drafts") List<DraftShift> shifts, @ForAll @IntRange(min = 0, max = 200) int hour) {
    Draft draft = draft(shifts);
    DeskTime now =
        new DeskTime(
            ZONES.getFirst(),
            "MT",
            Instant.parse("2026-03-02T07:00:00Z").plus(Duration.ofHours(hour)));
    DraftEdit clear = DraftWeeks.clear(draft, WEEK, now);
    for (DraftShift shift : shifts) {
      LocalDate day = shift.start().toLocalDate();
      boolean goes =
          !day.isBefore(WEEK)
              && day.isBefore(WEEK.plusWeeks(1))
              && !shift.startsBefore(now.asOf(), now.zone());
      assertThat(draft.after(clear).contains(shift)).isEqualTo(!goes);
    }
    assertSame(draft, clear);
  }

  /** Done and undone, the draft is what it was. */
  private static void assertSame(Draft draft, DraftEdit edit) {
    assertThat(draft(draft.after(edit)).after(edit.inverse()))
        .containsExactlyInAnyOrderElementsOf(draft.contents());
  }

  /** How long they are together; empty where one has no length. */
  private static Optional<Duration> length(List<DraftShift> shifts, ZoneId zone) {
    Duration length = Duration.ZERO;
    for (Resolved one :
        PlannedPeriods.resolve(shifts.stream().map(DraftShift::planned).toList(), zone)) {
      if (!(one instanceof Resolved.Usable usable)) {
        return Optional.empty();
      }
      length = length.plus(usable.period().length());
    }
    return Optional.of(length);
  }

  /** A shift near a change of the clocks. */
  record Night(ZoneId zone, DraftShift shift) {}

  @Provide
  Arbitrary<Night> nights() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    return Combinators.combine(
            Arbitraries.of(ZONES),
            Arbitraries.integers().between(-16 * 6, 6),
            Arbitraries.integers().between(1, 16 * 6))
        .as((zone, start, length) -> {
          var change = zone.getRules().nextTransition(from);
          LocalDateTime near =
              change == null ? LocalDateTime.of(2026, 3, 9, 2, 0) : change.getDateTimeBefore();
          LocalDateTime at = near.plusMinutes(start * 10L);
          return new Night(zone, shift(1, ANA, at, at.plusMinutes(length * 10L)));
        });
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(1, 16 * 60).list().ofMaxSize(4);
  }

  /** Shifts that do not clash, of three weeks. */
  @Provide
  Arbitrary<List<DraftShift>> drafts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(1, 2, 3),
            Arbitraries.integers().between(0, 21 * 24),
            Arbitraries.integers().between(1, 12))
        .as((seat, who, hour, hours) -> {
          LocalDateTime start = WEEK.atStartOfDay().plusHours(hour);
          return shift(seat, who == 3 ? null : who == 1 ? ANA : BEN, start, start.plusHours(hours));
        })
        .list()
        .ofMaxSize(12)
        .map(all -> {
          List<DraftShift> fitting = new ArrayList<>();
          for (DraftShift one : all) {
            if (fitting.stream().noneMatch(one::clashesWith)) {
              fitting.add(one);
            }
          }
          return fitting;
        });
  }

  private static DraftShift shift(
      int seat, @Nullable AdvisorId who, LocalDateTime from, LocalDateTime to) {
    return new DraftShift(new SeatId("LIVE_CALL", seat), who, from, to);
  }

  private static Draft draftOf(DraftShift shift) {
    return draft(List.of(shift));
  }

  private static Draft draft(List<DraftShift> shifts) {
    List<Drafted> drafted = new ArrayList<>();
    for (DraftShift shift : shifts) {
      drafted.add(new Drafted(new DraftId(drafted.size()), shift, null));
    }
    return new Draft(1, Map.of(ANA, "Ana", BEN, "Ben"), drafted);
  }
}
