package baton.scheduler.rota.fill;

import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.fill.FillResult.Explained;
import baton.scheduler.rota.fill.FillResult.Reason;
import java.util.ArrayList;
import java.util.List;

/** Keeps why a filling left shifts open and wishes unmet. */
final class FillReasons {
  void add(Tx tx, long run, FillResult filled) {
    List<Line> lines = new ArrayList<>();
    filled.unfilled().forEach(one -> lines.addAll(lines(one, false)));
    filled.unmet().forEach(one -> lines.addAll(lines(one, true)));
    tx.handle()
        .createUpdate(
            """
            insert into fill_reason (run_id, place, unmet, subject, person, why)
            select :run, place, unmet, subject, person, why
              from unnest(cast(:unmet as boolean[]), cast(:subjects as text[]),
                          cast(:people as text[]), cast(:whys as text[]))
                   with ordinality as new (unmet, subject, person, why, place)
            """)
        .bind("run", run)
        .bind("unmet", lines.stream().map(Line::unmet).toArray(Boolean[]::new))
        .bind("subjects", lines.stream().map(Line::subject).toArray(String[]::new))
        .bind("people", lines.stream().map(one -> one.reason().person()).toArray(String[]::new))
        .bind("whys", lines.stream().map(one -> one.reason().why()).toArray(String[]::new))
        .execute();
  }

  private record Line(boolean unmet, String subject, Reason reason) {}

  /** A reason a line; one without words where there is none. */
  private static List<Line> lines(Explained one, boolean unmet) {
    List<Reason> reasons = one.reasons().isEmpty() ? List.of(new Reason("", "")) : one.reasons();
    return reasons.stream().map(reason -> new Line(unmet, one.subject(), reason)).toList();
  }

  /** What was explained, in order: shifts left open, or wishes not met. */
  List<Explained> of(Tx tx, long run, boolean unmet) {
    List<Line> lines =
        tx.handle()
            .createQuery(
                """
                select unmet, subject, person, why from fill_reason
                 where run_id = :run and unmet = :unmet
                 order by place
                """)
            .bind("run", run)
            .bind("unmet", unmet)
            .map((row, context) ->
                new Line(
                    row.getBoolean("unmet"),
                    row.getString("subject"),
                    new Reason(row.getString("person"), row.getString("why"))))
            .list();
    return joined(lines);
  }

  /** The reasons of one subject, one after the other, are its own. */
  private static List<Explained> joined(List<Line> lines) {
    List<Explained> explained = new ArrayList<>();
    for (Line line : lines) {
      List<Reason> reasons = new ArrayList<>();
      if (!explained.isEmpty() && explained.getLast().subject().equals(line.subject())) {
        reasons.addAll(explained.removeLast().reasons());
      }
      if (!line.reason().why().isEmpty()) {
        reasons.add(line.reason());
      }
      explained.add(new Explained(line.subject(), reasons));
    }
    return explained;
  }
}
