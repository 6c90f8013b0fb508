package baton.scheduler.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What {@code config.yml} says; each setting is described there. */
public final class BatonConfiguration extends Configuration {
  @Valid @NotNull private final ClockSettings clock;
  @Valid @NotNull private final DatabaseSettings database;
  @Valid @NotNull private final MailSettings mail;
  @Valid @NotNull private final PromptSettings prompts;
  @Valid @NotNull private final BookingSettings booking;
  @Valid @NotNull private final VoicemailSettings voicemails;
  private final boolean sampleDesk;

  @NotNull
  @Pattern(regexp = "(https?://[^/\\s]+)?", message = "must be like https://baton.example.com")
  private final String address;

  public BatonConfiguration(
      @JsonProperty("clock") ClockSettings clock,
      @JsonProperty("database") DatabaseSettings database,
      @JsonProperty("mail") MailSettings mail,
      @JsonProperty("prompts") PromptSettings prompts,
      @JsonProperty("booking") BookingSettings booking,
      @JsonProperty("voicemails") VoicemailSettings voicemails,
      @JsonProperty("sampleDesk") boolean sampleDesk,
      @JsonProperty("address") String address) {
    this.clock = clock;
    this.database = database;
    this.mail = mail;
    this.prompts = prompts;
    this.booking = booking;
    this.voicemails = voicemails;
    this.sampleDesk = sampleDesk;
    this.address = address;
  }

  ClockSettings clock() {
    return clock;
  }

  DatabaseSettings database() {
    return database;
  }

  MailSettings mail() {
    return mail;
  }

  PromptSettings prompts() {
    return prompts;
  }

  BookingSettings booking() {
    return booking;
  }

  VoicemailSettings voicemails() {
    return voicemails;
  }

  boolean sampleDesk() {
    return sampleDesk;
  }

  /** The address people use, without a slash at the end; empty: this machine and the bound port. */
  String address() {
    return address;
  }
}
