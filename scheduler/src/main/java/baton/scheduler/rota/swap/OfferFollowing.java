package baton.scheduler.rota.swap;

import baton.handoff.shift.Planned;
import baton.handoff.shift.Shift;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What becomes of an offer when the rota under it changes. */
sealed interface OfferFollowing {
  /** Its shifts are as they were. */
  record Same() implements OfferFollowing {}

  /** An end was moved, and the offer with it. */
  record Moved(SwapTerms terms) implements OfferFollowing {}

  /** Nothing is left of a shift of it. */
  record Gone(Planned shift) implements OfferFollowing {}

  /**
   * An offer of a whole shift stays one of a whole shift; a part is never longer than before. Where
   * the shift was divided, the offer goes with what has all of its part.
   *
   * @param shifts the published shifts that are not over
   */
  static OfferFollowing of(SwapTerms terms, List<Shift> shifts) {
    Optional<SwapTerms> offered = offered(terms, shifts);
    if (offered.isEmpty()) {
      return new Gone(terms.shift());
    }
    Planned back = terms.inReturn();
    if (back == null) {
      return changed(terms, offered.get());
    }
    return find(back, shifts)
        .map(found -> changed(terms, offered.get().returning(SwapFacts.planned(found))))
        .orElseGet(() -> new Gone(back));
  }

  private static OfferFollowing changed(SwapTerms before, SwapTerms after) {
    return before.equals(after) ? new Same() : new Moved(after);
  }

  private static Optional<SwapTerms> offered(SwapTerms terms, List<Shift> shifts) {
    Optional<Shift> same = find(terms.shift(), shifts);
    if (same.isPresent()) {
      return atEnd(terms, same.get().localEnd());
    }
    return shifts.stream()
        .map(SwapFacts::planned)
        .filter(shift -> shift.seat().equals(terms.seat()) && shift.advisor().equals(terms.owner()))
        .filter(shift -> !shift.start().isAfter(terms.from()) && !shift.end().isBefore(terms.to()))
        .findFirst()
        .map(terms::in);
  }

  private static Optional<SwapTerms> atEnd(SwapTerms terms, LocalDateTime end) {
    LocalDateTime to = terms.isWhole() || terms.to().isAfter(end) ? end : terms.to();
    return terms.from().isBefore(to) ? Optional.of(terms.moved(end, to)) : Optional.empty();
  }

  private static Optional<Shift> find(Planned shift, List<Shift> shifts) {
    return shifts.stream()
        .filter(now -> now.seat().equals(shift.seat()) && now.advisor().equals(shift.advisor()))
        .filter(now -> now.localStart().equals(shift.start()))
        .findFirst();
  }
}
