package baton.scheduler.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long voicemails may be. */
public final class VoicemailSettings {
  @Min(1)
  @Max(100)
  private final int largestMegabytes;

  @JsonCreator
  public VoicemailSettings(@JsonProperty("largestMegabytes") int largestMegabytes) {
    this.largestMegabytes = largestMegabytes;
  }

  /** In bytes. */
  long longest() {
    return (long) largestMegabytes << 20;
  }
}
