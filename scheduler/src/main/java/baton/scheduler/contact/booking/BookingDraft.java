package baton.scheduler.contact.booking;

import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How far one customer has come with booking; travels sealed in the addresses of the steps.
 *
 * @param session whose place is kept, and who books once
 * @param begun to the second
 * @param phone as {@link baton.scheduler.contact.callback.PhoneNumber#e164()}; empty before it is
 *     known
 * @param zone where the customer said to be; null: what the number tells
 * @param slot the time chosen
 */
record BookingDraft(
    Secret session,
    Instant begun,
    String phone,
    @Nullable ZoneId zone,
    @Nullable SlotTime slot,
    Typed typed) {

  /** What the customer has written about the call. */
  record Typed(String name, String reason) {
    static final Typed NOTHING = new Typed("", "");
  }

  static BookingDraft fresh(Instant now) {
    return new BookingDraft(
        Secret.fresh(""),
        Instant.ofEpochSecond(now.getEpochSecond()),
        "",
        null,
        null,
        Typed.NOTHING);
  }

  /** With another number what was known of the customer's whereabouts counts no more. */
  BookingDraft withPhone(String e164) {
    return e164.equals(phone) ? this : new BookingDraft(session, begun, e164, null, null, typed);
  }

  BookingDraft in(ZoneId stated) {
    return new BookingDraft(session, begun, phone, stated, slot, typed);
  }

  BookingDraft at(SlotTime chosen) {
    return new BookingDraft(session, begun, phone, zone, chosen, typed);
  }

  BookingDraft saying(Typed written) {
    return new BookingDraft(session, begun, phone, zone, slot, written);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(session.text());
      out.writeLong(begun.getEpochSecond());
      out.writeUTF(phone);
      out.writeUTF(zone == null ? "" : zone.getId());
      out.writeLong(slot == null ? Long.MIN_VALUE : slot.start().getEpochSecond());
      out.writeUTF(typed.name());
      out.writeUTF(typed.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BookingDraft of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Secret session = new Secret(in.readUTF());
      Instant begun = Instant.ofEpochSecond(in.readLong());
      String phone = in.readUTF();
      String zone = in.readUTF();
      long slot = in.readLong();
      return new BookingDraft(
          session,
          begun,
          phone,
          zone.isEmpty() ? null : ZoneId.of(zone),
          slot == Long.MIN_VALUE ? null : new SlotTime(Instant.ofEpochSecond(slot)),
          new Typed(in.readUTF(), in.readUTF()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
