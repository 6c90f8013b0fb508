package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes moves as ledger facts, whole: with the names, and with what lay behind (held-over time and
 * who was late, H8).
 */
final class LedgerFacts {
  private final SeatFacts facts;
  private final @Nullable AdvisorId actor;
  private final @Nullable String reason;
  private final Instant at;

  LedgerFacts(SeatFacts facts, @Nullable AdvisorId actor, @Nullable String reason, Instant at) {
    this.facts = facts;
    this.actor = actor;
    this.reason = reason;
    this.at = at;
  }

  List<Fact> of(List<Move> moves) {
    boolean replaced = moves.stream().anyMatch(Move.StandIn.class::isInstance);
    String coverEnds = replaced ? "another was named" : "left";
    return moves.stream().map(move -> of(move, coverEnds)).toList();
  }

  private Fact of(Move move, String coverEnds) {
    return switch (move) {
      case Move.Take(SeatHold hold) ->
          fact(EntryKind.HELD, hold.seat(), hold.advisor(), null, held(hold));
      case Move.HandOver(SeatHold out, AdvisorId incoming, HeldOver over) ->
          fact(
              EntryKind.HANDED_OVER, out.seat(), out.advisor(), incoming, end(out, incoming, over));
      case Move.Close(SeatHold out, HeldOver over) ->
          fact(EntryKind.CLOSED, out.seat(), out.advisor(), null, end(out, null, over));
      case Move.CheckOut(SeatHold out, HeldOver over, AdvisorId expected) ->
          fact(
              EntryKind.CHECKED_OUT,
              out.seat(),
              out.advisor(),
              expected,
              end(out, expected, over).put("metReplacement", false));
      case Move.Release(SeatHold out, HeldOver over) ->
          fact(EntryKind.RELEASED, out.seat(), out.advisor(), null, end(out, null, over));
      case Move.StandIn(Cover cover, boolean named) -> standIn(cover, named);
      case Move.CoverEnds(Cover cover) ->
          fact(
              EntryKind.STOOD_DOWN,
              cover.seat(),
              cover.advisor(),
              cover.instead(),
              detail(cover.advisor(), cover.instead()).put("reason", coverEnds));
      case Move.Ready(StandBy standBy, AdvisorId holder) ->
          fact(
              EntryKind.STOOD_BY,
              standBy.seat(),
              standBy.advisor(),
              holder,
              detail(standBy.advisor(), holder));
      case Move.StandDown(StandBy standBy, boolean lapsed) -> stoodDown(standBy, lapsed);
    };
  }

  /** A free seat taken after its shift began: by how much whoever is planned came late (H8). */
  private ObjectNode held(SeatHold hold) {
    ObjectNode detail = detail(hold.advisor(), null);
    Shift covering = facts.plan().covering(hold.seat(), at);
    Instant missed = covering == null ? at : emptySince(covering);
    if (covering == null || !missed.isBefore(at)) {
      return detail;
    }
    long seconds = Duration.between(missed, at).toSeconds();
    if (covering.advisor().equals(hold.advisor())) {
      return detail.put("lateSeconds", seconds);
    }
    absent(detail, List.of(new HeldOver.Absence(covering.advisor(), missed, seconds)));
    return detail;
  }

  /** Since when nobody held the seat in the time of whoever is planned on it. */
  private Instant emptySince(Shift covering) {
    Instant start = facts.plan().stretch(covering).start();
    Instant released = facts.seat(covering.seat()).lastReleased();
    return released == null ? start : SeatPlan.ShiftPeriods.later(start, released);
  }

  private Fact standIn(Cover cover, boolean named) {
    ObjectNode detail =
        detail(cover.advisor(), cover.instead())
            .put("since", cover.period().start().toString())
            .put("until", cover.period().end().toString());
    return fact(
        named ? EntryKind.COVER_NAMED : EntryKind.COVER_TAKEN,
        cover.seat(),
        cover.advisor(),
        cover.instead(),
        detail);
  }

  private Fact stoodDown(StandBy standBy, boolean lapsed) {
    ObjectNode detail =
        detail(standBy.advisor(), null)
            .put("since", standBy.since().toString())
            .put("reason", lapsed ? "shift over" : "withdrawn");
    return fact(EntryKind.STOOD_DOWN, standBy.seat(), standBy.advisor(), null, detail);
  }

  private Fact fact(
      EntryKind kind,
      SeatId seat,
      AdvisorId advisor,
      @Nullable AdvisorId other,
      ObjectNode detail) {
    int revision = facts.plan().revision();
    return new Fact(kind, seat, advisor, other, actor, revision, detail.toString());
  }

  private ObjectNode detail(AdvisorId advisor, @Nullable AdvisorId other) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("advisor", facts.name(advisor));
    if (other != null) {
      detail.put("other", facts.name(other));
    }
    return detail;
  }

  private ObjectNode end(SeatHold out, @Nullable AdvisorId other, HeldOver over) {
    ObjectNode detail = detail(out.advisor(), other);
    if (reason != null) {
      detail.put("reason", reason);
    }
    detail.put("heldFrom", out.from().toString());
    detail.put("heldOverSeconds", over.seconds());
    when(detail, HeldOver.beyondOwn(facts.plan(), out, at));
    absent(detail, over.absent());
    return detail;
  }

  /** Own later shifts may lie between: each part is told, so that it counts in its own week. */
  private static void when(ObjectNode detail, List<ShiftPeriod> over) {
    if (over.isEmpty()) {
      return;
    }
    ArrayNode parts = detail.putArray("over");
    for (ShiftPeriod part : over) {
      parts
          .addObject()
          .put("since", part.start().toString())
          .put("seconds", part.length().toSeconds());
    }
  }

  private void absent(ObjectNode detail, List<HeldOver.Absence> absences) {
    ArrayNode absent = detail.putArray("absent");
    for (HeldOver.Absence absence : absences) {
      absent
          .addObject()
          .put("id", absence.advisor().value())
          .put("name", facts.name(absence.advisor()))
          .put("since", absence.since().toString())
          .put("seconds", absence.seconds());
    }
  }
}
