package baton.scheduler.notification;

import baton.handoff.SeatId;
import java.time.Instant;

/**
 * The one thing a prompt asks for, which its link does after a confirming click.
 *
 * @param handoff the instant of the handoff it is about
 */
public record PromptAction(Kind kind, SeatId seat, Instant handoff) implements Prompt.Link {
  public enum Kind {
    /** Log in to the seat: holds it when it is free, else stands by (H1). */
    LOG_IN("Stand by for"),
    /** Log out of the seat (H1, H3, H7). */
    LOG_OUT("Hand over"),
    /** Stand in for whoever is late (H6). */
    TAKE_COVER("Take cover on");

    private final String verb;

    Kind(String verb) {
      this.verb = verb;
    }
  }

  /** {@code Stand by for Live Call 1}. */
  @Override
  public String words() {
    return kind.verb + " " + seat.spoken();
  }
}
