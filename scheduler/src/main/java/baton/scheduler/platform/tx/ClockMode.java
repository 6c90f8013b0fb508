package baton.scheduler.platform.tx;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose time it is: the machine's, or one that an admin moves. */
public enum ClockMode {
  @JsonProperty("system")
  SYSTEM("system"),
  @JsonProperty("rehearsal")
  REHEARSAL("rehearsal");

  private final String word;

  ClockMode(String word) {
    this.word = word;
  }

  /** As settings, answers and the database write it. */
  public String word() {
    return word;
  }
}
