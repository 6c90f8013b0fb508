package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import org.jspecify.annotations.Nullable;

/**
 * A revision about to be published.
 *
 * @param by who publishes; null for a program
 * @param why in their words; empty when they gave none, at most {@value #LONGEST_WHY} characters
 */
public record NewRevision(int number, @Nullable AdvisorId by, String why) {
  public static final int LONGEST_WHY = 500;

  public NewRevision {
    if (why.length() > LONGEST_WHY) {
      throw new IllegalArgumentException("why has at most " + LONGEST_WHY + " characters");
    }
  }

  /** What somebody typed as the reason: one line, cut where it is too long. */
  public static String why(String typed) {
    String line = typed.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_WHY ? line : line.substring(0, LONGEST_WHY);
  }
}
