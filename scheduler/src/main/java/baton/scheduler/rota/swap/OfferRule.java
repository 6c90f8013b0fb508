package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.handoff.shift.Shift;
import baton.handoff.shift.WallTime;
import baton.handoff.shift.Written;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * What can be offered: a published shift that has not begun (R5), or a part of it, by the one whose
 * it is or by a lead, to somebody with the skill (R2); for a shift of theirs that has not begun
 * either, and that one has the skill for.
 */
final class OfferRule {
  private final SwapFacts facts;

  OfferRule(SwapFacts facts) {
    this.facts = facts;
  }

  /** Either what is offered, or why it cannot be. */
  sealed interface Judged {
    record Fine(SwapTerms terms, Instant endsBy) implements Judged {}

    record Not(Refusal refusal) implements Judged {}
  }

  Judged judge(OfferRequest asked, SwapActor by) {
    AdvisorId owner = asked.shift().advisor();
    if (!by.mayActFor(owner)) {
      return not(
          "R1",
          "Only %s or a lead can offer a shift of %s.".formatted(name(owner), name(owner)),
          "Ask one of them.");
    }
    return facts
        .shift(asked.shift())
        .map(shift -> shift(asked, shift))
        .orElseGet(() -> notPublished(asked.shift()));
  }

  private Judged shift(OfferRequest asked, Shift shift) {
    Planned planned = SwapFacts.planned(shift);
    if (!shift.period().start().isAfter(facts.now())) {
      return begun(planned);
    }
    LocalDateTime from = asked.from() == null ? planned.start() : asked.from();
    LocalDateTime to = asked.to() == null ? planned.end() : asked.to();
    if (from.isBefore(planned.start()) || to.isAfter(planned.end()) || !from.isBefore(to)) {
      return not(
          "R1",
          "%s is no part of %s.".formatted(SwapWords.span(from, to), SwapWords.shift(planned)),
          "Choose a time inside the shift, its end after its start.");
    }
    return to(new SwapTerms(planned, from, to, asked.askedOf(), null, asked.note()), asked);
  }

  private Judged to(SwapTerms terms, OfferRequest asked) {
    AdvisorId to = terms.askedOf();
    if (to == null) {
      return asked.inReturn() == null ? fine(terms) : returnOfNobody();
    }
    if (to.equals(terms.owner())) {
      return not(
          "R1", "A shift cannot be offered to whose it is.", "Choose somebody else, or everybody.");
    }
    if (!facts.can(to, terms.seat())) {
      return unskilled(to, terms.shift());
    }
    return asked.inReturn() == null ? fine(terms) : inReturn(terms, asked.inReturn());
  }

  private Judged inReturn(SwapTerms terms, OfferRequest.Key key) {
    if (!key.advisor().equals(terms.askedOf())) {
      return returnOfNobody();
    }
    Shift shift = facts.shift(key).orElse(null);
    if (shift == null) {
      return notPublished(key);
    }
    Planned back = SwapFacts.planned(shift);
    if (!shift.period().start().isAfter(facts.now())) {
      return begun(back);
    }
    return facts.can(terms.owner(), back.seat())
        ? fine(terms.returning(back))
        : unskilled(terms.owner(), back);
  }

  private Judged fine(SwapTerms terms) {
    return new Judged.Fine(terms, endsBy(terms));
  }

  /** When the first of what changes hands begins. */
  private Instant endsBy(SwapTerms terms) {
    Instant part = WallTime.start(terms.from(), facts.desk().zone());
    Planned back = terms.inReturn();
    Instant other = back == null ? part : WallTime.start(back.start(), facts.desk().zone());
    return part.isBefore(other) ? part : other;
  }

  private Judged begun(Planned shift) {
    return not(
        "R5",
        "%s of %s has begun.".formatted(SwapWords.shift(shift), name(shift.advisor())),
        "What has begun is handed over, not swapped: ask a lead to name a cover.");
  }

  private Judged notPublished(OfferRequest.Key key) {
    return not(
        "R1",
        "%s has no published shift on %s that starts at %s."
            .formatted(name(key.advisor()), key.seat().spoken(), Written.dayAndTime(key.start())),
        "Look at the rota as it is now, and choose again.");
  }

  private Judged unskilled(AdvisorId who, Planned shift) {
    return not(
        "R2",
        "%s does not have the skill for %s.".formatted(name(who), shift.seat().spoken()),
        "Choose somebody who has it, or another shift.");
  }

  private static Judged returnOfNobody() {
    return not(
        "R1",
        "A shift in return has to be one of who is asked.",
        "Ask one person, and choose a shift of theirs.");
  }

  private String name(AdvisorId id) {
    return facts.name(id);
  }

  private static Judged not(String rule, String detail, String next) {
    return new Judged.Not(new Refusal(rule, detail, next));
  }
}
