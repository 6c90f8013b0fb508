package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a phone or chat system of every seat change, so that its own statuses can follow: one
 * signed JSON each, in the order of the ledger, by the same outbox as prompts.
 */
public final class SeatHooks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean rehearsal;
  private final ChannelAddressStore addresses = new ChannelAddressStore();
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
    if (changes.isEmpty() || !addresses.of(tx, desk.id()).of(Webhook.SEATS).isSetUp()) {
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

  /**
   * A seat change as another program reads it.
   *
   * @param entry the number of its ledger entry: the receiver knows by it what it had before
   * @param other the other side, where there is one
   * @param at RFC 3339, in UTC
   * @param rehearsal whether it happened on a rehearsal's clock
   */
  private record SeatChange(
      String desk,
      long entry,
      String kind,
      String seat,
      Who advisor,
      @Nullable Who other,
      String at,
      boolean rehearsal) {

    record Who(long id, String name) {}

    static SeatChange of(
        String slug, Entry entry, Map<AdvisorId, String> names, boolean rehearsal) {
      AdvisorId other = entry.fact().other();
      return new SeatChange(
          slug,
          entry.number(),
          entry.fact().kind().name(),
          entry.fact().seat().toString(),
          who(entry.fact().advisor(), names),
          other == null ? null : who(other, names),
          entry.at().toString(),
          rehearsal);
    }

    /** Whether a ledger entry says that who holds a seat, or stands by for it, is different. */
    static boolean is(EntryKind kind) {
      return switch (kind) {
        case HELD, STOOD_BY, STOOD_DOWN, HANDED_OVER, CLOSED, CHECKED_OUT, RELEASED -> true;
        case LATE, COVER_ASKED, COVER_TAKEN, COVER_NAMED, NOTE_LEFT, NOTE_READ, UNREACHABLE, BACK ->
            false;
      };
    }

    private static Who who(AdvisorId id, Map<AdvisorId, String> names) {
      return new Who(id.value(), names.getOrDefault(id, ""));
    }
  }
}
