package baton.scheduler.platform.job;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import com.codahale.metrics.MetricRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All due works of this node, and the one way to run one so that its failure harms no other. */
final class DueWorks {
  private static final Logger LOG = LoggerFactory.getLogger(DueWorks.class);

  private final Transactions transactions;
  private final List<DueWork> works;
  private final MetricRegistry metrics;

  DueWorks(Transactions transactions, List<DueWork> works, MetricRegistry metrics) {
    this.transactions = transactions;
    this.works = List.copyOf(works);
    this.metrics = metrics;
    Set<String> names = new HashSet<>();
    for (DueWork work : works) {
      if (!names.add(work.name())) {
        throw new IllegalArgumentException("two due works are called " + work.name());
      }
    }
  }

  List<DueWork> all() {
    return works;
  }

  Optional<DueWork> named(String name) {
    return works.stream().filter(work -> work.name().equals(name)).findFirst();
  }

  /**
   * Does what is due now. A failure is logged and counted, never thrown.
   *
   * @return whether it went well
   */
  boolean run(DueWork work) {
    try {
      var unused =
          metrics
              .timer("baton.due-work." + work.name())
              .timeSupplier(() -> {
                transactions.use(work::doAllDue);
                return Boolean.TRUE;
              });
      return true;
    } catch (RuntimeException e) {
      metrics.counter("baton.due-work." + work.name() + ".failed").inc();
      LOG.error(
          "due work {} failed; it is tried again within {} s",
          work.name(),
          DueWork.SAFETY.toSeconds(),
          e);
      return false;
    }
  }
}
