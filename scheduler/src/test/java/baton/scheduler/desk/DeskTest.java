package baton.scheduler.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final Desk DENVER = desk(DeskSettings.defaults("Support desk"));

  @Test
  void instants_are_written_in_desk_time_with_its_label_T1() {
    Instant now = Instant.parse("2026-03-10T18:00:00Z");
    assertThat(DENVER.written(Instant.parse("2026-03-10T20:00:00Z"), now)).isEqualTo("14:00 MT");
  }

  @Test
  void instants_of_another_desk_day_are_written_with_the_day_T1() {
    Instant evening = Instant.parse("2026-03-11T05:59:00Z");
    assertThat(DENVER.written(evening, Instant.parse("2026-03-10T18:00:00Z")))
        .isEqualTo("23:59 MT");
    assertThat(DENVER.written(evening, Instant.parse("2026-03-11T06:00:00Z")))
        .isEqualTo("Tue 10 Mar 23:59 MT");
  }

  private static Desk desk(DeskSettings settings) {
    return new Desk(
        new DeskId(1),
        "support",
        settings.name(),
        settings.zone(),
        settings.label(),
        settings.dialPlan(),
        settings.policy());
  }
}
