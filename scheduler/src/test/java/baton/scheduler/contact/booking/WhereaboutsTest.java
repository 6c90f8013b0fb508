package baton.scheduler.contact.booking;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.callback.PhoneNumbers.Reading.Read;
import baton.scheduler.contact.callback.PhoneNumbers.Reading.Unreadable;
import baton.scheduler.desk.Desk.DialPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T14:05:00Z");
  private static final DialPlan DENVER =
      new DialPlan("9", List.of("US", "PR", "GU", "VI", "AS", "MP"));
  private static final PhoneNumbers NUMBERS = new PhoneNumbers();

  private final Gazetteer gazetteer = new Gazetteer();
  private final Whereabouts whereabouts = new Whereabouts(gazetteer);

  @ParameterizedTest
  @CsvSource({
    "+16022345678, America/Phoenix", // Arizona keeps standard time
    "+13174640920, America/New_York", // Indianapolis
    "+17097229999, America/St_Johns", // Newfoundland, half an hour off
    "+97714567890, Asia/Kathmandu", // Nepal, a quarter of an hour off
    "+447400123456, Europe/London", // four zones, one clock
    "+12484640920, America/New_York"
  })
  void a_number_whose_clocks_agree_settles_the_zone_S6(String number, String zone) {
    assertThat(whereabouts.settled(read(number), NOW)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({"+18002345678", "+61412345678", "+79123456789", "+80012345678"})
  void a_number_of_many_clocks_or_none_is_a_question_S6(String number) {
    assertThat(whereabouts.settled(read(number), NOW)).isEmpty();
  }

  @Test
  void the_question_offers_the_clocks_of_the_numbers_country_S6() {
    assertThat(firsts(read("+18002345678")))
        .contains(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("America/Los_Angeles"))
        .hasSizeLessThanOrEqualTo(12);
    assertThat(firsts(read("+61412345678"))).contains(ZoneId.of("Australia/Lord_Howe"));
  }

  @Test
  void arizona_and_denver_are_one_clock_in_winter_only_S6() {
    PhoneNumber both =
        new PhoneNumber(
            "+15205550123",
            "US",
            true,
            List.of(ZoneId.of("America/Denver"), ZoneId.of("America/Phoenix")));
    assertThat(whereabouts.settled(both, NOW)).isEmpty();
    assertThat(whereabouts.settled(both, Instant.parse("2026-11-02T12:00:00Z"))).isPresent();
    assertThat(whereabouts.settled(both, Instant.parse("2027-01-02T12:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "london, Europe/London",
    "'Kathmandu, Nepal', Asia/Kathmandu",
    "nepal, Asia/Kathmandu",
    "Lord Howe, Australia/Lord_Howe",
    "Indianapolis, America/Indiana/Indianapolis",
    "St Johns, America/St_Johns",
    "Europe/Paris, Europe/Paris"
  })
  void places_are_found_by_the_names_people_write_S6(String text, String zone) {
    assertThat(gazetteer.find(text)).contains(ZoneId.of(zone));
  }

  @Test
  void a_country_of_many_clocks_is_no_answer_S6() {
    assertThat(gazetteer.find("Australia")).isEmpty();
    assertThat(gazetteer.like("austral")).isNotEmpty();
    assertThat(gazetteer.find("Atlantis")).isEmpty();
  }

  // Numbers from google/libphonenumber's metadata (Apache-2.0), see /phone/README.md.
  @Test
  void every_example_number_gets_a_window_a_question_or_a_reason_S6() throws IOException {
    int settled = 0;
    int asked = 0;
    for (String line : examples()) {
      switch (NUMBERS.read(line.split("\t")[4], DENVER)) {
        case Unreadable no -> assertThat(no.reason()).isNotBlank();
        case Read read -> {
          Optional<ZoneId> zone = whereabouts.settled(read.number(), NOW);
          if (zone.isPresent()) {
            settled++;
            assertOneClock(read.number(), zone.get());
          } else {
            asked++;
          }
        }
      }
    }
    assertThat(settled).isGreaterThan(900);
    assertThat(asked).isGreaterThan(150);
  }

  /** Never a guess: whatever zone the number may be in, its clock is the one shown. */
  private static void assertOneClock(PhoneNumber number, ZoneId zone) {
    assertThat(number.zones()).isNotEmpty();
    for (ZoneId may : number.zones()) {
      for (int day = 0; day < 95; day++) {
        Instant then = NOW.plusSeconds(day * 86_400L);
        assertThat(may.getRules().getOffset(then))
            .as("%s in %s", number.e164(), may)
            .isEqualTo(zone.getRules().getOffset(then));
      }
    }
  }

  private List<ZoneId> firsts(PhoneNumber number) {
    return whereabouts.choices(number, NOW).stream().map(List::getFirst).toList();
  }

  private static List<String> examples() throws IOException {
    try (InputStream tsv =
        Objects.requireNonNull(
            WhereaboutsTest.class.getResourceAsStream("/phone/example_numbers.tsv"))) {
      return new String(tsv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  private static PhoneNumber read(String number) {
    return ((Read) NUMBERS.read(number, DENVER)).number();
  }
}
