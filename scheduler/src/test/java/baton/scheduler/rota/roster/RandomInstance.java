package baton.scheduler.rota.roster;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small instance in the benchmark's format, with limits that often get in each other's way. */
final class RandomInstance {
  private final Random random;
  private final int days;
  private final int people;

  private RandomInstance(long seed) {
    random = new Random(seed);
    days = 5 + random.nextInt(12);
    people = 2 + random.nextInt(4);
  }

  static Instance of(long seed) {
    return InstanceReader.read(new RandomInstance(seed).text());
  }

  private String text() {
    return "SECTION_HORIZON\n"
        + days
        + "\nSECTION_SHIFTS\nE,480,\nL,600,E\nN,720,"
        + (random.nextBoolean() ? "E|L" : "E")
        + "\nSECTION_STAFF\n"
        + lines(people, this::person)
        + "\nSECTION_DAYS_OFF\n"
        + lines(people, i -> "P" + i + "," + random.nextInt(days))
        + "\nSECTION_SHIFT_ON_REQUESTS\n"
        + lines(4, i -> request())
        + "\nSECTION_SHIFT_OFF_REQUESTS\n"
        + lines(4, i -> request())
        + "\nSECTION_COVER\n"
        + lines(days, i -> i + "," + shift() + "," + random.nextInt(people + 1) + ",50,3");
  }

  private String person(int number) {
    int most = 480 * (1 + random.nextInt(days));
    return "P%d,E=%d|L=%d|N=%d,%d,%d,%d,%d,%d,%d"
        .formatted(
            number,
            random.nextInt(days),
            random.nextInt(days),
            random.nextInt(3),
            most,
            random.nextInt(most / 2),
            1 + random.nextInt(5),
            1 + random.nextInt(3),
            1 + random.nextInt(3),
            random.nextInt(4));
  }

  private String request() {
    return "P%d,%d,%s,%d"
        .formatted(random.nextInt(people), random.nextInt(days), shift(), 1 + random.nextInt(9));
  }

  private String shift() {
    return String.valueOf("ELN".charAt(random.nextInt(3)));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
