package baton.scheduler.contact.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How a call came out. */
public enum CallResult {
  REACHED("reached", "Reached"),
  NO_ANSWER("noAnswer", "No answer"),
  LEFT_MESSAGE("leftMessage", "Left a message"),
  /** The customer hung up; an apology is owed (C6). */
  HUNG_UP("hungUp", "Hung up"),
  /** The customer does not want to be recorded; the contact moves to email (C4). */
  OBJECTED("objected", "Objected to the recording"),
  /** A new time is set, or an email is sent (C4). */
  BAD_TIME("badTime", "Bad time");

  private final String code;
  private final String words;

  CallResult(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** As programs and forms write it. */
  @JsonValue
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  public static Optional<CallResult> of(String code) {
    return Arrays.stream(values()).filter(result -> result.code.equals(code)).findFirst();
  }

  /** Whether the advisor can say so at once, as the call ends. */
  public boolean endsACall() {
    return this == HUNG_UP || this == OBJECTED || this == BAD_TIME;
  }
}
