package baton.scheduler.rota.publish;

import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.PlanFactsReader;
import baton.scheduler.rota.plan.RevisionHead;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.RotaStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The revisions there were: any can be looked at, held against another, and brought back. A
 * revision never changes, so bringing one back makes the draft like it, to be previewed and
 * published as a new one; the past stays as it is (R5).
 */
final class Revisions {

  private final PlanFactsReader reader = new PlanFactsReader();
  private final RotaStore rotas = new RotaStore();
  private final RevisionStore revisions = new RevisionStore();
  private final DraftService drafting = new DraftService();

  /** The latest with a number below {@code before}, the latest first. */
  List<RevisionStore.Row> list(Tx tx, Desk desk, int before, int limit) {
    return revisions.list(tx, desk, before, limit);
  }

  /**
   * @throws baton.scheduler.platform.web.ProblemException 404 when there is none of that number
   */
  RevisionStore.Row required(Tx tx, Desk desk, int number) {
    return revisions.list(tx, desk, number + 1, 1).stream()
        .filter(row -> row.head().number() == number)
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                    "There is no revision %d; the latest is %d."
                        .formatted(number, rotas.revision(tx, desk)))
                .asException());
  }

  /** What the second has otherwise than the first. */
  RotaChange compare(Tx tx, Desk desk, RevisionHead from, RevisionHead to) {
    return revisions
        .between(tx, desk, from.number(), to.number(), reader.crew(tx, desk))
        .withoutNoChange();
  }

  /**
   * Makes the draft what a revision had from now on, as one edit that can be undone. A shift whose
   * person may not work it any more comes back open; one whose seat is gone does not come back.
   */
  Return goBack(Tx tx, Desk desk, Editor by, int number) {
    rotas.lock(tx, desk);
    RevisionHead head = required(tx, desk, number).head();
    Draft draft = drafting.read(tx, desk);
    List<DraftShift> then = future(tx, desk, number);
    DraftOutcome outcome = drafting.edit(tx, desk, by, edit(tx, desk, draft, then, head));
    if (!(outcome instanceof DraftOutcome.Wrong wrong)) {
      return new Return(outcome, List.of());
    }
    List<DraftShift> able = able(then, edit(tx, desk, draft, then, head), wrong.findings());
    return new Return(
        drafting.edit(tx, desk, by, edit(tx, desk, draft, able, head)), wrong.findings());
  }

  /**
   * What came of going back.
   *
   * @param notAsBefore why some shifts could not come back as they were
   */
  record Return(DraftOutcome outcome, List<Finding> notAsBefore) {
    Return {
      notAsBefore = List.copyOf(notAsBefore);
    }
  }

  private List<DraftShift> future(Tx tx, Desk desk, int number) {
    ShiftPeriod ahead = new ShiftPeriod(tx.now(), PublishedShifts.FOR_EVER);
    return rotas.inRevision(tx, desk, number, ahead, reader.crew(tx, desk)).stream()
        .filter(shift -> !shift.startedBefore(tx.now()))
        .map(shift -> DraftShift.of(shift.plan().planned()))
        .toList();
  }

  private static DraftEdit edit(
      Tx tx, Desk desk, Draft draft, List<DraftShift> then, RevisionHead head) {
    List<DraftShift> now =
        draft.shifts().stream()
            .map(Drafted::shift)
            .filter(shift -> !shift.startsBefore(tx.now(), desk.zone()))
            .toList();
    return new DraftEdit(
            "Go back to r%d of %s".formatted(head.number(), desk.written(head.at(), tx.now())),
            now,
            then)
        .withoutNoChange();
  }

  private static List<DraftShift> able(List<DraftShift> then, DraftEdit edit, List<Finding> wrong) {
    Set<DraftShift> unable = new HashSet<>();
    Set<DraftShift> seatless = new HashSet<>();
    for (Finding finding : wrong) {
      if (finding.origin() instanceof Origin.Item item) {
        boolean seat = "seat".equals(finding.column()) || "end".equals(finding.column());
        (seat ? seatless : unable).add(edit.in().get(item.index()));
      }
    }
    List<DraftShift> able = new ArrayList<>();
    then.stream()
        .filter(shift -> !seatless.contains(shift))
        .map(shift -> unable.contains(shift) ? open(shift) : shift)
        .forEach(able::add);
    return able.stream().distinct().collect(Collectors.toList());
  }

  private static DraftShift open(DraftShift shift) {
    return new DraftShift(shift.seat(), null, shift.start(), shift.end());
  }
}
