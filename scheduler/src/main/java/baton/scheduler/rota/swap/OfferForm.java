package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.TextValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  private static final Set<String> FIELDS =
      Set.of("of", "shift", "to", "from", "until", "back", "note");

  static OfferForm of(MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, FIELDS);
    UnaryOperator<String> text = name -> Objects.requireNonNullElse(fields.text(name), "");
    return new OfferForm(
        text.apply("of"),
        text.apply("shift"),
        text.apply("to"),
        text.apply("from"),
        text.apply("until"),
        text.apply("back"),
        text.apply("note"));
  }

  static OfferForm begun(String of, String shift) {
    return new OfferForm(of, shift, "", "", "", "", "");
  }

  static Optional<AdvisorId> id(String text) {
    return TextValue.id(text).map(AdvisorId::new);
  }

  /** What is asked for; empty when the form names no shift, or what cannot be read. */
  Optional<OfferRequest> asked() {
    Optional<OfferRequest.Key> key = id(of).flatMap(owner -> OfferRequest.Key.parse(shift, owner));
    AdvisorId asked = id(to).orElse(null);
    if (key.isEmpty() || !SwapFields.isWords(note) || (asked == null) != to.isEmpty()) {
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
    return asked == null || back.isEmpty()
        ? null
        : OfferRequest.Key.parse(back, asked).orElse(null);
  }

  /** The first such time of day from the shift's start on: on its day, or the next. */
  private static LocalDateTime after(LocalDateTime start, LocalTime time, boolean orThen) {
    LocalDateTime same = start.toLocalDate().atTime(time);
    boolean before = orThen ? same.isBefore(start) : !same.isAfter(start);
    return before ? same.plusDays(1) : same;
  }
}
