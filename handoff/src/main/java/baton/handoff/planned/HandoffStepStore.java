package baton.handoff.planned;

import baton.handoff.DeskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The steps that were taken. */
final class HandoffStepStore {
  private record Taken(HandoffStep step, Instant taken) {}

  /** The steps about handoffs in {@code [from, to)}, and when each was taken. */
  Map<HandoffStep, Instant> taken(Handle handle, DeskId desk, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select role, seat, at, outgoing_id, incoming_id, step as kind, minutes, taken_at
              from handoff_step
             where desk_id = :desk and at >= :from and at < :to
            """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .mapTo(Taken.class)
        .collect(Collectors.toMap(Taken::step, Taken::taken));
  }

  void take(Handle handle, DeskId desk, Instant at, int revision, List<HandoffStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into handoff_step (desk_id, role, seat, at, outgoing_id, incoming_id, step,
                                      minutes, taken_at, rota_revision)
            values (:desk, :role, :seat, :of, :outgoing, :incoming, :step, :minutes, :at, :revision)
            on conflict do nothing
            """)) {
      for (HandoffStep step : steps) {
        bind(batch, desk, step).bind("at", at).bind("revision", revision).add();
      }
      batch.execute();
    }
  }

  /** As if they had never been taken. */
  void forget(Handle handle, DeskId desk, List<HandoffStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            delete from handoff_step
             where desk_id = :desk and role = :role and seat = :seat and at = :of
               and outgoing_id is not distinct from :outgoing
               and incoming_id is not distinct from :incoming
               and step = :step and minutes = :minutes
            """)) {
      for (HandoffStep step : steps) {
        bind(batch, desk, step).add();
      }
      batch.execute();
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, DeskId desk, HandoffStep step) {
    return batch
        .bind("desk", desk)
        .bind("role", step.handoff().seat().role())
        .bind("seat", step.handoff().seat().number())
        .bind("of", step.handoff().at())
        .bind("outgoing", step.handoff().outgoing())
        .bind("incoming", step.handoff().incoming())
        .bind("step", step.kind().name())
        .bind("minutes", step.minutes());
  }
}
