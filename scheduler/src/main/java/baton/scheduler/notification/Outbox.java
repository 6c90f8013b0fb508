package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.ledger.Ledger;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what people are told, and what is still to be sent of it, in the transaction it is about
 * (H4). However many people are told, it takes the same few statements.
 */
public final class Outbox implements Prompts {
  private final PromptStore prompts = new PromptStore();
  private final PreferencesStore wishes = new PreferencesStore();
  private final DeliveryStore deliveries = new DeliveryStore();
  private final Ledger ledger = new Ledger();
  private final Set<String> usable;

  /**
   * @param channels those that people may choose among
   */
  public Outbox(List<Channel> channels) {
    this.usable = Channels.usable(channels);
  }

  @Override
  public void tell(Tx tx, Desk desk, List<Prompt> asked) {
    if (asked.isEmpty()) {
      return;
    }
    queueUp(tx, desk.id());
    List<PromptStore.Added> added = prompts.add(tx, desk.id(), asked);
    if (added.isEmpty()) {
      return;
    }
    tx.changed(desk.id());
    send(tx, desk.id(), outside(tx, desk, added));
  }

  /**
   * Tells the desk's own channel, a chat room say, unless it was told the same key before; nothing
   * happens when the desk has none.
   *
   * @param until from then on it is not sent any more
   */
  public void tellRoom(Tx tx, Desk desk, String key, String title, String text, Instant until) {
    queueUp(tx, desk.id());
    prompts
        .addForRoom(tx, desk.id(), key, title, text, until)
        .map(id -> new DeliveryStore.Fresh(id, DeliveryStore.Lane.of(Webhook.ROOM, desk.id())))
        .ifPresent(fresh -> send(tx, desk.id(), List.of(fresh)));
  }

  @Override
  public void settle(Tx tx, DeskId desk, String keyPrefix) {
    if (prompts.settle(tx, desk, keyPrefix) > 0) {
      tx.changed(desk);
      deliveries.dropSettled(tx, desk);
      tx.dueAt(tx.now());
    }
  }

  @Override
  public List<AdvisorId> open(Tx tx, DeskId desk, String keyPrefix) {
    return prompts.openTo(tx, desk, keyPrefix);
  }

  /**
   * The person has seen it and puts it away.
   *
   * @return false when this person was never told such a prompt
   */
  public boolean seen(Tx tx, DeskId desk, AdvisorId advisor, PromptId id) {
    boolean known = prompts.seen(tx, desk, advisor, id);
    if (known) {
      tx.changed(desk);
    }
    return known;
  }

  /** Until commit, so that ids become visible in their order, whoever else tells people here. */
  private void queueUp(Tx tx, DeskId desk) {
    var unused = ledger.lock(tx.handle(), desk, tx.now());
  }

  private List<DeliveryStore.Fresh> outside(Tx tx, Desk desk, List<PromptStore.Added> added) {
    Map<AdvisorId, PreferencesStore.Known> known =
        wishes.of(tx, desk.id(), added.stream().map(PromptStore.Added::to).distinct().toList());
    List<DeliveryStore.Fresh> fresh = new ArrayList<>();
    for (PromptStore.Added prompt : added) {
      PreferencesStore.Known of = known.getOrDefault(prompt.to(), PreferencesStore.Known.NOTHING);
      for (String channel : of.reached(prompt.concern(), tx.now(), desk.zone(), usable)) {
        fresh.add(
            new DeliveryStore.Fresh(prompt.id(), DeliveryStore.Lane.of(channel, prompt.to())));
      }
    }
    return fresh;
  }

  private void send(Tx tx, DeskId desk, List<DeliveryStore.Fresh> fresh) {
    if (!fresh.isEmpty()) {
      deliveries.add(tx, desk, fresh);
      tx.dueAt(tx.now());
    }
  }
}
