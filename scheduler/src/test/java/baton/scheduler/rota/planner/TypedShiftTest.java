package baton.scheduler.rota.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What was typed about a shift, and how forms name one. */
class TypedShiftTest {
  @Test
  void times_are_read_as_they_are_typed() {
    for (String eight : List.of("8", "08", "8:00", "08:00", "800", "0800", "8.00")) {
      assertThat(read("2026-03-09", eight, "16:30").start())
          .isEqualTo(LocalDateTime.parse("2026-03-09T08:00"));
    }
  }

  @Test
  void an_end_that_is_not_after_the_start_is_on_the_next_day() {
    assertThat(read("2026-03-09", "22:00", "06:00").end())
        .isEqualTo(LocalDateTime.parse("2026-03-10T06:00"));
    assertThat(read("2026-03-09", "08:00", "08:00").end())
        .isEqualTo(LocalDateTime.parse("2026-03-10T08:00"));
  }

  @Test
  void each_field_that_cannot_be_read_is_named() {
    assertThat(TypedShift.of(new ShiftForm.Typed("Ana", "here", "soon", "25:00", "8:60")))
        .isInstanceOfSatisfying(
            TypedShift.Wrong.class,
            wrong ->
                assertThat(wrong.fields()).containsOnlyKeys("person", "seat", "on", "from", "to"));
  }

  @Property(tries = 200)
  void a_shift_is_read_back_from_its_name(
      @ForAll @IntRange(min = 0, max = 9999) int person,
      @ForAll @IntRange(min = 1, max = 99) int seat,
      @ForAll @IntRange(min = 0, max = 500_000) int minute) {
    LocalDateTime start = LocalDateTime.parse("2026-01-01T00:00").plusMinutes(minute);
    DraftShift shift =
        new DraftShift(
            new SeatId("LIVE_CALL", seat),
            person == 0 ? null : new AdvisorId(person),
            start,
            start.plusMinutes(1 + minute % 900));
    assertThat(ShiftName.parse(ShiftName.of(shift))).contains(shift);
    assertThat(TypedShift.of(TypedShift.typed(shift))).isEqualTo(new TypedShift.Read(shift));
  }

  @Test
  void what_is_no_name_is_none() {
    for (String text :
        List.of("", "x", "A-1.1.1", "LIVE_CALL-0.1.202603090800.202603091600", "....")) {
      assertThat(ShiftName.parse(text)).isEqualTo(Optional.empty());
    }
  }

  private static DraftShift read(String day, String from, String to) {
    TypedShift read = TypedShift.of(new ShiftForm.Typed("7", "LIVE_CALL/1", day, from, to));
    assertThat(read).isInstanceOf(TypedShift.Read.class);
    return ((TypedShift.Read) read).shift();
  }
}
