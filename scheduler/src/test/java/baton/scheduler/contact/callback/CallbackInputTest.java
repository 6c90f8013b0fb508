package baton.scheduler.contact.callback;

import static baton.scheduler.contact.callback.CallbackApi.CLEO;
import static baton.scheduler.contact.callback.CallbackApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.platform.access.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class CallbackInputTest {
  private static final PlannedDesk PLANNED =
      PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 4);
  private static final CallbackApi API = CallbackApi.of(PLANNED);
  static final ResourceExtension HTTP = API.http();

  @BeforeAll
  static void plan() {
    PLANNED.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
  }

  @AfterAll
  static void close() {
    PLANNED.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "slotStart | null",
        "slotStart | 12",
        "slotStart | 'tomorrow'",
        "slotStart | '2026-06-01T15:00:00'",
        "slotStart | '+999999999-01-01T00:00:00Z'",
        "phone | null",
        "phone | 442079460018",
        "phone | '1-800-FLOWERS'",
        "phone | ['+442079460018']",
        "name | null",
        "name | ''",
        "name | '  '",
        "name | 'Cl\\u0000eo'",
        "name | 'Cl\\neo'",
        "name | 'Cl\\ud800eo'",
        "zone | 'Mars/Olympus'",
        "zone | '+02:00'",
        "zone | 7",
        "country | 'Britain'",
        "country | 'gb'",
        "reason | {}",
        "reason | ''",
        "extra | 1"
      })
  void what_cannot_be_used_is_refused_with_its_field_named(String field, String value) {
    String wrong = with(field, value.replace('\'', '"'));
    assertThat(body(post("/callbacks", wrong), 422).at("/errors/0/field").asText())
        .isEqualTo(field);
  }

  @Test
  void a_name_of_ten_kilobytes_is_refused_and_eighty_characters_of_any_script_are_not() {
    String name = "\"" + "𝒞".repeat(80) + "\"";
    assertThat(body(post("/callbacks", with("name", name)), 201).at("/name").asText())
        .isEqualTo("𝒞".repeat(80));
    String long81 = with("name", "\"" + "a".repeat(81) + "\"");
    assertThat(body(post("/callbacks", long81), 422).at("/detail").asText()).contains("80");
    String tenKilobytes = with("name", "\"" + "a".repeat(10_000) + "\"");
    assertThat(post("/callbacks", tenKilobytes).getStatus()).isEqualTo(422);
  }

  @Test
  void all_wrong_fields_are_named_at_once() {
    JsonNode problem =
        body(post("/callbacks", "{\"slotStart\": 1, \"zone\": \"Mars\", \"extra\": 1}"), 422);
    assertThat(problem.at("/errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("slotStart", "phone", "name", "zone", "extra");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "12"})
  void a_body_that_is_no_object_is_refused(String body) {
    assertThat(body(post("/callbacks", body), 422).at("/errors/0/field").asText())
        .isEqualTo("body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/slots",
        "/slots?phone=1&phone=2",
        "/slots?phone=%2B442079460018&zone=Nowhere",
        "/slots?phone=%2B442079460018&from=today",
        "/slots?phone=%2B442079460018&colour=red",
        "/callbacks",
        "/callbacks?from=2026-06-01T00:00:00Z",
        "/callbacks?from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z&after=x"
      })
  void wrong_parameters_are_refused(String path) {
    assertThat(body(API.call(path, Roles.LEAD).get(), 422).at("/errors").size()).isPositive();
  }

  private static String with(String field, String value) {
    String member = "\"%s\": %s".formatted(field, value);
    return CLEO.contains("\"" + field + "\"")
        ? CLEO.replaceFirst("\"" + field + "\": \"[^\"]*\"", member.replace("\\", "\\\\"))
        : CLEO.replaceFirst("}$", ", " + member.replace("\\", "\\\\") + "}");
  }

  private static Response post(String path, String body) {
    return API.call(path, Roles.INTEGRATION).post(Entity.json(body));
  }
}
