package baton.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How late what is due happens, with two nodes up and a thousand calls running: each becomes an
 * overrun at its own instant, spread over a minute (C2).
 */
final class Precision {
  private static final int CALLS = 1_000;
  /** Rows that come past Baton are seen at its safety wake-up, once a minute. */
  private static final Duration HEAD_START = Duration.ofSeconds(75);
  private static final Duration SPREAD = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Jdbi owner;

  private Precision(Jdbi owner) {
    this.owner = owner;
  }

  static void measure() throws Exception {
    try (BenchDatabase database = BenchDatabase.start();
        BatonNode one = BatonNode.start(database);
        BatonNode two = BatonNode.start(database)) {
      new Precision(database.owner()).measure(one, two);
    }
  }

  private void measure(BatonNode one, BatonNode two) throws Exception {
    Instant first = Instant.now().plus(HEAD_START);
    owner.useTransaction(handle -> call(handle, first));
    long before = one.statements() + two.statements();
    long[] late = watch(first.plus(SPREAD).plus(PATIENCE));
    long statements = one.statements() + two.statements() - before;
    System.out.printf(
        "%nOverruns flagged with %d calls running, two nodes: %d; late by median %d ms, p99 %d ms, most %d ms; %.1f statements a flag on both nodes together%n",
        CALLS,
        late.length,
        late[late.length / 2],
        late[late.length * 99 / 100],
        late[late.length - 1],
        (double) statements / late.length);
  }

  /** A thousand people on calls that began so long ago that they overrun within the minute. */
  private static void call(Handle handle, Instant first) {
    handle.execute(
        """
        insert into advisor (desk_id, name)
        select id, 'Caller ' || n from desk, generate_series(1, ?) as n where slug = 'support'
        """,
        CALLS);
    handle.execute(
        """
        insert into call (desk_id, advisor_id, started_at)
        select desk_id, id,
               ?::timestamptz - interval '20 minutes'
                 + (row_number() over (order by id) - 1) * ? * interval '1 millisecond'
          from advisor where name like 'Caller %'
        """,
        first.atOffset(ZoneOffset.UTC),
        SPREAD.toMillis() / CALLS);
  }

  /** Looks every few milliseconds which calls are flagged by now; sorted milliseconds. */
  private long[] watch(Instant end) throws InterruptedException {
    Map<Long, Long> late = new HashMap<>();
    try (Handle handle = owner.open()) {
      while (late.size() < CALLS && Instant.now().isBefore(end)) {
        for (Flag flag : flagged(handle, late.size())) {
          late.putIfAbsent(flag.call(), Duration.between(flag.due(), Instant.now()).toMillis());
        }
        Thread.sleep(5);
      }
    }
    if (late.size() < CALLS) {
      throw new IllegalStateException("only " + late.size() + " of " + CALLS + " were flagged");
    }
    return late.values().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private record Flag(long call, Instant due) {}

  private static List<Flag> flagged(Handle handle, int known) {
    List<Flag> flags = new ArrayList<>();
    // In the order in which they are due: those flagged last are looked at only.
    handle
        .createQuery(
            "select id, overrun_at from call where overrun_at is not null order by overrun_at, id offset :known")
        .bind("known", known)
        .map((row, context) ->
            new Flag(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .forEach(flags::add);
    return flags;
  }
}
