package baton.scheduler.contact.request;

import static java.util.Objects.requireNonNull;

import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.callback.RequestFields;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what customers ask for; what cannot be used is 422 with every wrong field named. */
final class CallRequestFields {
  /** The name of somebody who left none. */
  static final String UNKNOWN = "Unknown caller";

  private static final Set<String> ASKED =
      new TreeSet<>(List.of("phone", "name", "zone", "country", "reason", "wishedAt", "channel"));
  private static final Set<String> LEFT =
      new TreeSet<>(List.of("subject", "recording", "name", "zone", "country", "wishedAt"));
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_REASON = 500;
  private static final Duration WISHES = Duration.ofDays(90);

  private final RequestFields fieldsOf;

  CallRequestFields(PhoneNumbers numbers) {
    this.fieldsOf = new RequestFields(numbers);
  }

  /** What was asked for, as read: the same when it is sent again. */
  record Received(
      Request.Channel channel,
      Customer customer,
      @Nullable String reason,
      @Nullable Instant wishedAt) {
    Request.Ask asked(Request.@Nullable Recording recording, Instant at, String by) {
      return new Request.Ask(channel, customer, reason, wishedAt, recording, at, by);
    }
  }

  /** {@code {phone, name, zone?, country?, reason?, wishedAt?, channel?}}. */
  static JsonFields sent(@Nullable JsonNode body) {
    return JsonFields.of(body, ASKED);
  }

  /**
   * What was asked for.
   *
   * @param fields as {@link #sent} began them
   */
  Received asked(Tx tx, Desk desk, Caller caller, JsonFields fields) {
    PhoneNumber phone = fieldsOf.phone(fields, desk.dialPlan());
    String name = fields.required("name", fields.line("name", LONGEST_NAME));
    ZoneId zone = fields.zone("zone");
    String country = RequestFields.country(fields);
    String reason = fields.line("reason", LONGEST_REASON);
    Instant wished = wished(tx, fields);
    Request.Channel channel = channel(fields, caller);
    fields.orThrow();
    return new Received(
        channel,
        new Customer(requireNonNull(name), requireNonNull(phone), zone, country),
        reason,
        wished);
  }

  /**
   * The fields beside a recording: {@code subject, name?, zone?, country?, wishedAt?}.
   *
   * @param fields as {@link #left} began them, with what is wrong about the recording
   */
  Received voicemail(Tx tx, Desk desk, JsonFields fields) {
    PhoneNumber phone = fieldsOf.phone("subject", fields, desk.dialPlan());
    String subject = fields.line("subject", LONGEST_REASON);
    String name = fields.line("name", LONGEST_NAME);
    ZoneId zone = fields.zone("zone");
    String country = RequestFields.country(fields);
    Instant wished = wished(tx, fields);
    fields.orThrow();
    return new Received(
        Request.Channel.VOICEMAIL,
        new Customer(name == null ? UNKNOWN : name, requireNonNull(phone), zone, country),
        subject,
        wished);
  }

  static JsonFields left(JsonNode texts) {
    return JsonFields.of(texts, LEFT);
  }

  private static @Nullable Instant wished(Tx tx, JsonFields fields) {
    Instant wished = fields.instant("wishedAt");
    if (wished != null && (!wished.isAfter(tx.now()) || wished.isAfter(tx.now().plus(WISHES)))) {
      fields.refuse("wishedAt", "must lie ahead, within 90 days");
    }
    return wished;
  }

  /** An advisor passes on what was asked for in a chat, a program what was asked for elsewhere. */
  private static Request.Channel channel(JsonFields fields, Caller caller) {
    String channel = fields.text("channel");
    if (channel == null) {
      return caller.advisor() == null ? Request.Channel.API : Request.Channel.CHAT;
    }
    return Arrays.stream(Request.Channel.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(channel))
        .findFirst()
        .orElseGet(() -> {
          fields.refuse("channel", "must be api, chat or voicemail");
          return Request.Channel.API;
        });
  }
}
