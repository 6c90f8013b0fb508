package baton.scheduler.rota.plan;

import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.Finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shift that could be read: a known advisor, a seat and two wall times; maybe still wrong. */
public record Plan(Origin origin, Advisor advisor, Planned planned) {
  public SeatId seat() {
    return planned.seat();
  }

  public ShiftText text() {
    return ShiftText.of(DraftShift.of(planned), advisor.name());
  }

  /** In words: "Ana on Live Call 1, Mon 9 Mar 08:00–16:00". */
  public String inWords() {
    return "%s on %s, %s".formatted(advisor.name(), seat().spoken(), ShiftWords.span(planned));
  }

  /** Whether it is in the published rota, not in what somebody proposes. */
  boolean isPublished() {
    return origin instanceof Origin.Published;
  }

  /** An error about this shift and who works it. */
  public Finding wrong(String rule, @Nullable String column, String message, String fix) {
    return finding(Severity.ERROR, rule, column, message, fix);
  }

  /** A warning about this shift and who works it. */
  public Finding warning(String rule, @Nullable String column, String message, String fix) {
    return finding(Severity.WARNING, rule, column, message, fix);
  }

  private Finding finding(
      Severity severity, String rule, @Nullable String column, String message, String fix) {
    return new Finding(
        rule,
        severity,
        new Finding.Place(origin, column, text()),
        List.of(advisor.name()),
        message,
        fix);
  }
}
