package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes decisions down: first whatever lets go, then whatever takes, so that a swap inside one
 * transaction never meets the constraints that forbid two holders. At most seven statements.
 */
final class SeatStore {
  private final HandoffDue due = new HandoffDue();

  /** Somebody, a seat, and the instant at which something about the two begins or ends. */
  private record Change(SeatId seat, AdvisorId advisor) {}

  void apply(Handle handle, DeskId desk, Instant at, List<Move> moves) {
    List<Change> released = new ArrayList<>();
    List<Change> stoodDown = new ArrayList<>();
    List<Change> held = new ArrayList<>();
    List<Change> ready = new ArrayList<>();
    List<Cover> covers = new ArrayList<>();
    List<Cover> ended = new ArrayList<>();
    for (Move move : moves) {
      switch (move) {
        case Move.Take(SeatHold hold) -> {
          stoodDown.add(new Change(hold.seat(), hold.advisor()));
          held.add(new Change(hold.seat(), hold.advisor()));
        }
        case Move.HandOver(SeatHold out, AdvisorId incoming, var unused) -> {
          released.add(new Change(out.seat(), out.advisor()));
          stoodDown.add(new Change(out.seat(), incoming));
          held.add(new Change(out.seat(), incoming));
        }
        case Move.Close(SeatHold out, var unused) ->
            released.add(new Change(out.seat(), out.advisor()));
        case Move.CheckOut(SeatHold out, var unused, var expected) ->
            released.add(new Change(out.seat(), out.advisor()));
        case Move.Release(SeatHold out, var unused) ->
            released.add(new Change(out.seat(), out.advisor()));
        case Move.StandIn(Cover cover, var unused) -> covers.add(cover);
        case Move.CoverEnds(Cover cover) -> ended.add(cover);
        case Move.Ready(StandBy standBy, var unused) ->
            ready.add(new Change(standBy.seat(), standBy.advisor()));
        case Move.StandDown(StandBy standBy, var unused) ->
            stoodDown.add(new Change(standBy.seat(), standBy.advisor()));
      }
    }
    run(handle, RELEASE, desk, at, released);
    run(handle, STAND_DOWN, desk, at, stoodDown);
    run(handle, HOLD, desk, at, held);
    run(handle, STAND_BY, desk, at, ready);
    cover(handle, END_COVER, desk, at, ended);
    cover(handle, COVER, desk, at, covers);
    if (isToBeLookedAt(moves)) {
      due.lookNoLaterThan(handle, desk, at);
    }
  }

  /** Whether somebody who was there, or was to come, is not any more, so others may be late now. */
  static boolean isToBeLookedAt(List<Move> moves) {
    return moves.stream()
        .anyMatch(move ->
            move instanceof Move.StandDown
                || move instanceof Move.CoverEnds
                || move instanceof Move.Release);
  }

  private static final String RELEASE =
      """
      update seat_hold set released_at = :at
       where desk_id = :desk and role = :role and seat = :seat and advisor_id = :advisor
         and released_at is null
      """;

  private static final String STAND_DOWN =
      """
      delete from stand_by
       where desk_id = :desk and role = :role and seat = :seat and advisor_id = :advisor
         and since <= :at
      """;

  private static final String HOLD =
      """
      insert into seat_hold (desk_id, role, seat, advisor_id, held_from)
      values (:desk, :role, :seat, :advisor, :at)
      """;

  private static final String STAND_BY =
      """
      insert into stand_by (desk_id, role, seat, advisor_id, since)
      values (:desk, :role, :seat, :advisor, :at)
      """;

  private static final String COVER =
      """
      insert into cover (desk_id, role, seat, advisor_id, instead_id, starts_at, ends_at)
      values (:desk, :role, :seat, :advisor, :instead, :start, :end)
      """;

  private static final String END_COVER =
      """
      update cover set ends_at = greatest(starts_at, :at)
       where desk_id = :desk and role = :role and seat = :seat and advisor_id = :advisor
         and instead_id = :instead and starts_at = :start and ends_at = :end
      """;

  private static void cover(
      Handle handle, String sql, DeskId desk, Instant at, List<Cover> covers) {
    if (covers.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (Cover cover : covers) {
        batch
            .bind("desk", desk)
            .bind("at", at)
            .bind("role", cover.seat().role())
            .bind("seat", cover.seat().number())
            .bind("advisor", cover.advisor())
            .bind("instead", cover.instead())
            .bind("start", cover.period().start())
            .bind("end", cover.period().end())
            .add();
      }
      batch.execute();
    }
  }

  private static void run(
      Handle handle, String sql, DeskId desk, Instant at, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (Change change : changes) {
        batch
            .bind("desk", desk)
            .bind("at", at)
            .bind("role", change.seat().role())
            .bind("seat", change.seat().number())
            .bind("advisor", change.advisor())
            .add();
      }
      batch.execute();
    }
  }
}
