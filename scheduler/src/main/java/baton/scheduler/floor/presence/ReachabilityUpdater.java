package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.ledger.Ledger;
import baton.handoff.shift.PublishedShifts;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.presence.PresenceStore.Ears;
import baton.scheduler.floor.presence.PresenceStore.Found;
import baton.scheduler.floor.presence.PresenceStore.Lost;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls people unreachable, and takes it back: mark, ledger entry and message to the leads in one
 * transaction, with the desk's seats locked, so that who holds which seat cannot change meanwhile.
 */
final class ReachabilityUpdater {
  private final Ledger ledger = new Ledger();
  private final PublishedShifts rota = new PublishedShifts();
  private final PresenceStore store = new PresenceStore();
  private final Prompts prompts;

  ReachabilityUpdater(Prompts prompts) {
    this.prompts = prompts;
  }

  /** Takes back what is true no more. */
  void takeBack(Tx tx, Desk desk) {
    Ledger.Head head = ledger.lock(tx.handle(), desk.id(), tx.now());
    append(tx, head, found(tx, desk));
  }

  /** Takes back what is true no more, then marks who has been silent for too long. */
  void bringUpToDate(Tx tx, Desk desk, Ears ears) {
    Ledger.Head head = ledger.lock(tx.handle(), desk.id(), tx.now());
    List<Fact> facts = new ArrayList<>(found(tx, desk));
    List<Lost> lost = store.mark(tx, desk.id(), ears);
    if (!lost.isEmpty()) {
      int revision = rota.revision(tx.handle(), desk.id());
      lost.forEach(someone -> facts.add(fact(someone, revision)));
      prompts.tell(tx, desk, new LostPersonAlerts(tx, desk).of(lost));
      tx.changed(desk.id());
    }
    append(tx, head, facts);
  }

  /** What the ledger is to say of those who are back; of a seat let go it has said enough. */
  private List<Fact> found(Tx tx, Desk desk) {
    List<Found> found = store.unmark(tx, desk.id());
    if (found.isEmpty()) {
      return List.of();
    }
    tx.changed(desk.id());
    int revision = rota.revision(tx.handle(), desk.id());
    List<Fact> facts = new ArrayList<>();
    for (Found someone : found) {
      prompts.settle(tx, desk.id(), LostPersonAlerts.key(someone.advisor()));
      SeatId seat = someone.seat();
      if (seat != null) {
        facts.add(back(someone, seat, revision));
      }
    }
    return facts;
  }

  private void append(Tx tx, Ledger.Head head, List<Fact> facts) {
    ledger.append(tx.handle(), head, head.notBefore(tx.now()), facts);
  }

  private static Fact fact(Lost lost, int revision) {
    String detail = detail(lost.name(), "lastHeard", lost.lastHeard());
    return fact(EntryKind.UNREACHABLE, lost.seat(), lost.advisor(), revision, detail);
  }

  private static Fact back(Found found, SeatId seat, int revision) {
    String detail = detail(found.name(), "unreachableSince", found.since());
    return fact(EntryKind.BACK, seat, found.advisor(), revision, detail);
  }

  private static Fact fact(
      EntryKind kind, SeatId seat, AdvisorId advisor, int revision, String detail) {
    return new Fact(kind, seat, advisor, null, null, revision, detail);
  }

  private static String detail(String name, String what, Instant at) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("advisor", name)
        .put(what, at.toString())
        .toString();
  }
}
