package baton.scheduler.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voicemails and requests over HTTP, on the sample desk on a Tuesday at 09:00. */
class VoicemailsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MICHIGAN = "Voicemail Message 912484640920 > Advisor 2";
  private static final String VOICEMAILS = "/desks/support/voicemails";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static TestBaton baton;
  private static Api pbx;
  private static Api pia;

  @BeforeAll
  static void start() {
    baton = TestBaton.rehearsing("2026-03-10T15:00:00Z");
    pbx = baton.program(Roles.INTEGRATION, null);
    pia = pbx.onBehalfOf("Pia");
  }

  @AfterAll
  static void stop() {
    baton.close();
  }

  @Test
  void a_voicemail_is_decided_played_taken_and_closed_and_its_recording_is_gone_P1_P3()
      throws Exception {
    byte[] sound = wav(150_000);
    HttpResponse<String> left = leave(pbx, Map.of("subject", MICHIGAN), "audio/x-wav", sound);
    assertThat(left.statusCode()).as(left.body()).isEqualTo(201);
    JsonNode request = JSON.readTree(left.body());
    assertThat(request.at("/phone").asText()).isEqualTo("+12484640920");
    assertThat(request.at("/region").asText()).isEqualTo("US");
    assertThat(request.at("/state").asText()).isEqualTo("NEW");
    String id = request.at("/id").asText();

    route(baton);
    JsonNode decided = pia.get("/desks/support/requests/" + id).body();
    assertThat(decided.at("/state").asText()).isEqualTo("LISTED");
    assertThat(decided.at("/priority").asText()).isEqualTo("HIGH");
    assertThat(decided.at("/dial").asText()).isEqualTo("912484640920");
    assertThat(decided.at("/decisions/0/why").asText()).contains("Voicemail calls");
    assertThat(
            pia.get("/desks/support/requests?role=VOICEMAIL")
                .body()
                .at("/items")
                .findValuesAsText("id"))
        .contains(id);

    HttpResponse<byte[]> played = play(id, null);
    assertThat(played.statusCode()).isEqualTo(200);
    assertThat(played.body()).isEqualTo(sound);
    assertThat(header(played, "Content-Type")).isEqualTo("audio/wav");
    assertThat(header(played, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(played, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"voicemail-" + id + ".wav\"");
    HttpResponse<byte[]> part = play(id, "bytes=65530-65545");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(sound, 65530, 65546));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 65530-65545/150000");
    assertThat(play(id, "bytes=-5").body()).isEqualTo(Arrays.copyOfRange(sound, 149_995, 150_000));
    assertThat(play(id, "bytes=150000-").statusCode()).isEqualTo(416);
    assertThat(pbx.get(VOICEMAILS + "/" + id + "/recording").status()).isEqualTo(403);

    assertThat(pia.post("/desks/support/requests/" + id + "/take", Map.of()).status())
        .isEqualTo(200);
    Api.Answer closed =
        pia.post(
            "/desks/support/requests/" + id + "/close",
            Map.of("outcome", "REACHED", "notes", "Helped."));
    assertThat(closed.body().at("/state").asText()).isEqualTo("CLOSED");
    assertThat(closed.body().has("recording")).isFalse();
    assertThat(play(id, null).statusCode()).isEqualTo(404);
    assertThat(count("recording where request_id = " + id)).isZero();
    assertThat(count("recording_piece where request_id = " + id)).isZero();
  }

  @Test
  void the_same_key_leaves_one_voicemail_S8() throws Exception {
    Map<String, String> fields = Map.of("subject", MICHIGAN, "name", "Keyed");
    HttpResponse<String> first = leave(pbx, fields, "audio/wav", wav(500), "k1");
    HttpResponse<String> again = leave(pbx, fields, "audio/wav", wav(500), "k1");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(leave(pbx, fields, "audio/wav", wav(501), "k1").statusCode()).isEqualTo(422);
    assertThat(count("request where customer_name = 'Keyed'")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "subject | null",
        "subject | Voicemail Message > Advisor 2",
        "subject | Voicemail Message none > Advisor 2",
        "subject | ''",
        "subject | TEN_KILOBYTES",
        "name | ''",
        "name | TEN_KILOBYTES",
        "zone | Mars/Olympus",
        "country | Britain",
        "wishedAt | tomorrow",
        "wishedAt | 2026-03-10T14:00:00Z",
        "wishedAt | 2027-03-10T14:00:00Z",
        "colour | red"
      })
  void a_field_that_cannot_be_used_is_named(String field, String value) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("subject", MICHIGAN));
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value.equals("TEN_KILOBYTES") ? "a".repeat(10_000) : value);
    }
    refused(leave(pbx, fields, "audio/wav", wav(100)), field);
  }

  @Test
  void what_is_no_sound_is_refused_whatever_it_is_called() throws Exception {
    Map<String, String> fields = Map.of("subject", MICHIGAN);
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    refused(leave(pbx, fields, "audio/wav", page), "recording");
    refused(leave(pbx, fields, "text/html", page), "recording");
    refused(leave(pbx, fields, "audio/mpeg", wav(100)), "recording");
    refused(leave(pbx, fields, "application/octet-stream", wav(100)), "recording");
    refused(leave(pbx, fields, "audio/wav", new byte[0]), "recording");
    refused(leave(pbx, fields, "audio/ogg", null), "recording");
    for (Map.Entry<String, String> kind :
        Map.of(
                "audio/mpeg", "ID3\u0004",
                "audio/mp3", "\u00ff\u00fb\u0090",
                "audio/ogg", "OggS",
                "audio/mp4", "\u0000\u0000\u0000\u001cftypM4A ",
                "audio/webm", "\u001aE\u00df\u00a3",
                "audio/amr", "#!AMR\n")
            .entrySet()) {
      byte[] sound = (kind.getValue() + "x".repeat(50)).getBytes(ISO_8859_1);
      assertThat(leave(pbx, fields, kind.getKey(), sound).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void a_recording_of_eleven_megabytes_is_refused_and_ten_are_kept() throws Exception {
    Map<String, String> fields = Map.of("subject", MICHIGAN);
    refused(leave(pbx, fields, "audio/wav", wav(11 << 20)), "recording");
    assertThat(leave(pbx, fields, "audio/wav", wav(20 << 20)).statusCode()).isEqualTo(413);
    HttpResponse<String> kept = leave(pbx, fields, "audio/wav", wav(10 << 20));
    assertThat(kept.statusCode()).isEqualTo(201);
    String id = JSON.readTree(kept.body()).at("/id").asText();
    assertThat(play(id, null).body()).hasSize(10 << 20);
  }

  @Test
  void what_is_no_form_of_parts_is_refused() throws Exception {
    for (String type :
        new String[] {
          "application/json", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain"
        }) {
      HttpResponse<String> answer =
          CLIENT.send(
              request(pbx, VOICEMAILS)
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("--x\r\nrubbish"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(type + answer.body()).isBetween(400, 422);
    }
    for (String role : new String[] {Roles.ADMIN, Roles.WALLBOARD}) {
      Api other = baton.program(role, null);
      assertThat(leave(other, Map.of("subject", MICHIGAN), "audio/wav", wav(100)).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void a_voicemail_of_thousands_of_parts_or_header_lines_is_refused() throws Exception {
    StringBuilder parts = new StringBuilder();
    IntStream.range(0, 20_000)
        .forEach(i ->
            parts.append(
                "--x\r\nContent-Disposition: form-data; name=\"p" + i + "\"\r\n\r\n1\r\n"));
    String lines = "--x\r\n" + "X-A: b\r\n".repeat(50_000) + "\r\n1\r\n";
    for (String body : new String[] {parts + "--x--\r\n", lines + "--x--\r\n"}) {
      HttpResponse<String> answer =
          CLIENT.send(
              request(pbx, VOICEMAILS)
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    }
  }

  @Test
  void a_call_asked_for_without_a_slot_is_kept_decided_and_shown_with_its_reason_P4_S7()
      throws Exception {
    Api.Answer asked =
        pia.post(
            "/desks/support/callbacks",
            Map.of("phone", "+44 20 7946 0018", "name", "Zoe", "reason", "Login"));
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.body().at("/state").asText()).isEqualTo("NEW");
    assertThat(asked.body().at("/channel").asText()).isEqualTo("chat");
    route(baton);
    JsonNode decided = pbx.get("/desks/support/requests/" + asked.body().at("/id").asText()).body();
    assertThat(decided.at("/state").asText()).isEqualTo("CALLBACK");
    assertThat(decided.at("/role").asText()).isEqualTo("LIVE_CALL");
    assertThat(decided.at("/rule").asText()).isEqualTo("P4");
    assertThat(decided.at("/callbackId").isNumber()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "phone | 12",
        "phone | \"nobody\"",
        "name | null",
        "zone | \"Mars/Olympus\"",
        "country | \"gb\"",
        "wishedAt | \"2026-03-10T14:59:00Z\"",
        "wishedAt | 5",
        "channel | \"pigeon\"",
        "channel | 1",
        "colour | 1"
      })
  void a_request_that_cannot_be_used_is_refused_with_its_field_named(String field, String value)
      throws Exception {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("phone", "248 464 0920", "name", "Zoe"));
    body.put(field, JSON.readValue(value, Object.class));
    Api.Answer answer = pbx.post("/desks/support/callbacks", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "zone | zone | \"Mars/Olympus\"",
        "zone | zone | null",
        "callback | slotStart | \"soon\"",
        "close | outcome | \"CALLED\"",
        "close | outcome | 7",
        "close | notes | \"a\\u0000b\"",
        "close | colour | 1"
      })
  void an_act_that_cannot_be_done_names_its_field(String act, String field, String value)
      throws Exception {
    Map<String, Object> body =
        new LinkedHashMap<>(act.equals("close") ? Map.of("outcome", "REACHED") : Map.of());
    body.put(field, JSON.readValue(value, Object.class));
    Api.Answer answer = pia.post("/desks/support/requests/1/" + act, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void lists_that_there_are_not_are_refused_and_programs_take_nothing() throws Exception {
    for (String query : new String[] {"state=OLD", "role=LEAD", "after=x", "colour=red"}) {
      assertThat(pbx.get("/desks/support/requests?" + query).status()).isEqualTo(422);
    }
    assertThat(pbx.get("/desks/support/requests/999999").status()).isEqualTo(404);
    assertThat(pia.post("/desks/support/requests/999999/take", Map.of()).status()).isEqualTo(404);
    assertThat(pbx.post("/desks/support/requests/1/take", Map.of()).status()).isEqualTo(403);
    assertThat(baton.admin().get("/desks/support/requests").status()).isEqualTo(403);
  }

  @Test
  void a_desk_says_whose_holidays_it_keeps_S7() throws Exception {
    Api admin = baton.admin();
    assertThat(admin.get("/desks/support").body().at("/holidays").asText()).isEqualTo("us");
    assertThat(
            admin
                .put("/desks/support", Map.of("holidays", "us-tx"))
                .body()
                .at("/holidays")
                .asText())
        .isEqualTo("us-tx");
    Api.Answer wrong = admin.put("/desks/support", Map.of("holidays", "atlantis"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body().at("/errors/0/field").asText()).isEqualTo("holidays");
    assertThat(admin.put("/desks/support", Map.of("holidays", "us")).status()).isEqualTo(200);
  }

  /** A rehearsal does what is due when its clock is moved, be it to where it stands. */
  static void route(TestBaton baton) throws Exception {
    String now = baton.admin().get("/clock").body().at("/now").asText();
    String to = Instant.parse(now).plusSeconds(1).toString();
    assertThat(baton.admin().post("/clock", Map.of("advanceTo", to)).status()).isEqualTo(200);
  }

  static HttpResponse<String> leave(
      Api api, Map<String, String> fields, String type, byte @Nullable [] sound) throws Exception {
    return leave(api, fields, type, sound, null);
  }

  private static HttpResponse<String> leave(
      Api api,
      Map<String, String> fields,
      String type,
      byte @Nullable [] sound,
      @Nullable String key)
      throws Exception {
    HttpRequest.Builder request =
        request(api, VOICEMAILS).header("Content-Type", "multipart/form-data; boundary=batonparts");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return CLIENT.send(
        request.POST(BodyPublishers.ofByteArray(parts(fields, type, sound))).build(),
        BodyHandlers.ofString());
  }

  static byte[] parts(Map<String, String> fields, String type, byte @Nullable [] sound)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      body.writeBytes(
          "--batonparts\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(field.getKey(), field.getValue())
              .getBytes(UTF_8));
    }
    if (sound != null) {
      body.writeBytes(
          ("--batonparts\r\nContent-Disposition: form-data; name=\"recording\"; filename=\"a\"\r\n"
                  + "Content-Type: "
                  + type
                  + "\r\n\r\n")
              .getBytes(UTF_8));
      body.writeBytes(sound);
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes("--batonparts--\r\n".getBytes(UTF_8));
    return body.toByteArray();
  }

  private HttpResponse<byte[]> play(String id, @Nullable String range) throws Exception {
    HttpRequest.Builder request = request(pia, VOICEMAILS + "/" + id + "/recording");
    if (range != null) {
      request.header("Range", range);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(Api api, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api.address() + "/api/v1" + path));
    api.headers().entrySet().stream()
        .filter(header -> !header.getKey().equals("Content-Type"))
        .forEach(header -> request.header(header.getKey(), header.getValue()));
    return request;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static void refused(HttpResponse<String> answer, String field) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).at("/errors").findValuesAsText("field"))
        .containsExactly(field);
  }

  static byte[] wav(int bytes) {
    byte[] sound = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      sound[i] = (byte) (i * 31);
    }
    System.arraycopy("RIFF....WAVE".getBytes(UTF_8), 0, sound, 0, 12);
    return sound;
  }

  private static int count(String from) {
    return baton
        .database()
        .app()
        .withHandle(h -> h.createQuery("select count(*) from " + from).mapTo(int.class).one());
  }
}
