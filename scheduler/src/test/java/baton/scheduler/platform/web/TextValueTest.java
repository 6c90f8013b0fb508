package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextValueTest {
  @Test
  void texts_stand_for_what_they_say() {
    assertThat(TextValue.id("0")).contains(0L);
    assertThat(TextValue.id("999999999999999999")).contains(999_999_999_999_999_999L);
    assertThat(TextValue.count("999999999")).contains(999_999_999);
    assertThat(TextValue.date("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    assertThat(TextValue.time("08:05")).contains(LocalTime.of(8, 5));
    LocalDateTime eight = LocalDateTime.of(2026, 3, 9, 8, 0);
    assertThat(TextValue.wallTime("2026-03-09T08:00")).contains(eight);
    assertThat(TextValue.wallTime("2026-03-09T08:00:00")).contains(eight);
    assertThat(TextValue.instant("2026-03-09T08:00:00.25+05:45"))
        .contains(Instant.parse("2026-03-09T02:15:00.25Z"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "+1",
        "1.0",
        "٣",
        "1e3",
        "0x1",
        "1 ",
        "99999999999999999999",
        "\u0000",
        "2026-02-29",
        "2026-2-9",
        "26-02-09",
        "+12026-01-01",
        "-0001-01-01",
        "1999-12-31",
        "2200-01-01",
        "+999999999-12-31",
        "8:00",
        "08:00:00",
        "24:00",
        "08:60",
        "2026-03-09T24:00",
        "2026-03-09T08:00:30",
        "2026-03-09 08:00",
        "+999999999-12-31T08:00",
        "1999-12-31T23:59",
        "2026-03-09T08:00:00",
        "2026-03-09T08:00",
        "1969-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59.999999999-18:00",
        "2026-03-09T08:00:00+25:00"
      })
  void nothing_else_stands_for_anything(String text) {
    assertThat(TextValue.id(text)).isEmpty();
    assertThat(TextValue.count(text)).isEmpty();
    assertThat(TextValue.date(text)).isEmpty();
    assertThat(TextValue.time(text)).isEmpty();
    assertThat(TextValue.instant(text)).isEmpty();
    boolean minute = text != null && text.matches("2026-03-09T08:00(:00)?");
    assertThat(TextValue.wallTime(text).isPresent()).isEqualTo(minute);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000", "9999999999999999999"})
  void no_number_overflows(String digits) {
    assertThat(TextValue.count(digits)).isEmpty();
    assertThat(TextValue.id(digits).isPresent()).isEqualTo(digits.length() <= 18);
  }
}
