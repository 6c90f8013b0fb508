package baton.scheduler.app;

import baton.scheduler.contact.booking.Embedding;
import baton.scheduler.notification.Channel;
import baton.scheduler.notification.MailServer;
import baton.scheduler.notification.Mailer;
import baton.scheduler.notification.SmsGateway;
import baton.scheduler.notification.Webhook;
import baton.scheduler.notification.WebhookHosts;
import baton.scheduler.platform.tx.NodeClock;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;

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

  /**
   * The customers' booking page.
   *
   * @param embedIn the sites that may show it in a frame, with commas between them
   */
  record BookingSettings(@NotNull String embedIn) {
    /**
     * @throws StartRefused naming the entry that is no site
     */
    Embedding embedding() {
      try {
        return Embedding.of(embedIn);
      } catch (IllegalArgumentException e) {
        throw new StartRefused("config.yml: " + Embedding.SETTING + ": " + e.getMessage() + ".");
      }
    }
  }

  /** How long voicemails may be. */
  public static final class VoicemailSettings {
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

  /**
   * How people may be told things.
   *
   * @param webhookHosts where webhooks may go, with commas between them
   * @param sms who sends text messages, if anybody does
   */
  record PromptSettings(@NotNull String webhookHosts, @Valid SmsGateway.@NotNull Settings sms) {
    /**
     * @throws StartRefused naming the entry that is no host
     */
    WebhookHosts hosts() {
      return usable(() -> new WebhookHosts(webhookHosts));
    }

    /**
     * The channels that people may choose among, in the order that pages show them.
     *
     * @throws StartRefused naming the setting that cannot be used
     */
    List<Channel> channels(MailServer mail) {
      return usable(
          () -> List.of(Webhook.ofPerson(hosts()), new Mailer(mail), new SmsGateway(sms)));
    }

    private static <T> T usable(Supplier<T> made) {
      try {
        return made.get();
      } catch (IllegalArgumentException e) {
        throw new StartRefused("config.yml: " + e.getMessage() + ".");
      }
    }
  }

  /**
   * What time it is.
   *
   * @param start where a new rehearsal begins, an instant with its offset; unused in system mode
   */
  record ClockSettings(@NotNull Mode mode, @NotNull String start) {
    enum Mode {
      SYSTEM,
      REHEARSAL
    }

    /**
     * @throws StartRefused when a rehearsal's start is no instant
     */
    NodeClock.Setting setting() {
      return switch (mode) {
        case SYSTEM -> NodeClock.Setting.system();
        case REHEARSAL -> {
          try {
            yield NodeClock.Setting.rehearsal(OffsetDateTime.parse(start).toInstant());
          } catch (DateTimeException e) {
            throw new StartRefused(
                "config.yml: clock.start (BATON_CLOCK_START) is \"%s\"; write an instant with its offset, like 2026-03-10T07:55:00-06:00."
                    .formatted(start));
          }
        }
      };
    }
  }
}
