package baton.scheduler.platform.tx;

/**
 * The database does not allow the clock that was asked for. The message is for the person who
 * starts the service: one sentence on why, one on what to do.
 */
public final class ClockRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClockRefused(String message) {
    super(message, null, false, false);
  }
}
