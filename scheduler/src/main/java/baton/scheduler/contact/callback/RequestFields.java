package baton.scheduler.contact.callback;

import static java.util.Objects.requireNonNull;

import baton.scheduler.contact.callback.PhoneNumbers.Reading.Read;
import baton.scheduler.contact.callback.PhoneNumbers.Reading.Unreadable;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk.DialPlan;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads requests about callbacks; what cannot be used is 422 with every wrong field named. */
public final class RequestFields {
  private static final Set<String> BOOKING =
      new TreeSet<>(List.of("slotStart", "phone", "name", "zone", "country", "reason"));
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_REASON = 500;

  private final PhoneNumbers phoneNumbers;

  public RequestFields(PhoneNumbers phoneNumbers) {
    this.phoneNumbers = phoneNumbers;
  }

  /** {@code {slotStart, phone, name, zone?, country?, reason?}}. */
  static Booking booking(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, BOOKING);
    return new Booking(
        fields,
        slotStart(fields),
        fields.required("name", fields.line("name", LONGEST_NAME)),
        fields.zone("zone"),
        country(fields),
        fields.line("reason", LONGEST_REASON));
  }

  /** All of a booking but the number, which takes the desk's dial plan to be read. */
  record Booking(
      JsonFields fields,
      @Nullable Instant start,
      @Nullable String name,
      @Nullable ZoneId zone,
      @Nullable String country,
      @Nullable String reason) {}

  /**
   * @throws baton.scheduler.platform.web.ProblemException 422 naming every wrong field, if any is
   */
  BookingRequest with(Booking sent, DialPlan plan) {
    PhoneNumber phone = phone(sent.fields(), plan);
    sent.fields().orThrow();
    return new BookingRequest(
        new SlotTime(requireNonNull(sent.start())),
        new Customer(
            requireNonNull(sent.name()), requireNonNull(phone), sent.zone(), sent.country()),
        sent.reason());
  }

  /** {@code {slotStart}}. */
  SlotTime move(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("slotStart"));
    Instant start = slotStart(fields);
    fields.orThrow();
    return new SlotTime(requireNonNull(start));
  }

  /** The number in {@code phone}, which is needed. */
  public @Nullable PhoneNumber phone(JsonFields fields, DialPlan plan) {
    return phone("phone", fields, plan);
  }

  /** The number in the field, which is needed: as it is dialled, or a voicemail's subject (P1). */
  public @Nullable PhoneNumber phone(String field, JsonFields fields, DialPlan plan) {
    String text = fields.required(field, fields.text(field));
    if (text == null) {
      return null;
    }
    return switch (phoneNumbers.read(text, plan)) {
      case Read read -> read.number();
      case Unreadable no -> {
        fields.refuse(field, no.reason());
        yield null;
      }
    };
  }

  private static @Nullable Instant slotStart(JsonFields fields) {
    Instant start = fields.instant("slotStart");
    if (start == null) {
      fields.refuse("slotStart", "is needed: choose a slot of GET …/slots");
    }
    return start;
  }

  /** The country in {@code country}, where one is given. */
  public static @Nullable String country(JsonFields fields) {
    String country = fields.text("country");
    if (country != null && !COUNTRIES.contains(country)) {
      fields.refuse("country", "must be a country by its two capital letters, for example GB");
    }
    return country;
  }

  /** The id in {@code after}, the last one of the page before; null: the first page. */
  public static @Nullable Long after(JsonFields fields) {
    return fields.id("after", "must be what the page before gave as next");
  }
}
