package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what programs send about swaps; everything that is wrong with it is said at once. */
final class SwapFields {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_WORDS = 280;

  private static final Set<String> OFFER =
      Set.of(
          "seat", "start", "advisor", "from", "to", "askedOf", "returnSeat", "returnStart", "note");

  private SwapFields() {}

  /**
   * {@code seat} and {@code start} of a shift of {@code advisor} (left out: of who asks), a part
   * {@code from}–{@code to} of it, {@code askedOf} (left out: everybody), {@code returnSeat} and
   * {@code returnStart}, {@code note}.
   */
  static Offer offer(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, OFFER);
    String advisor = fields.line("advisor", LONGEST_NAME);
    At shift =
        new At(
            fields.required("seat", seat(fields, "seat")),
            fields.required("start", time(fields, "start")));
    String askedOf = fields.line("askedOf", LONGEST_NAME);
    At back = new At(seat(fields, "returnSeat"), time(fields, "returnStart"));
    if ((back.seat() == null) != (back.start() == null)) {
      fields.refuse("returnSeat", "and returnStart name a shift together");
    } else if (back.seat() != null && askedOf == null) {
      fields.refuse("askedOf", "is needed: a shift in return is one of theirs");
    }
    String note = fields.line("note", LONGEST_WORDS);
    Part part = new Part(time(fields, "from"), time(fields, "to"));
    return new Offer(
        new Names(fields, advisor, askedOf), shift, part, back, note == null ? "" : note);
  }

  /** Whom it is for: {@code advisor}; left out, who asks. */
  static Names advisor(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("advisor"));
    return new Names(fields, fields.line("advisor", LONGEST_NAME), null);
  }

  static String reason(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("reason"));
    String reason = fields.required("reason", fields.line("reason", LONGEST_WORDS));
    fields.orThrow();
    return Objects.requireNonNull(reason);
  }

  /** {@code decides}: {@code LEAD} or {@code BOTH}. */
  static SwapPolicy policy(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("decides"));
    String decides = fields.text("decides");
    if (!"LEAD".equals(decides) && !"BOTH".equals(decides)) {
      fields.refuse("decides", "must be LEAD or BOTH");
    }
    fields.orThrow();
    return SwapPolicy.valueOf(Objects.requireNonNull(decides));
  }

  /** When a shift is; either part may be missing. */
  record At(@Nullable SeatId seat, @Nullable LocalDateTime start) {
    OfferRequest.Key of(@Nullable AdvisorId advisor) {
      return new OfferRequest.Key(
          Objects.requireNonNull(seat),
          Objects.requireNonNull(advisor),
          Objects.requireNonNull(start));
    }
  }

  record Part(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {}

  /**
   * An offer as it was read; whom it names, only the desk knows, and with that all that is wrong is
   * said at once.
   */
  record Offer(Names names, At shift, Part part, At back, String note) {
    OfferRequest at(Tx tx, Desk desk, Caller caller) {
      List<Advisor> people = new Advisors().all(tx, desk.id());
      AdvisorId owner = names.owner(people, caller);
      AdvisorId askedOf = names.person("askedOf", names.askedOf(), people);
      names.fields().orThrow();
      return new OfferRequest(
          shift.of(owner),
          part.from(),
          part.to(),
          askedOf,
          back.seat() == null ? null : back.of(askedOf),
          note);
    }
  }

  /** Whom a body names, beside what else was wrong with it. */
  record Names(JsonFields fields, @Nullable String advisor, @Nullable String askedOf) {
    AdvisorId at(Tx tx, Desk desk, Caller caller) {
      AdvisorId who = owner(new Advisors().all(tx, desk.id()), caller);
      fields.orThrow();
      return Objects.requireNonNull(who);
    }

    private @Nullable AdvisorId owner(List<Advisor> people, Caller caller) {
      AdvisorId named = person("advisor", advisor, people);
      return named != null ? named : fields.required("advisor", caller.advisor());
    }

    private @Nullable AdvisorId person(String field, @Nullable String name, List<Advisor> people) {
      if (name == null) {
        return null;
      }
      AdvisorId known =
          people.stream()
              .filter(advisor -> advisor.name().equals(name))
              .map(Advisor::id)
              .findFirst()
              .orElse(null);
      if (known == null) {
        fields.refuse(field, "must be the name of somebody of this desk");
      }
      return known;
    }
  }

  private static @Nullable SeatId seat(JsonFields fields, String field) {
    String text = fields.text(field);
    try {
      return text == null ? null : SeatId.parse(text);
    } catch (IllegalArgumentException e) {
      fields.refuse(field, "must be role/number, for example LIVE_CALL/1");
      return null;
    }
  }

  private static @Nullable LocalDateTime time(JsonFields fields, String field) {
    String text = fields.text(field);
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      fields.refuse(field, "must be desk wall time without a zone, for example 2026-03-09T08:00");
      return null;
    }
  }
}
