package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;

/**
 * Tells everybody affected by a new revision what it changed for them (R4), in its transaction and
 * with a number of statements that does not depend on how many they are.
 */
@FunctionalInterface
public interface PublicationNotifier {
  void tell(Tx tx, Desk desk, List<News> news);

  /**
   * What one person is told of a new revision (R4): one message, however much changes for them.
   *
   * @param revision its number
   * @param changes in words, by time, as "Mon 9 Mar 08:00–16:00 Live Call 1 is new"
   * @param by who published it and why, in a full sentence
   * @param from the first instant that is another for them
   * @param until from then on all of it is past
   */
  record News(
      AdvisorId to, int revision, List<String> changes, String by, Instant from, Instant until) {
    private static final int NAMED = 6;

    public News {
      changes = List.copyOf(changes);
    }

    /** "Your shifts changed in r42". */
    public String title() {
      return "Your shifts changed in r" + revision;
    }

    /** All changes, or the first few and how many more. */
    public String text() {
      boolean all = changes.size() <= NAMED;
      String named = String.join("; ", all ? changes : changes.subList(0, NAMED));
      return named + (all ? "" : "; and " + (changes.size() - NAMED) + " more") + ". " + by;
    }
  }
}
