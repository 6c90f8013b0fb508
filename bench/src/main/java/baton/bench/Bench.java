package baton.bench;

import java.time.Duration;
import java.util.List;

/** Runs every measurement and prints it as tables that docs/performance.md can take over. */
public final class Bench {
  private static final String SECONDS = "15";
  private static final int USUAL_CLIENTS = 8;

  private final Duration time;
  private final BatonNode node;
  private final Work http;
  private final Work bare;
  private final Seed seed;
  private final Truth truth;

  private Bench(Duration time, BatonNode node, Work http, Work bare, BenchDatabase database) {
    this.time = time;
    this.node = node;
    this.http = http;
    this.bare = bare;
    this.seed = new Seed(database.owner());
    this.truth = new Truth(database.owner());
  }

  /**
   * @param arguments for how many seconds each load is kept up; without, long enough for figures
   */
  public static void main(String[] arguments) throws Exception {
    Duration time =
        Duration.ofSeconds(Long.parseLong(arguments.length == 0 ? SECONDS : arguments[0]));
    try (BenchDatabase database = BenchDatabase.start();
        BatonNode node = BatonNode.start(database);
        Work http = new HttpWork(node);
        Work bare = new BareWork(database, node)) {
      System.out.printf(
          "Java %s, PostgreSQL %s, %d processors for client, node and database together%n",
          Runtime.version(), database.version(), Runtime.getRuntime().availableProcessors());
      Bench bench = new Bench(time, node, http, bare, database);
      bench.booking();
      bench.growth();
    }
    Precision.measure();
    Planning.measure();
    Filling.measure();
  }

  private void booking() throws Exception {
    Seeded one = seed.desks(1);
    Load warmUp = new Load(USUAL_CLIENTS, time);
    warmUp.run(http, one);
    warmUp.run(bare, one);
    heading("Bookings, one desk", "clients");
    for (int clients : List.of(1, 8, 64)) {
      compare(Integer.toString(clients), clients, seed.desks(1));
    }
  }

  private void growth() throws Exception {
    heading("Bookings by " + USUAL_CLIENTS + " clients as Baton grows", "desks, days gone by");
    for (int desks : List.of(1, 100, 1_000)) {
      compare(desks + ", 1", USUAL_CLIENTS, seed.desks(desks));
    }
    Seeded grown = seed.desks(1_000);
    seed.history(365);
    compare("1000, 365", USUAL_CLIENTS, grown);
  }

  private static void heading(String what, String rows) {
    System.out.printf(
        "%n%s%n%n| %s | HTTP, a second | bare | HTTP / bare | HTTP median, p99 ms | bare median,"
            + " p99 ms | statements | refused | stored | double |%n",
        what, rows);
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
  }

  /** One after the other, so that neither takes the other's processor. */
  private void compare(String row, int clients, Seeded seeded) throws Exception {
    Load load = new Load(clients, time);
    int before = truth.stored();
    long statementsBefore = node.statements();
    Figures overHttp = load.run(http, seeded);
    long statements = node.statements() - statementsBefore;
    int stored = truth.stored() - before;
    if (stored != overHttp.booked()) {
      throw new IllegalStateException(
          overHttp.booked() + " bookings were answered and " + stored + " are stored");
    }
    Figures alone = load.run(bare, seeded);
    System.out.printf(
        "| %s | %.0f | %.0f | %.2f | %.1f, %.1f | %.1f, %.1f | %.1f | %d | %d | %d |%n",
        row,
        overHttp.perSecond(),
        alone.perSecond(),
        overHttp.perSecond() / alone.perSecond(),
        overHttp.median(),
        overHttp.p99(),
        alone.median(),
        alone.p99(),
        (double) statements / (overHttp.booked() + overHttp.refused()),
        overHttp.refused() + alone.refused(),
        stored,
        truth.doubleBookings());
  }
}
