package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.PhoneNumbers.Reading.Read;
import baton.scheduler.contact.callback.PhoneNumbers.Reading.Unreadable;
import baton.scheduler.desk.Desk.DialPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  private static final PhoneNumbers NUMBERS = new PhoneNumbers();
  private static final DialPlan DENVER =
      new DialPlan("9", List.of("US", "PR", "GU", "VI", "AS", "MP"));

  @Test
  void a_voicemail_subject_is_a_michigan_number_and_not_an_indian_one_P1() {
    PhoneNumber number = read("Voicemail Message 912484640920 > Advisor 2");
    assertThat(number.e164()).isEqualTo("+12484640920");
    assertThat(number.region()).isEqualTo("US");
    assertThat(number.domestic()).isTrue();
    assertThat(number.zones()).containsExactly(ZoneId.of("America/New_York"));
  }

  @ParameterizedTest
  @CsvSource({
    "912484640920, +12484640920",
    "12484640920, +12484640920",
    "2484640920, +12484640920",
    "(248) 464-0920, +12484640920",
    "248.464.0920, +12484640920",
    "+1 248 464 0920, +12484640920",
    "+44 20 7946 0018, +442079460018",
    "011 44 20 7946 0018, +442079460018",
    "00442079460018, +442079460018",
    "9011442079460018, +442079460018",
    "Voicemail Message 9011442079460018 > Advisor 2, +442079460018",
    "voicemail message  912484640920 >Advisor 1, +12484640920",
    "+91 248 464 0920, +912484640920",
    "9165550123, +19165550123",
    "919165550123, +19165550123"
  })
  void numbers_are_read_as_people_and_the_telephone_system_write_them_P1(String text, String e164) {
    assertThat(read(text).e164()).isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "9",
        "4640920",
        "1-800-FLOWERS",
        "+1 248 464 0920 x12",
        "+1 248 464 0920;ext=12",
        "92484640920",
        "442079460018",
        "+44",
        "+999 1234 5678",
        "000000000000",
        "++12484640920",
        "+1\u0000248",
        "２４８４６４０９２０",
        "Voicemail Message > Advisor 2",
        "Voicemail Message Anonymous > Advisor 2",
        "Voicemail Message 12484640920 > Advisor 2",
        "Voicemail Message 912484640920",
      })
  void what_is_no_number_is_refused_with_how_to_write_it_P1(String text) {
    assertThat(reason(text, DENVER)).contains("+44 20 7946 0018");
  }

  @Test
  void a_text_of_ten_kilobytes_is_refused() {
    assertThat(reason("9".repeat(10_000), DENVER)).startsWith("longer than any phone number");
    assertThat(reason("Voicemail Message " + "9".repeat(10_000) + " > Advisor 2", DENVER))
        .contains("no number");
  }

  @ParameterizedTest
  @CsvSource({
    "+17872345678, PR, true",
    "+16712345678, GU, true",
    "+14165550123, CA, false",
    "+18764567890, JM, false",
    "+442079460018, GB, false"
  })
  void domestic_are_the_desks_regions_though_others_share_plus_one_P2(
      String text, String region, boolean domestic) {
    assertThat(read(text).region()).isEqualTo(region);
    assertThat(read(text).domestic()).isEqualTo(domestic);
  }

  @Test
  void a_desk_without_an_outside_line_reads_the_digits_as_dialled_P1() {
    DialPlan direct = new DialPlan("", List.of("US"));
    assertThat(read("Voicemail Message 12484640920 > Advisor 2", direct).e164())
        .isEqualTo("+12484640920");
    assertThat(read("12484640920", direct).e164()).isEqualTo("+12484640920");
  }

  @Test
  void a_desk_in_another_country_dials_as_that_country_does_P1() {
    DialPlan london = new DialPlan("9", List.of("GB"));
    assertThat(read("902079460018", london).e164()).isEqualTo("+442079460018");
    assertThat(read("020 7946 0018", london).e164()).isEqualTo("+442079460018");
    assertThat(read("90012484640920", london).e164()).isEqualTo("+12484640920");
    assertThat(read("0113 496 0000", london).e164()).isEqualTo("+441134960000");
    assertThat(read("+44 20 7946 0018", london).domestic()).isTrue();
  }

  @Test
  void digits_that_could_be_two_numbers_are_not_guessed_P1() {
    // In Finland 9 2123 4567 is a Helsinki number, and 212 34567 through outside line 9 one of
    // Turku.
    DialPlan finland = new DialPlan("9", List.of("FI"));
    assertThat(reason("921234567", finland)).contains("can be +35821234567 or +358921234567");
  }

  @Test
  void a_toll_free_number_may_be_in_many_zones_S6() {
    assertThat(read("+1 800 234 5678").zones())
        .contains(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));
  }

  @Test
  void a_number_of_no_country_tells_no_zone_S6() {
    assertThat(read("+800 1234 5678").zones()).isEmpty();
  }

  @Test
  void only_the_last_four_digits_show_when_masked_W3() {
    assertThat(read("+44 20 7946 0018").masked()).isEqualTo("••••0018");
  }

  @Test
  void every_example_number_is_read_or_refused_with_a_reason_P1() throws IOException {
    int read = 0;
    for (String line : examples()) {
      String[] columns = line.split("\t");
      String e164 = columns[4];
      switch (NUMBERS.read(e164, DENVER)) {
        case Read reading -> {
          read++;
          assertThat(reading.number().e164()).isEqualTo(e164);
          assertZonesOrAQuestion(reading.number());
          assertThat(read("9011" + e164.substring(1)).e164()).isEqualTo(e164);
        }
        case Unreadable no -> assertThat(no.reason()).isNotBlank();
      }
    }
    assertThat(read).isGreaterThan(1140);
  }

  @Property
  void any_text_is_read_or_refused_with_a_reason_P1(@ForAll String text) {
    if (NUMBERS.read(text, DENVER) instanceof Unreadable no) {
      assertThat(no.reason()).isNotBlank();
    }
  }

  private static void assertZonesOrAQuestion(PhoneNumber number) {
    CustomerHours hours = new Customer("Ana", number, null, null).hours();
    SlotsResource.Offered offered = SlotsResource.Offered.to(number, hours, List.of());
    assertThat(offered.question() == null).isEqualTo(!number.zones().isEmpty());
  }

  private static List<String> examples() throws IOException {
    try (InputStream tsv =
        Objects.requireNonNull(
            PhoneNumbersTest.class.getResourceAsStream("/phone/example_numbers.tsv"))) {
      return new String(tsv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  private static PhoneNumber read(String text) {
    return read(text, DENVER);
  }

  private static PhoneNumber read(String text, DialPlan plan) {
    PhoneNumbers.Reading reading = NUMBERS.read(text, plan);
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).number();
  }

  private static String reason(String text, DialPlan plan) {
    PhoneNumbers.Reading reading = NUMBERS.read(text, plan);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).reason();
  }
}
