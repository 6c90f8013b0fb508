package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of an offer, as typed.
 *
 * @param of whose shift, by id
 * @param to whom it is offered, by id; empty for everybody
 * @param from the time of day at which the part begins; empty for the shift's start
 * @param until likewise, its end
 * @param back a shift in return; empty for none
 */
record OfferForm(
    String of, String shift, String to, String from, String until, String back, String note) {
  private static final int LONGEST_NOTE = 280;

  static OfferForm of(MultivaluedMap<String, String> sent) {
    return new OfferForm(
        text(sent, "of"),
        text(sent, "shift"),
        text(sent, "to"),
        text(sent, "from"),
        text(sent, "until"),
        text(sent, "back"),
        text(sent, "note"));
  }

  static OfferForm begun(String of, String shift) {
    return new OfferForm(of, shift, "", "", "", "", "");
  }

  private static String text(MultivaluedMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }

  static Optional<AdvisorId> id(String text) {
    return text.matches("[0-9]{1,18}")
        ? Optional.of(new AdvisorId(Long.parseLong(text)))
        : Optional.empty();
  }

  /** What is asked for; empty when the form names no shift, or what cannot be read. */
  Optional<OfferRequest> asked() {
    Optional<OfferRequest.Key> key = id(of).flatMap(owner -> ShiftRef.parse(shift, owner));
    AdvisorId asked = id(to).orElse(null);
    if (key.isEmpty() || !isNote() || (asked == null) != to.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime start = key.get().start();
    try {
      return Optional.of(
          new OfferRequest(
              key.get(),
              from.isEmpty() ? null : after(start, LocalTime.parse(from), true),
              until.isEmpty() ? null : after(start, LocalTime.parse(until), false),
              asked,
              back(asked),
              note));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private OfferRequest.@Nullable Key back(@Nullable AdvisorId asked) {
    return asked == null || back.isEmpty() ? null : ShiftRef.parse(back, asked).orElse(null);
  }

  private boolean isNote() {
    return note.codePointCount(0, note.length()) <= LONGEST_NOTE
        && note.codePoints().noneMatch(Character::isISOControl);
  }

  /** The first such time of day from the shift's start on: on its day, or the next. */
  private static LocalDateTime after(LocalDateTime start, LocalTime time, boolean orThen) {
    LocalDateTime same = start.toLocalDate().atTime(time);
    boolean before = orThen ? same.isBefore(start) : !same.isAfter(start);
    return before ? same.plusDays(1) : same;
  }
}
