package baton.scheduler.rota.draft;

import baton.scheduler.rota.plan.Finding;
import java.util.List;

/** What came of publishing. */
public sealed interface Publication {
  /**
   * The draft is now the published rota.
   *
   * @param revision the number of the new revision
   * @param added how many shifts it has that the one before had not
   * @param removed how many the one before had that it has not; a changed shift counts in both
   * @param people the names of all whose shifts came, went or changed
   */
  record Published(int revision, int added, int removed, List<String> people)
      implements Publication {}

  /** The draft says what is published already: no new revision; 0 when there never was one. */
  record Unchanged(int revision) implements Publication {}

  /** Nothing was published; here is all that is wrong (R3). */
  record Refused(List<Finding> findings) implements Publication {}

  /** Nothing was published: it would change other things than were looked at. */
  record Overtaken() implements Publication {}

  /**
   * Nothing was published: these warnings are to be confirmed first.
   *
   * @param others whether they are others than were looked at
   */
  record Unconfirmed(List<Finding> warnings, boolean others) implements Publication {}
}
