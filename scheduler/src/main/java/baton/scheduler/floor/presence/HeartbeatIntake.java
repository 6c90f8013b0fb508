package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Transactions;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what pages say and writes it down: at once what nobody was heard saying for 30 s, so
 * that who was lost is found at once; at once a page's last words; and the rest together every 30
 * s.
 */
final class HeartbeatIntake implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(HeartbeatIntake.class);
  private static final Duration TURN = HeartbeatMemory.WRITTEN_EVERY;

  private final Transactions transactions;
  private final HeartbeatMemory hearing;
  private final ReachabilityUpdater marks;
  private final Desks desks = new Desks();
  private final PresenceStore store = new PresenceStore();
  private final Thread thread = Thread.ofVirtual().name("presence").unstarted(this::run);

  HeartbeatIntake(Transactions transactions, HeartbeatMemory hearing, Prompts prompts) {
    this.transactions = transactions;
    this.hearing = hearing;
    this.marks = new ReachabilityUpdater(prompts);
  }

  /**
   * A page of the advisor is open, or says that it closes.
   *
   * @param page what it calls itself
   */
  void heard(DeskId desk, AdvisorId advisor, String page, boolean closes) {
    if (closes) {
      hearing.pages().closed(advisor, page);
    } else {
      hearing.pages().open(advisor, page);
    }
    HeartbeatMemory.Heartbeat word =
        transactions.run(tx -> new HeartbeatMemory.Heartbeat(desk, advisor, tx.now()));
    if (hearing.heard(word) || closes) {
      write(List.of(word));
    }
  }

  /** What happens every 30 s: one statement, whoever was heard. */
  void turn() {
    hearing.pages().turn();
    write(hearing.unwritten());
  }

  private void write(List<HeartbeatMemory.Heartbeat> words) {
    if (words.isEmpty()) {
      return;
    }
    List<DeskId> found = transactions.run(tx -> store.heard(tx, words));
    hearing.areWritten(words);
    // Apart from the writing: seats are locked before people, never after (see Ledger.lock).
    for (DeskId desk : found) {
      transactions.use(tx -> marks.takeBack(tx, desks.byId(tx, desk)));
    }
  }

  @Override
  public void start() {
    thread.start();
  }

  /** What was heard last is not lost with the node that stops. */
  @Override
  public void stop() {
    thread.interrupt();
    write(hearing.unwritten());
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(TURN);
        turnOrSay();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void turnOrSay() {
    try {
      turn();
    } catch (RuntimeException e) {
      LOG.warn("who was heard could not be written down; tried again in {} s", TURN.toSeconds(), e);
    }
  }
}
