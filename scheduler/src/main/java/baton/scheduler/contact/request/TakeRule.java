package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether an advisor may take a request (K2, B1), and what of one too late (P5). */
final class TakeRule {
  private TakeRule() {}

  /**
   * @param by who takes it
   * @param worksUntil the end of the shifts, without a gap, that the taker is in now, or of what
   *     they stand in for; null: the taker is not on shift
   * @param holder who has it now, by name; null: nobody
   */
  record Facts(
      Desk desk,
      Request request,
      AdvisorId by,
      String name,
      @Nullable Instant worksUntil,
      @Nullable String holder) {}

  /** What comes of somebody's wish to take a request. */
  sealed interface Decision {
    /** It is theirs, or was already. */
    record Theirs() implements Decision {}

    /**
     * It is marked for callback (P5): the customer may be called only when the taker has gone.
     *
     * @param from the first instant at which the customer may be called
     */
    record Mark(Instant from, String why) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
  }

  static Decision decide(Facts facts, Instant now) {
    Request request = facts.request();
    if (request.isTakenBy(facts.by())) {
      return new Decision.Theirs();
    }
    return notOpen(request)
        .or(() -> somebodyElses(facts, now))
        .or(() -> offShift(facts))
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> now(facts, now));
  }

  /** The customer who may be called only when the taker has gone is called by somebody else. */
  private static Decision now(Facts facts, Instant now) {
    Request.Ask ask = facts.request().ask();
    Instant from = ask.wishedAt() == null || ask.wishedAt().isBefore(now) ? now : ask.wishedAt();
    Optional<Instant> first = CallWindow.first(ask.customer().hours(), from);
    Instant until = facts.worksUntil();
    if (first.isEmpty() || until == null || !first.get().plus(SlotTime.LENGTH).isAfter(until)) {
      return new Decision.Theirs();
    }
    DeskTime time = DeskTime.of(facts.desk(), now);
    return new Decision.Mark(
        first.get(),
        "%s can be called from %s, and %s works until %s: whoever holds Live Call then takes it."
            .formatted(
                ask.customer().name(),
                time.written(first.get()),
                facts.name(),
                time.written(until)));
  }

  private static Optional<Refusal> notOpen(Request request) {
    String id = "Request " + request.id();
    return switch (request.state()) {
      case LISTED, NEEDS_ZONE -> Optional.empty();
      case NEW ->
          Optional.of(new Refusal("K2", id + " is being decided.", "Try again in a moment."));
      case CALLBACK ->
          Optional.of(
              new Refusal(
                  "P4",
                  id + " is answered by a callback that Live Call makes.",
                  "Take the next one on the list."));
      case CLOSED ->
          Optional.of(new Refusal("K2", id + " is closed.", "Take the next one on the list."));
    };
  }

  private static Optional<Refusal> somebodyElses(Facts facts, Instant now) {
    Request.Taken taken = facts.request().taken();
    return taken == null
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "K2",
                "%s took request %s at %s; one at a time."
                    .formatted(
                        facts.holder(),
                        facts.request().id(),
                        facts.desk().written(taken.at(), now)),
                "Take the next one on the list, or ask a lead to put this one back."));
  }

  private static Optional<Refusal> offShift(Facts facts) {
    return facts.worksUntil() != null
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "B1",
                facts.name() + " is not on shift, and nobody is given work outside their shift.",
                "Leave it to somebody on shift, or tell a lead."));
  }
}
