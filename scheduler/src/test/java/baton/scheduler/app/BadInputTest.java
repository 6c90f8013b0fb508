package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody's page sends, and somebody may: each is refused, none is a fault of ours. */
class BadInputTest {
  @SuppressWarnings("NullAway.Init")
  private static TestBaton baton;

  @SuppressWarnings("NullAway.Init")
  private static Visitor lead;

  @BeforeAll
  static void start() throws Exception {
    baton = TestBaton.rehearsing("2026-03-10T14:00:00Z");
    lead = Visitor.of(baton, "Lea");
  }

  @AfterAll
  static void stop() {
    baton.close();
  }

  @Test
  void stranger_who_sends_too_much_or_a_made_up_link_is_refused() throws Exception {
    String address = baton.admin().address();
    assertThat(post(address + "/sign-in", "name=" + "x".repeat(3 << 20)).statusCode())
        .isEqualTo(413);
    assertThat(post(address + "/sign-in/link/baton_link_wrong", "").statusCode())
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/support/handoffs/seats/LIVE_CALL/1/release",
        "/support/handoffs/seats/LIVE_CALL/1/cover",
        "/support/shift/calls/1/outcome",
        "/support/prompts",
        "/support/prompts/desk",
        "/support/planner/undo",
        "/support/planner/copy-week",
        "/support/planner/shift",
        "/support/patterns",
        "/support/coverage/usual",
        "/support/coverage/dates",
        "/support/my-time-off",
        "/support/time-off",
        "/support/people/2",
        "/support/people/2/wishes",
        "/support/my-swaps/offer",
        "/book/support/number"
      })
  void form_that_was_not_sent_is_an_empty_one(String path) throws Exception {
    assertThat(lead.postNothing(path).statusCode()).as(path).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/support/week?of=%2B999999999-12-31",
        "/support/week?of=-9999-01-01",
        "/support/revisions/1?of=%2B999999999-12-31"
      })
  void week_that_no_calendar_reaches_is_refused(String path) throws Exception {
    assertThat(lead.get(path).statusCode()).as(path).isEqualTo(422);
  }

  @Test
  void time_that_no_database_keeps_is_refused() throws Exception {
    Api program = baton.program(Roles.LEAD, null);
    for (String from : new String[] {"%2B999999999-12-31T00:00:00Z", "-99999-01-01T00:00:00Z"}) {
      assertThat(program.get("/desks/support/rota?from=" + from).status()).as(from).isEqualTo(422);
    }
    assertThat(
            lead.post(
                    "/support/planner/fill/gaps",
                    Map.of("first", "+999999999-12-31", "last", "+999999999-12-31"))
                .statusCode())
        .isBetween(400, 499);
    assertThat(
            baton
                .admin()
                .post(
                    "/desks/support/tokens",
                    Map.of("name", "x", "role", "lead", "expiresAt", "+999999999-01-01T00:00:00Z"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void null_within_a_list_is_refused() throws Exception {
    Api admin = baton.admin();
    var nothing = Collections.singletonList(null);
    assertThat(
            admin
                .post("/desks/support/advisors", Map.of("name", "Nia", "skills", nothing))
                .status())
        .isEqualTo(422);
    assertThat(admin.put("/desks/support", Map.of("domesticRegions", nothing)).status())
        .isEqualTo(422);
    assertThat(
            admin
                .post("/desks", Map.of("slug", "other", "name", "Other", "roles", nothing))
                .status())
        .isEqualTo(422);
  }

  private static HttpResponse<String> post(String address, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
