package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says why somebody cannot stand in on a seat (H6, R2). */
final class StandInWords {
  private final SeatFacts facts;
  private final SeatId seat;
  private final AdvisorId advisor;
  private final Instant at;

  StandInWords(SeatFacts facts, SeatId seat, AdvisorId advisor, Instant at) {
    this.facts = facts;
    this.seat = seat;
    this.advisor = advisor;
    this.at = at;
  }

  Refusal planned(Shift elsewhere, Cover cover) {
    return new Refusal(
        "R2",
        "%s is planned on %s from %s, and nobody works two seats at once; standing in would last to %s."
            .formatted(
                facts.name(advisor),
                elsewhere.seat().spoken(),
                written(elsewhere.period().start()),
                written(cover.period().end())),
        "Choose somebody who is free until then.");
  }

  Refusal faster(Cover present) {
    String who = facts.name(present.advisor());
    return new Refusal(
        "H6",
        "%s was faster and stands in on %s, since %s."
            .formatted(who, seat.spoken(), written(present.period().start())),
        "Nothing to do: thank you for offering.");
  }

  Refusal notAsked(Shift missing) {
    Duration ask = facts.terms().notice().askCover();
    Instant opens = facts.plan().stretch(missing).start().plus(ask);
    return new Refusal(
        "H6",
        "%s was due on %s at %s; others are asked to stand in from %s."
            .formatted(
                facts.name(missing.advisor()),
                seat.spoken(),
                written(facts.plan().stretch(missing).start()),
                written(opens)),
        "A lead can name you now.");
  }

  Refusal nobodyPlanned(@Nullable Instant handoff) {
    return new Refusal(
        "H6",
        "Nobody is planned on %s %s, so there is nobody to stand in for."
            .formatted(seat.spoken(), handoff == null ? "now" : "from " + written(handoff)),
        "Publish a shift on it, or name somebody for a shift that is there.");
  }

  Refusal notNeeded() {
    Shift covering = facts.plan().covering(seat, at);
    return new Refusal(
        "H6",
        "%s needs nobody to stand in now: %s."
            .formatted(seat.spoken(), covering == null ? "nobody is planned on it" : there()),
        "Nothing to do: thank you for offering.");
  }

  private String there() {
    StandBy standBy = facts.ready(seat, at);
    SeatHold hold = facts.seat(seat).hold();
    if (standBy != null) {
      return "%s stands by since %s"
          .formatted(facts.name(standBy.advisor()), written(standBy.since()));
    }
    return hold == null
        ? "whoever is planned is there"
        : "%s has held it since %s".formatted(facts.name(hold.advisor()), written(hold.from()));
  }

  /** They hold another seat and cannot leave it. */
  Refusal notFree(SeatHold other, Blockers.Blocker kept) {
    return new Refusal(
        "H6",
        "%s holds %s and is not free to stand in on %s (%s: %s)."
            .formatted(
                facts.name(advisor),
                other.seat().spoken(),
                seat.spoken(),
                kept.rule(),
                kept.reason()),
        kept.next());
  }

  Refusal standsInElsewhere(Cover other) {
    return new Refusal(
        "R2",
        "%s stands in on %s from %s to %s, and nobody works two seats at once."
            .formatted(
                facts.name(advisor),
                other.seat().spoken(),
                written(other.period().start()),
                written(other.period().end())),
        "Choose somebody who is free until then.");
  }

  private String written(Instant instant) {
    return facts.terms().written(instant, at);
  }
}
