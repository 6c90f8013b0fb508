package baton.scheduler.app;

/** Why Baton does not start, in one line that ends with what to do. */
class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartRefused(String message) {
    super(message);
  }
}
