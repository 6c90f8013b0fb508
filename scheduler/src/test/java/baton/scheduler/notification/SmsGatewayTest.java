package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.notification.SmsGateway.Body;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prompts as text messages, to a real HTTP server in the gateway's place. */
@Timeout(60)
class SmsGatewayTest {
  private static final String NUMBER = "+447400123456";
  private static final String FIELDS = "to=[to], text=[text], from=Baton";

  private record Heard(String address, String type, String authorization, String id, String body) {}

  private final PromptDesk desk = new PromptDesk();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server = listening();
  private volatile int status = 200;

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
    desk.reached(desk.ana, "sms", NUMBER);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void prompt_arrives_as_json_with_the_authorization_and_a_whole_link() throws Exception {
    NotificationModule room = room(gateway("/send", Body.JSON, FIELDS));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.untilNothingIsDue(room);

    assertThat(heard).hasSize(1);
    Heard one = heard.getFirst();
    assertThat(one.address()).isEqualTo("/send");
    assertThat(one.type()).startsWith("application/json");
    assertThat(one.authorization()).isEqualTo("Bearer s3cret");
    assertThat(UUID.fromString(one.id())).isNotNull();
    JsonNode body = new ObjectMapper().readTree(one.body());
    assertThat(body.path("to").asText()).isEqualTo(NUMBER);
    assertThat(body.path("from").asText()).isEqualTo("Baton");
    List<String> lines = body.path("text").asText().lines().toList();
    assertThat(lines.subList(0, 2)).containsExactly("title a", "text a");
    String token = lines.getLast().substring("https://baton.example.com/act/".length());
    assertThat(desk.look(room, token)).isInstanceOf(ActLink.Opened.class);
    room.worker().stop();
  }

  @Test
  void a_long_prompt_is_cut_and_its_link_is_not() throws Exception {
    NotificationModule room = room(gateway("/send", Body.FORM, "To=[to], Body=[text]"));
    Prompt of = desk.prompt(desk.ana, "long");
    String many = "Ben & Zoë say [to] 100% = \uD83D\uDE80 ".repeat(40);
    desk.tell(
        room, new Prompt(of.to(), of.key(), of.concern(), of.title(), many, of.act(), of.until()));
    desk.untilNothingIsDue(room);

    Heard one = heard.getFirst();
    assertThat(one.type()).isEqualTo("application/x-www-form-urlencoded");
    String[] fields = one.body().split("&");
    assertThat(fields).hasSize(2);
    assertThat(fields[0]).isEqualTo("To=%2B447400123456");
    String text = URLDecoder.decode(fields[1].substring("Body=".length()), UTF_8);
    assertThat(text).hasSizeBetween(450, 459).startsWith("title long\nBen & Zoë say [to] 100% = ");
    assertThat(text.lines().toList().getLast()).startsWith("https://baton.example.com/act/");
    assertThat(text.lines().toList().get(1)).endsWith("...");
    room.worker().stop();
  }

  @Test
  void number_may_stand_in_the_address() throws Exception {
    NotificationModule room = room(gateway("/to/[digits]", Body.FORM, "text=[text]"));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.untilNothingIsDue(room);
    assertThat(heard.getFirst().address()).isEqualTo("/to/447400123456");
    assertThat(heard.getFirst().body()).startsWith("text=title%20a%0Atext%20a");
    room.worker().stop();
  }

  @Test
  void what_the_gateway_will_never_take_is_given_up_at_once_and_the_rest_tried_again()
      throws Exception {
    NotificationModule room = room(gateway("/send", Body.JSON, FIELDS));
    status = 422;
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.untilNothingIsDue(room);
    assertThat(desk.count("state = 'dead' and tries = 1")).isEqualTo(1);
    assertThat(desk.undelivered().getFirst().problem()).isEqualTo("The gateway answered 422.");

    status = 503;
    desk.tell(room, desk.prompt(desk.ana, "b"));
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and state = 'waiting'") == 1);
    PromptDesk.await("its end", () -> desk.count("in_flight") == 0);
    status = 202;
    desk.advance(Duration.ofSeconds(5));
    desk.untilNothingIsDue(room);
    assertThat(desk.count("state = 'sent' and tries = 2")).isEqualTo(1);
    assertThat(heard.getLast().id()).as("a repeat is known by it").isEqualTo(heard.get(1).id());
    assertThat(heard.getFirst().id()).as("of another prompt").isNotEqualTo(heard.get(1).id());
    room.worker().stop();
  }

