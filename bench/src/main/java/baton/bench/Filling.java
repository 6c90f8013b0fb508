package baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/**
 * How long a desk of thirty people takes to be filled for four weeks, around the clock on two
 * roles, with limits, availability, time off and wishes: until the first full answer, and what has
 * come of it after a minute.
 */
final class Filling {
  private static final String DESK = "/desks/filling";
  private static final int PEOPLE = 30;
  private static final int WEEKS = 4;
  private static final int SECONDS = 60;
  private static final long LOOK_MILLIS = 100;
  private static final LocalTime EARLY = LocalTime.of(6, 0);
  private static final int BLOCK_HOURS = 8;

  /** How many seats of each role are held by day, by evening and by night. */
  private static final Map<String, List<Integer>> SEATS =
      Map.of("LIVE_CALL", List.of(4, 4, 2), "LIVE_CHAT", List.of(3, 2, 1));

  private final DeskClient client;
  private final Jdbi owner;

  private Filling(BatonNode node, Jdbi owner) {
    this.client = new DeskClient(node);
    this.owner = owner;
  }

  static void measure() throws Exception {
    try (BenchDatabase database = BenchDatabase.start();
        BatonNode node = BatonNode.start(database)) {
      new Filling(node, database.owner()).run();
    }
  }

  private void run() throws Exception {
    LocalDate monday =
        LocalDate.now(ZoneOffset.UTC).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    seed();
    terms(monday);
    String open = open(monday);
    JsonNode unused = client.putCsv(DESK + "/rota/draft/shifts", open);
    System.out.printf(
        "%n%d people, %d open shifts in four weeks, %d s%n%n",
        PEOPLE, open.lines().count() - 1, SECONDS);
    System.out.println(
        "| first full answer after s | open then | all filled after s | ended after s | filled"
            + " | wishes not met | errors | warnings of limits |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    long start = System.nanoTime();
    JsonNode fill = client.post(DESK + "/rota/draft/fill", Map.of("seconds", SECONDS));
    int toFill = fill.get("toFill").asInt();
    Duration first = Duration.ZERO;
    Duration full = Duration.ZERO;
    int openThen = toFill;
    while (fill.get("state").asText().equals("RUNNING")) {
      Thread.sleep(LOOK_MILLIS);
      fill = client.get(DESK + "/rota/draft/fill");
      if (first.isZero() && fill.at("/best/open").isInt()) {
        first = Duration.ofNanos(System.nanoTime() - start);
        openThen = fill.at("/best/open").asInt();
      }
      if (full.isZero() && fill.at("/best/open").asInt(toFill) == 0) {
        full = Duration.ofNanos(System.nanoTime() - start);
      }
    }
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "| %.1f | %d | %.1f | %.1f ",
        first.toMillis() / 1e3, openThen, full.toMillis() / 1e3, all.toMillis() / 1e3);
    print(fill);
  }

  private void print(JsonNode fill) throws Exception {
    long errors = 0;
    long warnings = 0;
    JsonNode preview = client.post(DESK + "/rota/preview", Map.of());
    for (JsonNode finding : preview.get("findings")) {
      boolean error = finding.get("severity").asText().equals("ERROR");
      errors += error ? 1 : 0;
      warnings += error || finding.get("people").isEmpty() ? 0 : 1;
    }
    System.out.printf(
        "| %d of %d (%s) | %d | %d | %d |%n",
        fill.get("toFill").asInt() - fill.get("unfilled").size(),
        fill.get("toFill").asInt(),
        fill.get("state").asText(),
        fill.get("unmetWishes").size(),
        errors,
        warnings);
  }

  /** Open shifts of eight hours from 06:00, 14:00 and 22:00 on every day. */
  private static String open(LocalDate monday) {
    StringBuilder csv = new StringBuilder("seat,advisor,start,end\n");
    for (int day = 0; day < WEEKS * 7; day++) {
      for (Map.Entry<String, List<Integer>> role : SEATS.entrySet()) {
        for (int block = 0; block < role.getValue().size(); block++) {
          for (int seat = 1; seat <= role.getValue().get(block); seat++) {
            var start = monday.plusDays(day).atTime(EARLY).plusHours((long) block * BLOCK_HOURS);
            csv.append(
                "%s/%d,(open),%s,%s%n"
                    .formatted(role.getKey(), seat, start, start.plusHours(BLOCK_HOURS)));
          }
        }
      }
    }
    return csv.toString();
  }

  /** The same in each run: full time and part time, some not at night, some away for days. */
  private void terms(LocalDate monday) throws Exception {
    Random random = new Random(7);
    List<Long> people =
        owner.withHandle(handle ->
            handle
                .createQuery(
                    "select a.id from advisor a join desk d on d.id = a.desk_id"
                        + " where d.slug = 'filling' order by a.id")
                .mapTo(Long.class)
                .list());
    for (int i = 0; i < people.size(); i++) {
      String person = DESK + "/advisors/" + people.get(i);
      JsonNode unused = client.put(person + "/limits", limits(i));
      if (i % 3 == 0) {
        LocalDate off = monday.plusDays(random.nextInt(WEEKS * 7 - 5));
        JsonNode unusedTimeOff =
            client.post(
                person + "/time-off",
                Map.of("from", off + "T00:00", "to", off.plusDays(4) + "T00:00", "approved", true));
      }
      for (int wish = 0; wish < 2; wish++) {
        JsonNode unusedWish =
            client.post(
                person + "/wishes",
                Map.of(
                    "wanted",
                    random.nextInt(3) == 0,
                    "date",
                    monday.plusDays(random.nextInt(WEEKS * 7)).toString()));
      }
    }
  }

  private static ObjectNode limits(int person) {
    ObjectNode limits =
        JsonNodeFactory.instance
            .objectNode()
            .put("mostWeekMinutes", (person % 6 == 5 ? 24 : 40) * 60) // some work part time
            .put("leastRestMinutes", 11 * 60)
            .put("mostDaysInARow", 5)
            .put("leastDaysOffInARow", 2)
            .put("mostWeekendsInFour", 3);
    if (person % 5 == 4) { // and some not at night
      ArrayNode spans = limits.putArray("availability");
      for (DayOfWeek day : DayOfWeek.values()) {
        spans.addObject().put("day", day.name()).put("from", "06:00").put("to", "22:00");
      }
    }
    return limits;
  }

  private void seed() {
    owner.useTransaction(handle -> {
      handle.execute(
          """
          insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                            stand_by_minutes, relieve_early_minutes, slot_days)
          select 'filling', 'Filling', zone, label, line_prefix, domestic_regions,
                 stand_by_minutes, relieve_early_minutes, slot_days
            from desk where slug = 'support'
          """);
      SEATS.forEach((role, seats) ->
          handle.execute(
              """
              insert into role (desk_id, code, name, strict, seats)
              select id, ?, ?, true, ? from desk where slug = 'filling'
              """,
              role,
              role,
              seats.getFirst()));
      handle.execute(
          """
          with fresh as (
            insert into advisor (desk_id, name)
            select desk.id, 'F' || who from desk, generate_series(1, ?) as who where slug = 'filling'
            returning id, desk_id, substring(name from 2)::int as who)
          insert into advisor_skill (desk_id, advisor_id, role)
          select desk_id, id, code
            from fresh, (values ('LIVE_CALL', 0), ('LIVE_CHAT', 1)) as skill (code, place)
           where who % 3 = 2 or who % 3 = place
          """,
          PEOPLE);
    });
  }
}
