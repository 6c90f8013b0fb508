package baton.scheduler.floor.ledger;

import baton.handoff.ledger.LedgerCheckpoint;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As each desk's day ends, records the digest of its chain, prints it, and tells the leads, who
 * keep it elsewhere: only that shows later that the chain was not written anew as a whole (H13). A
 * day without entries has none. The digest of a day is that of its last entry, so it is the same
 * however late it is recorded; that is why nobody who writes an entry has to re-aim the wake-up.
 */
public final class LedgerDigest implements DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerDigest.class);
  private static final Duration WORTH_TELLING = Duration.ofDays(7);

  private final Desks desks;
  private final Prompts prompts;
  private final DigestStore store = new DigestStore();
  private final Advisors advisors = new Advisors();

  LedgerDigest(Desks desks, Prompts prompts) {
    this.desks = desks;
    this.prompts = prompts;
  }

  @Override
  public String name() {
    return "ledger-digest";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return store.undigested(tx).stream()
        .map(DigestStore.Undigested::due)
        .min(Comparator.naturalOrder());
  }

  /** A desk that missed several days gets one digest each, a round a day. */
  @Override
  public void doAllDue(Tx tx) {
    List<DigestStore.Undigested> due = due(tx);
    while (!due.isEmpty()) {
      for (DigestStore.Undigested desk : due) {
        store.record(tx, desk).ifPresent(digest -> print(tx, desk, digest));
      }
      due = due(tx);
    }
  }

  private List<DigestStore.Undigested> due(Tx tx) {
    return store.undigested(tx).stream().filter(desk -> !desk.due().isAfter(tx.now())).toList();
  }

  private void print(Tx tx, DigestStore.Undigested undigested, Day digest) {
    Desk desk = desks.byId(tx, undigested.desk());
    tx.afterCommit(
        () -> LOG.info("ledger digest of {} on {}: {}", desk.slug(), digest.day(), digest.last()));
    Instant until = undigested.due().plus(WORTH_TELLING);
    if (until.isAfter(tx.now())) {
      List<Prompt> leads =
          advisors.all(tx, desk.id()).stream()
              .filter(Advisor::lead)
              .map(lead -> prompt(lead, digest, until))
              .toList();
      prompts.tell(tx, desk, leads);
    }
  }

  /**
   * Midnight is no time to be woken for it: what one is asked to do waits for quiet hours to end.
   */
  private static Prompt prompt(Advisor lead, Day digest, Instant until) {
    return new Prompt(
        lead.id(),
        "ledger-digest:" + digest.day(),
        Concern.ASKED,
        "Ledger digest of " + DeskTime.day(digest.day()) + ": " + digest.last(),
        "Keep it outside Baton. The ledger's check takes it, and shows whether an entry up to then"
            + " was written anew.",
        null,
        until);
  }

  /**
   * A desk's chain as it stood when a day ended.
   *
   * @param day the desk's day
   * @param last the last entry up to the day's end, and its hash
   */
  record Day(LocalDate day, LedgerCheckpoint last, Instant recordedAt) {}
}
