package baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * What planning costs on a desk of a hundred people: five weeks around the clock on twenty-five
 * seats are drafted, previewed and published; then a week of them moves on by one person.
 */
final class Planning {
  private static final String ROTA = "/desks/planning/rota";
  private static final int PEOPLE = 100;
  private static final int SEATS = 25;
  private static final int DAYS = 35;
  private static final int WEEK = 7;
  private static final int TIMES = 11; // odd: with the turn before them, each step is taken back
  private static final List<String> BLOCKS = List.of("00:00", "08:00", "16:00");

  private final BatonNode node;
  private final BenchDatabase database;
  private final DeskClient client;

  private Planning(BatonNode node, BenchDatabase database) {
    this.node = node;
    this.database = database;
    this.client = new DeskClient(node);
  }

  static void measure() throws Exception {
    try (BenchDatabase database = BenchDatabase.start();
        BatonNode node = BatonNode.start(database)) {
      seed(database.owner());
      new Planning(node, database).run();
    }
  }

  private void run() throws Exception {
    LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(3);
    System.out.printf("%n%d people, %d shifts in five weeks%n%n", PEOPLE, SEATS * 3 * DAYS);
    System.out.println(
        "| what | median ms | most | statements | these alone, ms | node's processor ms |");
    System.out.println("|---|---|---|---|---|---|");
    for (int turn = 0; turn < TIMES; turn++) { // to warm up
      draft(rota(first, turn % 2));
    }
    times("draft replaced, 2625 shifts", turn -> draft(rota(first, turn % 2)));
    times("preview, all new", turn -> post("/preview", Map.of()));
    times("publish page, all new", turn -> page("/planning/publish"));
    planner(first, "all new");
    publish("publish, all new");
    draft(rota(first, 0));
    publish("publish, as before");
    draft(rota(first, 2));
    times("preview, one week moves", turn -> post("/preview", Map.of()));
    times("publish page, one week moves", turn -> page("/planning/publish"));
    planner(first, "one week moves");
    publish("publish, one week moves");
    times("revisions compared", turn -> client.get(ROTA + "/revisions/compare?from=2&to=3"));
    times("clock changes", turn -> page("/planning/clock-changes"));
  }

  private void planner(LocalDate first, String what) throws Exception {
    PlannerSteps planner = new PlannerSteps(client, first);
    times("planner, week, " + what, turn -> IntNode.valueOf(planner.week().length()));
    times("planner, day, " + what, turn -> IntNode.valueOf(planner.day().length()));
    times("planner, a step, " + what, turn -> IntNode.valueOf(planner.step().length()));
  }

  private interface Turn {
    JsonNode make(int turn) throws Exception;
  }

  private void times(String what, Turn turn) throws Exception {
    JsonNode unused = turn.make(0);
    Spent before = spent();
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      JsonNode answer = turn.make(i + 1);
      nanos[i] = System.nanoTime() - start;
      if (answer.isMissingNode()) {
        throw new IllegalStateException(what);
      }
    }
    print(what, nanos, before, spent());
  }

  /**
   * So far.
   *
   * @param alone milliseconds of the statements by themselves
   * @param processor milliseconds of the node's, without the database's
   */
  private record Spent(long statements, double alone, long processor) {}

  private Spent spent() throws Exception {
    return new Spent(node.statements(), database.statementMillis(), node.processorMillis());
  }

  /** Publishing can be done once. */
  private void publish(String what) throws Exception {
    String mark = post("/preview", Map.of()).get("mark").asText();
    Spent before = spent();
    long start = System.nanoTime();
    JsonNode unused = post("/publish", Map.of("mark", mark, "confirm", true, "why", what));
    print(what, new long[] {System.nanoTime() - start}, before, spent());
  }

  private static void print(String what, long[] nanos, Spent before, Spent after) {
    java.util.Arrays.sort(nanos);
    System.out.printf(
        "| %s | %.0f | %.0f | %d | %.0f | %d |%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        (after.statements() - before.statements()) / nanos.length,
        (after.alone() - before.alone()) / nanos.length,
        (after.processor() - before.processor()) / nanos.length);
  }

  /** Everybody has one shift a day at most; {@code version} 2 has the first week one person on. */
  private static String rota(LocalDate first, int version) {
    StringBuilder csv = new StringBuilder("seat,advisor,start,end\n");
    for (int day = 0; day < DAYS; day++) {
      int shifted = version == 1 ? 1 : version == 2 && day < WEEK ? 1 : 0;
      for (int slot = 0; slot < SEATS * BLOCKS.size(); slot++) {
        int block = slot / SEATS;
        LocalDate date = first.plusDays(day);
        csv.append(
            "LIVE_CALL/%d,P%d,%sT%s,%sT%s%n"
                .formatted(
                    slot % SEATS + 1,
                    (slot + day * SEATS + shifted) % PEOPLE,
                    date,
                    BLOCKS.get(block),
                    block == 2 ? date.plusDays(1) : date,
                    BLOCKS.get((block + 1) % BLOCKS.size())));
      }
    }
    return csv.toString();
  }

  private JsonNode draft(String csv) throws Exception {
    return client.putCsv(ROTA + "/draft/shifts", csv);
  }

  private JsonNode post(String path, Map<String, ?> body) throws Exception {
    return client.post(ROTA + path, body);
  }

  private JsonNode page(String path) throws Exception {
    return IntNode.valueOf(client.page(path).length());
  }

  private static void seed(Jdbi owner) {
    List<String> names = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      names.add("P" + person);
    }
    owner.useTransaction(handle -> {
      handle.execute(
          """
          insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                            stand_by_minutes, relieve_early_minutes, slot_days)
          select 'planning', 'Planning', zone, label, line_prefix, domestic_regions,
                 stand_by_minutes, relieve_early_minutes, slot_days
            from desk where slug = 'support'
          """);
      handle.execute(
          """
          insert into role (desk_id, code, name, strict, seats)
          select id, 'LIVE_CALL', 'Live call', true, ? from desk where slug = 'planning'
          """,
          SEATS);
      handle
          .createUpdate(
              """
              with fresh as (
                insert into advisor (desk_id, name)
                select desk.id, who.name from desk, unnest(:names) as who (name) where slug = 'planning'
                returning id, desk_id)
              insert into advisor_skill (desk_id, advisor_id, role)
              select desk_id, id, 'LIVE_CALL' from fresh
              """)
          .bindArray("names", String.class, names)
          .execute();
    });
  }
}
