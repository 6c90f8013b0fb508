package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.scheduler.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebErrorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private static TestServer server;

  /** Answers and fails in every way. */
  @Path("/api/things")
  @Produces(MediaType.APPLICATION_JSON)
  public static final class Things {
    @GET
    public String get() {
      return "{}";
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing post(@NotNull @Valid Thing thing) {
      return thing;
    }

    @GET
    @Path("/{id}")
    public long one(@PathParam("id") long id, @QueryParam("from") @Nullable Integer from) {
      return id;
    }
  }

  /** A page that fails. */
  @Path("/broken/{how}")
  @Produces(MediaType.TEXT_HTML)
  public static final class Broken {
    @GET
    public String get(@PathParam("how") String how) {
      if (how.equals("fine")) {
        return "";
      }
      throw how.equals("refused")
          ? ProblemException.refused(new Refusal("H1", "Live Call 1 is <yours>.", "Ask Ben."))
          : new IllegalStateException("secret");
    }
  }

  /** What is sent. */
  public record Thing(
      @NotBlank String name,
      int count,
      @Nullable Instant at,
      @Nullable Kind kind,
      @Nullable Seat seat,
      @Nullable @Valid List<Thing> parts) {}

  /** A value with a check of its own. */
  public record Seat(String text) {
    /** Refuses what is no seat. */
    public Seat {
      var unused = SeatId.parse(text);
    }
  }

  /** One of a few. */
  public enum Kind {
    ONE,
    TWO
  }

  @BeforeAll
  static void start() {
    server =
        TestServer.start(environment -> {
          environment.jersey().register(new Things());
          environment.jersey().register(new Broken());
        });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"a\",\"count\":1,\"colour\":2} | colour | is not known here; known: at, count",
        "{\"name\":\"a\",\"count\":\"many\"} | count | must be a whole number",
        "{\"name\":\"a\",\"count\":\"1\"} | count | must be a whole number",
        "{\"name\":\"a\",\"count\":1.5} | count | must be a whole number",
        "{\"name\":\"a\",\"count\":null} | count | must be a whole number",
        "{\"name\":7,\"count\":1} | name | must be a text",
        "{\"name\":\"a\",\"count\":1,\"at\":\"noon\"} | at | must be an instant such as 2026-",
        "{\"name\":\"a\",\"count\":1,\"kind\":\"SIX\"} | kind | must be one of ONE, TWO",
        "{\"name\":\"a\",\"count\":1,\"seat\":{\"text\":\"sofa\"}} | seat | is not a seat",
        "{\"name\":\"a\",\"count\":1,\"parts\":3} | parts | must be a list",
        "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":[]}]} | parts[0].name | must be a text",
        "{\"name\":\" \",\"count\":1} | name | must not be blank",
        "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"\",\"count\":1}]} | parts[0].name |"
            + " blank",
        "[] | body | must be an object",
        "null | body | must not be null",
      })
  void wrong_field_is_named_with_what_was_expected(String body, String field, String message)
      throws Exception {
    HttpResponse<String> answer = post("/api/things", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode error = problem(answer).path("errors").path(0);
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("message").asText()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": | The body is not JSON (line 1",
        "{} {} | The body is not",
        "{\"name\":\"a\",\"name\":\"b\"} | The body is not JSON",
        "`` | The body is",
      })
  void malformed_body_is_told_where(String body, String detail) throws Exception {
    HttpResponse<String> answer = post("/api/things", body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    assertThat(problem(answer).path("detail").asText()).isNotBlank();
  }

  @Test
  void unknown_address_is_not_found() throws Exception {
    assertThat(problem(get("/api/nothing", "*/*")).path("status").asInt()).isEqualTo(404);
    assertThat(problem(get("/api/things/xyz", "*/*")).path("status").asInt()).isEqualTo(404);
  }

  @Test
  void wrong_query_parameter_is_named() throws Exception {
    HttpResponse<String> answer = get("/api/things/1?from=x", "*/*");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(problem(answer).path("errors").path(0).path("field").asText()).isEqualTo("from");
  }

  @Test
  void wrong_method_is_told_which_are_possible() throws Exception {
    HttpResponse<String> answer =
        send(request("/api/things").method("PUT", BodyPublishers.noBody()).build());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(problem(answer).path("detail").asText()).contains("GET", "POST");
  }

  @Test
  void wrong_content_type_is_told_which_is_read() throws Exception {
    HttpResponse<String> answer =
        send(request("/api/things").POST(BodyPublishers.ofString("x")).build());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(problem(answer).path("next").asText()).contains("application/json");
  }

  @Test
  void bug_is_told_by_id_only() throws Exception {
    HttpResponse<String> answer = get("/broken/badly", "*/*");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(problem(answer).path("detail").asText()).containsPattern("problem [0-9a-z]{6}\\.");
    assertThat(answer.body()).doesNotContain("secret", "Exception");
  }

  @Test
  void program_gets_the_problem_also_from_a_page() throws Exception {
    HttpResponse<String> answer = get("/broken/refused", "*/*");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(problem(answer).path("rule").asText()).isEqualTo("H1");
  }

  @Test
  void browser_gets_a_page_of_the_problem() throws Exception {
    HttpResponse<String> answer = get("/broken/refused", BROWSER);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("Live Call 1 is &lt;yours&gt;.", "Ask Ben.");
  }

  @Test
  void browser_gets_a_page_for_an_unknown_address() throws Exception {
    HttpResponse<String> answer = get("/nothing", BROWSER);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<!doctype html>", "There is nothing at this address.");
  }

  @Test
  void every_answer_is_guarded_against_inline_code_and_frames() throws Exception {
    for (String path : List.of("/api/things", "/nothing", "/broken/badly")) {
      assertThat(get(path, BROWSER).headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void asset_with_its_hash_is_kept_for_ever_and_without_is_asked_for_again() throws Exception {
    String address = Assets.address("tokens.css");
    HttpResponse<String> known = get(address, "*/*");
    assertThat(known.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    HttpResponse<String> other = get("/assets/tokens.css", "*/*");
    assertThat(other.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
    String tag = other.headers().firstValue("ETag").orElse("");
    HttpResponse<String> again =
        send(request("/assets/tokens.css").header("If-None-Match", tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void no_file_but_an_asset_is_served() throws Exception {
    for (String path : List.of("/assets/none.css", "/assets/..%2fbanner.txt", "/assets/x.ftlh")) {
      assertThat(get(path, "*/*").statusCode()).isIn(400, 404);
    }
  }

  private static JsonNode problem(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(answer.body())
        .isEqualTo("application/problem+json");
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return send(request(path).header("Accept", accept).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.uri(path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
