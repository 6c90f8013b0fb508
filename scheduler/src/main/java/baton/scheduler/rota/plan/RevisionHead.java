package baton.scheduler.rota.plan;

import baton.scheduler.desk.Desk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published revision, without its shifts.
 *
 * @param by the name of who published it; null for a program
 * @param why in their words; empty when they gave none
 */
public record RevisionHead(int number, Instant at, @Nullable String by, String why) {
  /** "r13 (Lea, 14:00 MT)". */
  public String inWords(Desk desk, Instant now) {
    return "r%d (%s, %s)".formatted(number, by == null ? "a program" : by, desk.written(at, now));
  }
}
