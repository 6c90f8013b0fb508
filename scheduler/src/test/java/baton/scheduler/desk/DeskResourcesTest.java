package baton.scheduler.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.AccessModule;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.SessionCookies;
import baton.scheduler.platform.access.SignInLinks;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.access.TwoDesks;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.web.Pages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskResourcesTest {
  private static final String DESKS = "/api/v1/desks";
  private static final String ADVISORS = DESKS + "/support/advisors";
  private static final String TOKENS = DESKS + "/support/tokens";

  private final TwoDesks desks = new TwoDesks();
  private TestService service;
  private String admin;
  private String lead;

  @BeforeAll
  void start() throws Exception {
    SignInLinks links = new SignInLinks();
    List<Object> components =
        new ArrayList<>(
            AccessModule.components(
                desks.transactions, new Pages(), new SessionCookies(false), ClockMode.SYSTEM));
    components.add(new DeskResource(new DeskTransactions(desks.transactions)));
    components.add(new AdvisorsResource(new DeskTransactions(desks.transactions), links));
    components.add(new ScreensResource(new DeskTransactions(desks.transactions), links));
    components.add(new TokensResource(new DeskTransactions(desks.transactions), new ApiTokens()));
    service = TestService.start(components.toArray());
    admin = desks.admin();
    lead = desks.token(Roles.LEAD, desks.support);
    desks.transactions.use(tx ->
        tx.handle()
            .execute(
                "insert into role values (?, 'LIVE_CALL', 'Live Call', true, 1)",
                desks.support.value()));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void every_method_says_who_may_call_it() {
    assertThat(
            AccessFeature.unguarded(
                List.of(
                    DeskResource.class,
                    AdvisorsResource.class,
                    ScreensResource.class,
                    TokensResource.class)))
        .isEmpty();
  }

  @Test
  void desk_is_made_with_what_is_usual() {
    Answer made = post(DESKS, admin, "{'slug': 'billing', 'name': 'Billing'}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/v1/desks/billing");
    JsonNode desk = json(service.get(DESKS + "/billing").bearer(admin).send());
    assertThat(desk.get("zone").asText()).isEqualTo("America/Denver");
    assertThat(desk.get("label").asText()).isEqualTo("MT");
    assertThat(desk.get("linePrefix").asText()).isEqualTo("9");
    assertThat(desk.get("domesticRegions").toString())
        .isEqualTo("[\"US\",\"AS\",\"GU\",\"MP\",\"PR\",\"UM\",\"VI\"]");
    assertThat(desk.get("standByMinutes").asInt()).isEqualTo(30);
    assertThat(desk.get("relieveEarlyMinutes").asInt()).isEqualTo(10);
    assertThat(desk.get("slotDays").asInt()).isEqualTo(14);
    assertThat(roles("billing"))
        .containsExactly("LIVE_CALL true 2", "LIVE_CHAT true 2", "VOICEMAIL false 1");
  }

  @Test
  void desk_is_made_as_asked_for() {
    Answer made =
        post(
            DESKS,
            admin,
            """
            {'slug': 'howe', 'name': 'Lord Howe', 'zone': 'Australia/Lord_Howe', 'label': 'LHT',
             'linePrefix': '', 'domesticRegions': ['AU'], 'standByMinutes': 0,
             'relieveEarlyMinutes': 5, 'slotDays': 7,
             'roles': [{'code': 'FAX', 'name': 'Fax', 'strict': false, 'seats': 3}]}
            """);
    assertThat(made.status()).isEqualTo(201);
    assertThat(json(made).get("zone").asText()).isEqualTo("Australia/Lord_Howe");
    assertThat(roles("howe")).containsExactly("FAX false 3");
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    Answer refused =
        post(
            DESKS,
            admin,
            """
            {'slug': 'Not a slug', 'name': ' ', 'zone': 'MST7', 'label': 'much too long',
             'linePrefix': 'x', 'domesticRegions': ['US', 'ZZ'], 'standByMinutes': 241,
             'relieveEarlyMinutes': -1, 'slotDays': 0,
             'roles': [{'code': 'live call', 'name': '', 'strict': true, 'seats': 100}]}
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(fields(refused))
        .containsExactlyInAnyOrder(
            "slug",
            "name",
            "zone",
            "label",
            "linePrefix",
            "domesticRegions",
            "standByMinutes",
            "relieveEarlyMinutes",
            "slotDays",
            "roles[0].code",
            "roles[0].name",
            "roles[0].seats");
  }

  @Test
  void slug_of_another_desk_is_refused_by_its_name() {
    Answer refused = post(DESKS, admin, "{'slug': 'sales', 'name': 'Sales again'}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(fields(refused)).containsExactly("slug");
  }

  @Test
  void only_an_admin_makes_desks_and_tokens() {
    assertThat(post(DESKS, lead, "{'slug': 'mine', 'name': 'Mine'}").status()).isEqualTo(403);
    assertThat(post(TOKENS, lead, "{'name': 'x', 'role': 'lead'}").status()).isEqualTo(403);
    assertThat(service.get(TOKENS).bearer(lead).send().status()).isEqualTo(403);
  }

  @Test
  void lead_changes_the_own_desks_settings_and_leaves_the_others() {
    Answer changed = put(DESKS + "/support", lead, "{'name': 'Help desk', 'slotDays': 21}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(json(changed).get("name").asText()).isEqualTo("Help desk");
    assertThat(json(changed).get("slotDays").asInt()).isEqualTo(21);
    assertThat(json(changed).get("zone").asText()).isEqualTo("America/Denver");
    assertThat(put(DESKS + "/sales", lead, "{'name': 'Theirs'}").status()).isEqualTo(404);
    String advisor = desks.token(Roles.ADVISOR, desks.support);
    assertThat(put(DESKS + "/support", advisor, "{'name': 'Mine'}").status()).isEqualTo(403);
  }

  @Test
  void zone_and_slug_of_a_desk_stay() {
    assertThat(
            fields(
                put(
                    DESKS + "/support",
                    lead,
                    "{'slug': 'other', 'zone': 'Europe/London', 'label': ''}")))
        .containsExactlyInAnyOrder("slug", "zone", "label");
  }

  @Test
  void lead_adds_advisors_and_everybody_reads_them() {
    Answer made = post(ADVISORS, lead, "{'name': 'Cleo', 'skills': ['LIVE_CALL']}");
    assertThat(made.status()).isEqualTo(201);
    JsonNode items = json(service.get(ADVISORS).bearer(lead).send()).get("items");
    assertThat(items.findValuesAsText("name")).contains("Ana", "Cleo", "Lea").doesNotContain("Ben");
    assertThat(items.toString())
        .contains("\"name\":\"Cleo\",\"lead\":false,\"skills\":[\"LIVE_CALL\"]");
    desks.transactions.use(tx -> {
      Advisors advisors = new Advisors();
      assertThat(advisors.names(tx, desks.support).get(desks.ana)).isEqualTo("Ana");
      assertThat(advisors.byId(tx, desks.sales, desks.ana)).isEmpty();
    });
  }

  @Test
  void wrong_advisors_are_refused_by_field() {
    assertThat(fields(post(ADVISORS, lead, "{'name': 'Ana'}"))).containsExactly("name");
    assertThat(fields(post(ADVISORS, lead, "{'name': '', 'skills': ['JUGGLING']}")))
        .containsExactly("name", "skills");
    assertThat(post(DESKS + "/sales/advisors", lead, "{'name': 'Zoe'}").status()).isEqualTo(404);
  }

  @Test
  void advisor_signs_in_by_the_link_that_the_lead_got() {
    String path = ADVISORS + "/" + desks.ana + "/sign-in-link";
    Answer link = service.post(path).bearer(lead).send();
    assertThat(link.status()).isEqualTo(201);
    assertThat(service.post(json(link).get("path").asText()).send().header("Location"))
        .endsWith("/support/shift");
    String foreign = ADVISORS + "/" + desks.ben + "/sign-in-link";
    assertThat(service.post(foreign).bearer(lead).send().status()).isEqualTo(404);
    String integration = desks.token(Roles.INTEGRATION, desks.support);
    assertThat(service.post(path).bearer(integration).send().status()).isEqualTo(403);
  }

  @Test
  void screen_becomes_a_wallboard_by_its_link() {
    Answer link = service.post(DESKS + "/support/screens/sign-in-link").bearer(lead).send();
    assertThat(link.status()).isEqualTo(201);
    assertThat(service.post(json(link).get("path").asText()).send().header("Location"))
        .endsWith("/support/wallboard");
  }

  @Test
  void token_is_shown_once_counts_for_its_desk_and_can_be_revoked() {
    Answer made = post(TOKENS, admin, "{'name': 'Website', 'role': 'lead'}");
    assertThat(made.status()).isEqualTo(201);
    String token = json(made).get("token").asText();
    assertThat(service.get(ADVISORS).bearer(token).send().status()).isEqualTo(200);
    Answer all = service.get(TOKENS).bearer(admin).send();
    assertThat(all.body()).contains("Website").doesNotContain(token);
    long id = json(all).get("items").get(0).get("id").asLong();
    assertThat(service.delete(DESKS + "/sales/tokens/" + id).bearer(admin).send().status())
        .isEqualTo(404);
    assertThat(service.delete(TOKENS + "/" + id).bearer(admin).send().status()).isEqualTo(204);
    assertThat(service.get(ADVISORS).bearer(token).send().status()).isEqualTo(401);
    assertThat(service.delete(TOKENS + "/" + id).bearer(admin).send().status()).isEqualTo(404);
  }

  @Test
  void wrong_tokens_are_refused_by_field() {
    assertThat(
            fields(
                post(
                    TOKENS,
                    admin,
                    "{'name': '', 'role': 'admin', 'expiresAt': '2020-01-01T00:00:00Z'}")))
        .containsExactly("name", "role", "expiresAt");
  }

  private Answer post(String path, String token, String json) {
    return service.post(path).bearer(token).json(json.replace('\'', '"')).send();
  }

  private Answer put(String path, String token, String json) {
    return service.put(path).bearer(token).json(json.replace('\'', '"')).send();
  }

  private List<String> roles(String slug) {
    return desks.transactions.run(tx -> {
      DeskId desk = new Desks().required(tx, slug).id();
      return tx.handle()
          .select(
              "select code || ' ' || strict || ' ' || seats from role where desk_id = ? order by"
                  + " code",
              desk.value())
          .mapTo(String.class)
          .list();
    });
  }

  private static List<String> fields(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return json(answer).get("errors").findValuesAsText("field");
  }

  private static JsonNode json(Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
