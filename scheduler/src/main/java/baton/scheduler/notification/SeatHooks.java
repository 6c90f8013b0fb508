package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * Tells a phone or chat system of every seat change, so that its own statuses can follow: one
 * signed JSON each, in the order of the ledger, by the same outbox as prompts.
 */
public final class SeatHooks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean rehearsal;
  private final ChannelsStore channels = new ChannelsStore();
  private final Advisors advisors = new Advisors();
  private final DeliveryStore deliveries = new DeliveryStore();

  SeatHooks(boolean rehearsal) {
    this.rehearsal = rehearsal;
  }

  /**
   * To be called in the transaction that appended the entries, with all of them, in their order;
   * those that are no seat change are passed over. A desk without a hook costs one statement.
   */
  public void changed(Tx tx, Desk desk, List<Entry> entries) {
    List<Entry> changes =
        entries.stream().filter(entry -> SeatChange.is(entry.fact().kind())).toList();
    if (changes.isEmpty() || channels.of(tx, desk.id()).seatHook() == null) {
      return;
    }
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    deliveries.addSeatChanges(
        tx,
        desk.id(),
        changes.stream()
            .map(entry -> written(SeatChange.of(desk.slug(), entry, names, rehearsal)))
            .toList());
    tx.dueAt(tx.now());
  }

  private static String written(SeatChange change) {
    try {
      return JSON.writeValueAsString(change);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
