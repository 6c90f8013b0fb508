package baton.scheduler.rota.publish;

import baton.scheduler.rota.draft.ShownShifts.ShownFinding;
import baton.scheduler.rota.draft.ShownShifts.ShownShift;
import baton.scheduler.rota.plan.RevisionHead;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.publish.ShownPreview.ShownPerson;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of revisions, the latest first.
 *
 * @param next what to send as {@code before} for the page that follows, if any
 */
record ShownRevisions(List<ShownRevision> items, @Nullable Integer next) {
  /**
   * @param by who published it; not there for a program
   * @param why in their words; not there when they gave none
   * @param added how many shifts it has that the one before had not
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ShownRevision(
      int revision,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
      @Nullable String by,
      String why,
      int added,
      int removed) {
    static ShownRevision of(RevisionStore.Row row) {
      RevisionHead head = row.head();
      return new ShownRevision(
          head.number(), head.at(), head.by(), head.why(), row.came(), row.went());
    }
  }

  /** One revision with some of its shifts. */
  record ShownOne(ShownRevision revision, List<ShownShift> items) {}

  /**
   * What the second revision has otherwise than the first.
   *
   * @param changes by person, in words
   */
  record ShownComparison(
      int from,
      int to,
      List<ShownShift> added,
      List<ShownShift> removed,
      List<ShownPerson> changes) {
    static ShownComparison of(int from, int to, RotaChange change) {
      return new ShownComparison(
          from,
          to,
          ShownShift.all(change.added()),
          ShownShift.all(change.removed()),
          PersonChange.of(change).stream()
              .map(person -> new ShownPerson(person.name(), person.words()))
              .toList());
    }
  }

  /**
   * What came of going back.
   *
   * @param changed false when the draft was like that already
   * @param notAsBefore why some shifts could not come back as they were
   */
  record ShownReturn(boolean changed, long draftVersion, List<ShownFinding> notAsBefore) {}
}
