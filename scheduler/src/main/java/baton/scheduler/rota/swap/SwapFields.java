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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what programs send about swaps; everything that is wrong with it is said at once. */
final class SwapFields {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_WORDS = 280;

  private final List<Advisor> people;
  private final JsonFields fields;

  private SwapFields(Tx tx, Desk desk, JsonFields sent) {
    this.people = new Advisors().all(tx, desk.id());
    this.fields = sent;
  }

  /**
   * {@code seat} and {@code start} of a shift of {@code advisor} (left out: of who asks), a part
   * {@code from}–{@code to} of it, {@code askedOf} (left out: everybody), {@code returnSeat} and
   * {@code returnStart}, {@code note}.
   */
  static JsonFields offer(@Nullable JsonNode body) {
    return JsonFields.of(
        body,
        Set.of(
            "seat",
            "start",
            "advisor",
            "from",
            "to",
            "askedOf",
            "returnSeat",
            "returnStart",
            "note"));
  }

  /** What {@link #offer} began. */
  static OfferRequest asked(Tx tx, Desk desk, Caller caller, JsonFields sent) {
    return new SwapFields(tx, desk, sent).asked(caller);
  }

  static JsonFields taker(@Nullable JsonNode body) {
    return JsonFields.of(body, Set.of("advisor"));
  }

  /** Whom it is for: {@code advisor}; left out, who asks. */
  static AdvisorId advisor(Tx tx, Desk desk, Caller caller, JsonFields sent) {
    SwapFields read = new SwapFields(tx, desk, sent);
    AdvisorId who = read.owner(caller);
    read.fields.orThrow();
    return Objects.requireNonNull(who);
  }

  static String reason(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("reason"));
    String reason = fields.required("reason", fields.line("reason", LONGEST_WORDS));
    fields.orThrow();
    return Objects.requireNonNull(reason);
  }

  /** Whether it is a note or a reason that can be kept: one line, not too long. */
  static boolean isWords(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_WORDS
        && text.codePoints().noneMatch(Character::isISOControl);
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

  private OfferRequest asked(Caller caller) {
    AdvisorId owner = owner(caller);
    SeatId seat = fields.required("seat", seat("seat"));
    LocalDateTime start = fields.required("start", fields.wallTime("start"));
    AdvisorId askedOf = person("askedOf");
    SeatId backSeat = seat("returnSeat");
    LocalDateTime backStart = fields.wallTime("returnStart");
    boolean back = backSeat != null && backStart != null;
    if (!back && (backSeat != null || backStart != null)) {
      fields.refuse("returnSeat", "and returnStart name a shift together");
    } else if (back && askedOf == null) {
      fields.refuse("askedOf", "is needed: a shift in return is one of theirs");
    }
    String note = fields.line("note", LONGEST_WORDS);
    LocalDateTime from = fields.wallTime("from");
    LocalDateTime to = fields.wallTime("to");
    fields.orThrow();
    return new OfferRequest(
        key(seat, owner, start),
        from,
        to,
        askedOf,
        back ? key(backSeat, askedOf, backStart) : null,
        note == null ? "" : note);
  }

  private static OfferRequest.Key key(
      @Nullable SeatId seat, @Nullable AdvisorId advisor, @Nullable LocalDateTime start) {
    return new OfferRequest.Key(
        Objects.requireNonNull(seat),
        Objects.requireNonNull(advisor),
        Objects.requireNonNull(start));
  }

  private @Nullable AdvisorId owner(Caller caller) {
    AdvisorId named = person("advisor");
    return named != null ? named : fields.required("advisor", caller.advisor());
  }

  private @Nullable AdvisorId person(String field) {
    String name = fields.line(field, LONGEST_NAME);
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

  private @Nullable SeatId seat(String field) {
    String text = fields.text(field);
    try {
      return text == null ? null : SeatId.parse(text);
    } catch (IllegalArgumentException e) {
      fields.refuse(field, "must be role/number, for example LIVE_CALL/1");
      return null;
    }
  }
}
