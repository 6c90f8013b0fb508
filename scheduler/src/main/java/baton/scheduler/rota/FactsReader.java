package baton.scheduler.rota;

import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** Reads what drafts are judged by, in a number of statements that does not grow with them. */
final class FactsReader {
  private final CrewStore crews = new CrewStore();
  private final RotaStore rotas = new RotaStore();

  Crew crew(Tx tx, Desk desk) {
    return crews.crew(tx, desk);
  }

  /**
   * @param starts when the shifts start that shall be judged: published ones are looked for back to
   *     there
   */
  Facts facts(Tx tx, Desk desk, Crew crew, Stream<LocalDateTime> starts) {
    Instant since =
        starts
            .map(start -> WallTime.start(start, desk.zone()))
            .filter(tx.now()::isAfter)
            .min(Comparator.naturalOrder())
            .orElse(tx.now());
    return new Facts(desk, crew, rotas.currentSince(tx, desk, since, crew), tx.now());
  }
}
