package baton.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How late what is due happens, with two nodes up and a thousand calls running on fifty desks:
 * within one minute each call becomes an overrun at an instant of its own (C2), and three hundred
 * booked slots begin (C1).
 */
final class Precision {
  private static final int DESKS = 50;
  private static final int CALLS = 1_000;
  private static final int STARTS = 300;

  /** Rows that come past Baton are seen at its safety wake-up, once a minute. */
  private static final Duration HEAD_START = Duration.ofSeconds(75);

  private static final Duration SPREAD = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    Seeded unused = new Seed(owner).desks(DESKS + 1);
    Instant first = Instant.now().plus(HEAD_START);
    owner.useTransaction(handle -> {
      call(handle, first);
      book(handle, first);
    });
    Thread.sleep(Duration.between(Instant.now(), first.minusSeconds(2)));
    long before = one.statements() + two.statements();
    Instant end = first.plus(SPREAD).plus(PATIENCE);
    Map<Long, Long> overruns = new HashMap<>();
    Map<Long, Long> starts = new HashMap<>();
    try (Handle handle = owner.open()) {
      while ((overruns.size() < CALLS || starts.size() < STARTS) && Instant.now().isBefore(end)) {
        look(
            handle,
            overruns,
            "select id, overrun_at from call where overrun_at is not null order by overrun_at desc limit 50");
        look(
            handle,
            starts,
            """
            select w.callback_id, w.slot_start from slot_watch w
              join callback c on c.id = w.callback_id
             where c.booked_by = 'Precision' order by w.slot_start desc limit 50
            """);
        Thread.sleep(5);
      }
    }
    long statements = one.statements() + two.statements() - before;
    System.out.printf("%n%d calls running on %d desks, two nodes%n%n", CALLS, DESKS);
    System.out.println("| what | how many | median ms late | p99 | most |");
    System.out.println("|---|---|---|---|---|");
    print("overruns flagged", overruns, CALLS);
    print("slots begun", starts, STARTS);
    System.out.printf(
        "%n%.1f statements of both nodes for each of them%n",
        (double) statements / (CALLS + STARTS));
  }

  private static void print(String what, Map<Long, Long> seen, int wanted) {
    if (seen.size() < wanted) {
      throw new IllegalStateException(what + ": only " + seen.size() + " of " + wanted);
    }
    long[] late = seen.values().stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "| %s | %d | %d | %d | %d |%n",
        what,
        late.length,
        late[late.length / 2],
        late[late.length * 99 / 100],
        late[late.length - 1]);
  }

  /** Twenty people a desk on calls that began so long ago that they overrun within the minute. */
  private static void call(Handle handle, Instant first) {
    handle.execute(
        """
        insert into advisor (desk_id, name)
        select id, 'Caller ' || n from desk, generate_series(1, ?) as n where slug like 'support-%'
        """,
        CALLS / DESKS);
    handle.execute(
        """
        insert into call (desk_id, advisor_id, started_at)
        select desk_id, id,
               ?::timestamptz - interval '20 minutes'
                 + (row_number() over (order by md5(id::text)) - 1) * ? * interval '1 millisecond'
          from advisor where name like 'Caller %'
        """,
        at(first),
        SPREAD.toMillis() / CALLS);
  }

  /** Slots begin at :00, :20 and :40 only; to see many within a minute, these begin in between. */
  private static void book(Handle handle, Instant first) {
    long apart = SPREAD.toMillis() / STARTS;
    handle.execute(
        """
        insert into slot (desk_id, starts_at, ends_at, capacity, rota_revision)
        select d.id, at, at + interval '20 minutes', 1, 1
          from generate_series(0, ?) as n
          join (select id, row_number() over (order by id) - 1 as number
                  from desk where slug like 'support-%') d on d.number = n % ?
         cross join lateral (select ?::timestamptz + n * ? * interval '1 millisecond' as at) t
        """,
        STARTS - 1,
        DESKS,
        at(first),
        apart);
    handle.execute(
        """
        insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                              number_zones, customer_name, booked_at, booked_by)
        select desk_id, starts_at, 1, 'BOOKED', '+13035550100', 'US', false,
               array['America/Denver'], 'Customer', ?::timestamptz - interval '1 day', 'Precision'
          from slot where starts_at >= ? and capacity = 1 and rota_revision = 1
        """,
        at(first),
        at(first));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** What happened since the last look; the newest are enough, looked at every few milliseconds. */
  private static void look(Handle handle, Map<Long, Long> seen, String sql) {
    handle
        .createQuery(sql)
        .map((row, context) -> {
          Instant due = row.getObject(2, OffsetDateTime.class).toInstant();
          return seen.putIfAbsent(row.getLong(1), Duration.between(due, Instant.now()).toMillis());
        })
        .forEach(known -> {});
  }
}
