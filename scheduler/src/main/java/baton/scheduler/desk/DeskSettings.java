package baton.scheduler.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What a lead may set of a desk. */
public record DeskSettings(
    String name, ZoneId zone, String label, Desk.DialPlan dialPlan, Desk.Policy policy) {

  /**
   * Mountain Time, outside line 9, the United States and their territories (T1, P1, P2, B3, S2).
   */
  public static DeskSettings defaults(String name) {
    return new DeskSettings(
        name,
        ZoneId.of("America/Denver"),
        "MT",
        new Desk.DialPlan("9", List.of("US", "AS", "GU", "MP", "PR", "UM", "VI")),
        new Desk.Policy(Duration.ofMinutes(30), Duration.ofMinutes(10), 14, Desk.Notice.USUAL));
  }

  static DeskSettings of(Desk desk) {
    return new DeskSettings(desk.name(), desk.zone(), desk.label(), desk.dialPlan(), desk.policy());
  }
}