  @Test
  void without_a_gateway_nobody_is_asked_for_a_number_and_none_has_one() throws Exception {
    SmsGateway none = new SmsGateway(new SmsGateway.Settings("", "", Body.JSON, FIELDS));
    PreferencesFields fields = new PreferencesFields(List.of(none));
    ObjectNode shown = fields.shown(NotificationPreferences.USUAL);
    assertThat(shown.path("smsAvailable").asBoolean(true)).isFalse();
    assertThat(fields.channels().rows(shown, List.of())).isEmpty();
    ObjectNode asked = new ObjectMapper().createObjectNode().put("smsNumber", NUMBER);
    assertThatThrownBy(() -> fields.over(NotificationPreferences.USUAL, fields.read(asked)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(error -> error.field() + " " + error.message())
                    .containsExactly(
                        "smsOn needs a gateway for text messages; whoever runs Baton sets one up in"
                            + " config.yml, prompts.sms.url"));
    NotificationModule room = room(none);
    desk.tell(room, desk.prompt(desk.ana, "a"));
    assertThat(desk.count("true")).isZero();
    room.worker().stop();
  }

  @Test
  void with_one_the_page_asks_for_a_number_and_shows_it_as_people_read_it() {
    PreferencesFields fields = new PreferencesFields(List.of(gateway("/send", Body.JSON, FIELDS)));
    ObjectNode sent = new ObjectMapper().createObjectNode().put("smsNumber", "+44 (7400) 123-456");
    NotificationPreferences wishes = fields.over(NotificationPreferences.USUAL, fields.read(sent));
    assertThat(wishes.addresses().of("sms").address()).isEqualTo(NUMBER);
    assertThat(wishes.addresses().on()).containsExactly("sms");
    ObjectNode shown = fields.shown(wishes);
    assertThat(fields.channels().rows(shown, List.of()).getFirst().value())
        .isEqualTo("+44 7400 123456");
    assertThat(fields.over(wishes, fields.read(shown.retain("smsNumber", "smsOn"))))
        .isEqualTo(wishes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07400 123456",
        "+44 20 7946 0018",
        "+44 7400 1234",
        "+1 900 555 0123",
        "+44 7400 123456 ext. 5",
        "+1 800 FLOWERS",
        "tel:+447400123456",
        "+44 7400 123456, +44 7400 123457"
      })
  void what_is_no_mobile_number_is_refused(String text) {
    assertThat(gateway("/send", Body.JSON, FIELDS).read(text))
        .isInstanceOf(Channel.Reading.Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://sms.example.com/send | to=[to],text=[text] | BATON_SMS_URL",
        "https://sms.example.com/send?text=[text] | to=[to],text=[text] | BATON_SMS_URL",
        "https://me:pw@sms.example.com/send | to=[to],text=[text] | BATON_SMS_URL",
        "https://[to].example.com/send | to=[to],text=[text] | BATON_SMS_URL",
        "sms.example.com/send | to=[to],text=[text] | BATON_SMS_URL",
        "https://sms.example.com/send | to=[to] | BATON_SMS_FIELDS",
        "https://sms.example.com/send | to | BATON_SMS_FIELDS"
      })
  void settings_that_cannot_be_used_are_named(String url, String fields, String setting) {
    assertThatThrownBy(
            () -> new SmsGateway(new SmsGateway.Settings(url, "s3cret", Body.JSON, fields)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting)
        .hasMessageNotContaining("s3cret");
    assertThat(new SmsGateway.Settings(url, "s3cret", Body.JSON, fields).toString())
        .doesNotContain("s3cret");
  }

  @Test
  void secret_that_no_header_can_hold_is_refused_at_the_start_and_not_said() {
    for (String secret : List.of("Bearer s3cret…", "Bearer s3cret\r\nX: y", "Bearer s3cret\0")) {
      assertThatThrownBy(() ->
              new SmsGateway(
                  new SmsGateway.Settings(
                      "https://sms.example.com/send", secret, Body.JSON, FIELDS)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("BATON_SMS_AUTHORIZATION")
          .hasMessageNotContaining("s3cret");
    }
  }

  private SmsGateway gateway(String path, Body body, String fields) {
    return new SmsGateway(
        new SmsGateway.Settings(
            "http://127.0.0.1:" + server.getAddress().getPort() + path,
            "Bearer s3cret",
            body,
            fields));
  }

  private NotificationModule room(SmsGateway gateway) {
    return PromptDesk.room(desk.transactions, new WebhookHosts(""), List.of(gateway));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var headers = exchange.getRequestHeaders();
    heard.add(
        new Heard(
            exchange.getRequestURI().toString(),
            headers.getFirst("Content-Type"),
            headers.getFirst("Authorization"),
            headers.getFirst("Idempotency-Key"),
            body));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static HttpServer listening() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
