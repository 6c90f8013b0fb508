package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Planned;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A swap as programs see it; wall times are the desk's.
 *
 * @param id names it in addresses
 * @param state OPEN, ACCEPTED, DONE, UNDONE, DECLINED, REFUSED or WITHDRAWN
 * @param shift the published shift, whole
 * @param part what of it changes hands
 * @param to who was asked and who takes it
 * @param endsBy when the first of what changes hands begins; from then on nothing can be done
 */
record SwapView(
    long id, String state, Shift shift, Part part, To to, Instant endsBy, List<Event> history) {
  record Shift(String seat, String advisor, LocalDateTime start, LocalDateTime end) {}

  /**
   * @param inReturn a shift that comes back for it; null for none
   */
  record Part(LocalDateTime from, LocalDateTime to, @Nullable Shift inReturn, String note) {}

  /**
   * @param askedOf null: everybody with the skill
   * @param takenBy null: nobody yet
   * @param warnings what the checks said when it was accepted
   */
  record To(@Nullable String askedOf, @Nullable String takenBy, List<String> warnings) {}

  /**
   * @param by who did it; empty when the rota changed under it
   * @param forAdvisor for whom, where that is somebody else
   */
  record Event(Instant at, String what, String by, @Nullable String forAdvisor, String words) {}

  static SwapView of(Swap swap, List<SwapLog.Event> history, SwapFacts facts) {
    SwapTerms terms = swap.terms();
    Swap.Acceptance acceptance = swap.acceptance();
    return new SwapView(
        swap.id().value(),
        swap.state().name(),
        shift(terms.shift(), facts),
        new Part(
            terms.from(),
            terms.to(),
            terms.inReturn() == null ? null : shift(terms.inReturn(), facts),
            terms.note()),
        new To(
            name(terms.askedOf(), facts),
            acceptance == null ? null : facts.name(acceptance.taker()),
            acceptance == null ? List.of() : acceptance.warnings()),
        swap.endsBy(),
        history.stream().map(event -> event(event, facts)).toList());
  }

  private static Event event(SwapLog.Event event, SwapFacts facts) {
    return new Event(
        event.at(), event.kind().name(), event.by(), name(event.forWhom(), facts), event.words());
  }

  private static @Nullable String name(@Nullable AdvisorId id, SwapFacts facts) {
    return id == null ? null : facts.name(id);
  }

  private static Shift shift(Planned shift, SwapFacts facts) {
    return new Shift(
        shift.seat().toString(), facts.name(shift.advisor()), shift.start(), shift.end());
  }
}
