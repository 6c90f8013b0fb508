package baton.scheduler.rota.draft;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.DraftStore;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.PlanFactsReader;
import baton.scheduler.rota.plan.RotaStore;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and writes drafts: the shifts, and beside them the log of edits. */
public final class OpenDraft {
  private final PlanFactsReader reader = new PlanFactsReader();
  private final RotaStore rotas = new RotaStore();
  private final DraftStore drafts = new DraftStore();
  private final DraftLog log = new DraftLog();

  DraftLog log() {
    return log;
  }

  /** One at a time changes a desk's draft or rota. */
  void lock(Tx tx, Desk desk) {
    rotas.lock(tx, desk);
  }

  DeskStaff crew(Tx tx, Desk desk) {
    return reader.crew(tx, desk);
  }

  Draft read(Tx tx, Desk desk, DeskStaff crew) {
    return new Draft(log.version(tx, desk), crew.names(), drafts.all(tx, desk));
  }

  /** What some shifts are to be judged by. */
  PlanFacts facts(Tx tx, Desk desk, DeskStaff crew, Stream<DraftShift> shifts) {
    Stream<LocalDateTime> starts = shifts.map(DraftShift::start);
    return reader.facts(tx, desk, crew, starts);
  }

  /**
   * Makes an edit and logs it. The caller holds the lock and has checked it.
   *
   * @return the edit's number
   */
  long write(Tx tx, Desk desk, Draft draft, DraftLog.Entry entry, DraftEdit edit) {
    Set<DraftShift> out = Set.copyOf(edit.out());
    long number = draft.version() + 1;
    DraftEdit whole = edit.rememberingPatternsOf(draft);
    drafts.remove(
        tx,
        desk,
        draft.shifts().stream()
            .filter(drafted -> out.contains(drafted.shift()))
            .map(Drafted::id)
            .toList());
    drafts.insert(tx, desk, whole);
    log.append(tx, desk, number, entry, whole);
    tx.changed(desk.id());
    return number;
  }

  /** When an edit was made, in desk time (T1). */
  static String at(Tx tx, Desk desk, LoggedEdit edit) {
    return DeskTime.of(desk, tx.now()).written(edit.at());
  }
}
