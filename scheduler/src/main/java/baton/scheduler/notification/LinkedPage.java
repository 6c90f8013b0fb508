package baton.scheduler.notification;

/** A page of the desk where there is more to see, or to decide, than a prompt says. */
public enum LinkedPage implements Prompt.Link {
  /** One's own shifts. */
  MY_ROTA("my-rota", "Look at my rota"),
  /** One's own time off. */
  MY_TIME_OFF("my-time-off", "Look at my time off"),
  /** Swaps one is part of, or asked for. */
  MY_SWAPS("my-swaps", "Look at the swap"),
  /** For leads: the swaps that wait for a decision. */
  SWAPS("swaps", "Look at the swap"),
  /** For leads: the time off that waits for a decision. */
  TIME_OFF("time-off", "Look at the time off");

  private final String path;
  private final String words;

  LinkedPage(String path, String words) {
    this.path = path;
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  /** Its address at a desk: {@code /support/my-rota}. */
  String of(String slug) {
    return "/" + slug + "/" + path;
  }
}
