package baton.scheduler.contact.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SlotTimesPropertyTest {
  @Property
  void slots_start_on_the_marks_never_overlap_and_do_not_depend_on_where_one_looks_from_S1(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 2_208_988_800L) long second,
      @ForAll @LongRange(min = 0, max = 100_000) long later) {
    Instant from = nearNextChange(zone, Instant.ofEpochSecond(second));
    Instant to = from.plus(Duration.ofDays(2));
    SlotTimes times = new SlotTimes(zone);
    List<SlotTime> slots = times.startingIn(from, to);

    Instant freeFrom = from;
    for (SlotTime slot : slots) {
      LocalTime shown = LocalTime.ofInstant(slot.start(), zone);
      assertThat(shown.getMinute() % 20).isZero();
      assertThat(shown.getSecond()).isZero();
      assertThat(slot.start()).isAfterOrEqualTo(freeFrom);
      assertThat(times.isStart(slot.start())).isTrue();
      freeFrom = slot.end();
    }
    Instant elsewhere = from.plusSeconds(later);
    assertThat(times.startingIn(elsewhere, to))
        .isEqualTo(slots.stream().filter(slot -> !slot.start().isBefore(elsewhere)).toList());
    assertThat(slots).hasSizeBetween(144 - 9, 144);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
  }

  /** A day before the zone's next change of offset, where it has one. */
  private static Instant nearNextChange(ZoneId zone, Instant instant) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
    return change == null ? instant : change.getInstant().minus(Duration.ofDays(1));
  }
}
