package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A desk in Denver with Ana and Ben, at 14:00 there, and the rooms of one or more nodes. */
final class PromptDesk {
  static final Instant START = Instant.parse("2026-06-11T20:00:00Z");
  static final SeatId SEAT = new SeatId("LIVE_CALL", 1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final TestDatabase database = TestDatabase.create();
  private volatile Instant now = START;
  final Transactions transactions = node();
  final DeskRows rows = new DeskRows(database.app());
  final AdvisorId ana = rows.advisor("Ana");
  final AdvisorId ben = rows.advisor("Ben");
  final Desk desk = transactions.run(tx -> new Desks().required(tx, "sample"));

  /** Another node's way to the same database. */
  Transactions node() {
    return new Transactions(database.app(), () -> now);
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  Instant now() {
    return now;
  }

  /** The room of a node that sends to those hosts, and mails by that server. */
  NotificationModule room(String hosts, MailServer mail) {
    return room(transactions, hosts, mail);
  }

  static NotificationModule room(Transactions node, String hosts, MailServer mail) {
    WebhookHosts known = new WebhookHosts(hosts);
    return room(node, known, List.of(Webhook.ofPerson(known), new Mailer(mail)));
  }

  static NotificationModule room(Transactions node, WebhookHosts hosts, List<Channel> people) {
    return new NotificationModule(
        node,
        new NotificationModule.Settings(people, hosts, () -> "https://baton.example.com"),
        ClockMode.SYSTEM);
  }

  /** Gives the person a webhook, and nothing else. */
  void webhook(AdvisorId advisor, @Nullable String url) {
    reached(advisor, "webhook", url);
  }

  void mail(AdvisorId advisor, String address) {
    reached(advisor, "mail", address);
  }

  /** Gives the person an address on that channel, at any hour, and nothing else. */
  void reached(AdvisorId advisor, String channel, @Nullable String address) {
    wishes(advisor, new NotificationPreferences(addresses(channel, address), false, false, null));
  }

  /** Gives the desk one, and nothing else. */
  void deskReached(String channel, @Nullable String address, @Nullable HookKey key) {
    ChannelAddresses.Address one = new ChannelAddresses.Address(address, address != null, key);
    transactions.use(tx ->
        new ChannelAddressStore()
            .save(tx, desk.id(), null, ChannelAddresses.NONE.with(channel, one)));
  }

  private static ChannelAddresses addresses(String channel, @Nullable String address) {
    return address == null
        ? ChannelAddresses.NONE
        : ChannelAddresses.NONE.with(channel, new ChannelAddresses.Address(address, true, null));
  }

  void wishes(AdvisorId advisor, NotificationPreferences wishes) {
    transactions.use(tx -> new PreferencesStore().save(tx, desk.id(), advisor, wishes));
  }

  void tell(NotificationModule room, Prompt... prompts) {
    transactions.use(tx -> room.outbox().tell(tx, desk, List.of(prompts)));
  }

  /** A prompt of one's own handoff, good for a day, that asks to hand over. */
  Prompt prompt(AdvisorId to, String key) {
    return new Prompt(
        to,
        key,
        Concern.OWN_HANDOFF,
        "title " + key,
        "text " + key,
        new PromptAction(PromptAction.Kind.LOG_OUT, SEAT, START),
        START.plus(Duration.ofDays(1)));
  }

  /** Does what is due now, as a wake-up does. */
  void tick(NotificationModule room) {
    tick(transactions, room);
  }

  static void tick(Transactions node, NotificationModule room) {
    node.use(tx -> room.works().getFirst().doAllDue(tx));
  }

  /** When a wake-up is due next. */
  @Nullable Instant due(NotificationModule room) {
    return transactions.run(tx -> room.works().getFirst().nextDue(tx)).orElse(null);
  }

  /** Moves the clock from due instant to due instant and does what is due, until nothing is. */
  void untilNothingIsDue(NotificationModule room) {
    await("nothing in flight", () -> count("in_flight") == 0);
    for (Instant due = due(room); due != null; due = due(room)) {
      if (due.isAfter(now)) {
        now = due;
      }
      tick(room);
      await("nothing in flight", () -> count("in_flight") == 0);
    }
  }

  /** How many deliveries there are of which that is true. */
  int count(String which) {
    return transactions.run(tx ->
        tx.handle()
            .createQuery("select count(*) from prompt_delivery where " + which)
            .mapTo(int.class)
            .one());
  }

  List<Prompt.Sent> open(AdvisorId advisor) {
    return transactions.run(tx -> SentPrompts.open(tx, desk.id(), advisor));
  }

  List<Undelivered.Letter> undelivered() {
    return transactions.run(tx -> new Undelivered().of(tx, desk.id()));
  }

  ActLink look(NotificationModule room, String token) {
    return transactions.run(tx -> room.links().look(tx, token));
  }

  /** Takes the one thing that is due, as a node does. */
  ClaimedDelivery claim() {
    return transactions.run(tx -> new DeliveryStore().claim(tx, null)).getFirst();
  }

  /** Waits for something that another thread does. */
  static void await(String what, BooleanSupplier done) {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("waited in vain for: " + what);
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
  }
}
