package baton.scheduler.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.platform.access.TestService.Answer;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessGuardTest {
  private static final String WEEK = "/support/week";
  private static final String SEATS = "/api/v1/desks/support/seats";

  private final TwoDesks desks = new TwoDesks();
  private TestService service;

  @BeforeAll
  void start() throws Exception {
    service = TestService.start(new AccessFeature(desks.transactions), new Pages(), new Seats());
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Path("/")
  public static class Pages {
    @GET
    @Path("{desk}/week")
    @RolesAllowed({Roles.LEAD, Roles.ADVISOR})
    public String week(@Auth Caller caller) {
      return caller.name() + " " + Csrf.token(caller);
    }

    @POST
    @Path("{desk}/week")
    @RolesAllowed(Roles.LEAD)
    public String publish(@Auth Caller caller, @FormParam("note") String note) {
      return caller.name() + " publishes " + note;
    }

    @GET
    @Path("hello")
    @PermitAll
    public String hello(@Auth Optional<Caller> caller) {
      return "hello " + caller.map(Caller::name).orElse("stranger");
    }

    @POST
    @Path("hello")
    @PermitAll
    public String helloTo(@Auth Optional<Caller> caller) {
      return "hello " + caller.map(Caller::name).orElse("stranger");
    }
  }

  @Path("/api/v1/desks/{desk}/seats")
  @RolesAllowed({Roles.ADVISOR, Roles.ADMIN, Roles.INTEGRATION})
  public static class Seats {
    @GET
    public String seats(@Auth Caller caller) {
      return caller.name()
          + " for "
          + caller.advisor()
          + " "
          + caller.roles().stream().sorted().toList();
    }
  }

  @Path("/open")
  public static class Forgotten {
    @GET
    public String forgotten() {
      return "open to all";
    }
  }

  @Test
  void program_without_a_token_is_told_so() {
    Answer answer = service.get(SEATS).send();
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void unknown_token_is_refused() {
    assertThat(service.get(SEATS).bearer("baton_token_guess").send().status()).isEqualTo(401);
    assertThat(service.get(SEATS).with("Authorization", "Basic YTpi").send().status())
        .isEqualTo(401);
  }

  @Test
  void person_without_a_session_is_led_to_sign_in_and_back() {
    Answer answer = service.get(WEEK + "?from=2026-11-20&a=b").page().send();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location"))
        .endsWith("/sign-in?to=%2Fsupport%2Fweek%3Ffrom%3D2026-11-20%26a%3Db");
  }

  @Test
  void form_without_a_session_is_led_to_sign_in_only() {
    Answer answer = service.post(WEEK).page().form("note=x").send();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/sign-in");
  }

  @Test
  void advisor_sees_the_own_desk() {
    Answer answer = service.get(WEEK).session(desks.session(desks.support, desks.ana)).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).startsWith("Ana ");
  }

  @Test
  void another_desk_looks_like_none() {
    String ben = desks.session(desks.sales, desks.ben);
    Answer there = service.get(WEEK).session(ben).send();
    Answer nowhere = service.get("/nowhere/week").session(ben).send();
    assertThat(there.status()).isEqualTo(404);
    assertThat(nowhere.body()).isEqualTo(there.body().replace("support", "nowhere"));
    assertThat(
            service.get(SEATS).bearer(desks.token(Roles.INTEGRATION, desks.sales)).send().status())
        .isEqualTo(404);
  }

  @Test
  void admin_may_go_to_any_desk() {
    String admin = desks.admin();
    assertThat(service.get(SEATS).bearer(admin).send().status()).isEqualTo(200);
    assertThat(service.get("/api/v1/desks/sales/seats").bearer(admin).send().status())
        .isEqualTo(200);
  }

  @Test
  void wrong_role_is_told_who_may() {
    String ana = desks.session(desks.support, desks.ana);
    Answer answer = publish(ana, csrf(ana)).send();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("takes the role lead; Ana has advisor");
    assertThat(service.get(WEEK).session(desks.screen(desks.support)).send().status())
        .isEqualTo(403);
  }

  @Test
  void lead_is_whoever_is_one_today() {
    String lea = desks.session(desks.support, desks.lea);
    assertThat(publish(lea, csrf(lea)).send().status()).isEqualTo(200);
    desks.transactions.use(tx -> tx.handle().execute("update advisor set lead = false"));
    assertThat(publish(lea, csrf(lea)).send().status()).isEqualTo(403);
    desks.transactions.use(
        tx -> tx.handle().execute("update advisor set lead = true where name = 'Lea'"));
  }

  @Test
  void form_with_its_token_is_taken_and_reaches_the_resource_whole() {
    String lea = desks.session(desks.support, desks.lea);
    Answer answer = publish(lea, csrf(lea)).with("Sec-Fetch-Site", "same-origin").send();
    assertThat(answer.body()).isEqualTo("Lea publishes r 2");
  }

  @Test
  void header_token_is_taken_too() {
    String lea = desks.session(desks.support, desks.lea);
    Answer answer =
        service.post(WEEK).session(lea).form("note=x").with(Csrf.HEADER, csrf(lea)).send();
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void form_without_its_token_is_refused() {
    String lea = desks.session(desks.support, desks.lea);
    Answer without = service.post(WEEK).session(lea).form("note=x").send();
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.body()).contains("form token");
    String anothers = csrf(desks.session(desks.support, desks.lea));
    assertThat(publish(lea, anothers).send().status()).isEqualTo(403);
    assertThat(publish(lea, "").send().status()).isEqualTo(403);
  }

  @Test
  void request_sent_by_another_site_is_refused_even_with_the_token() {
    String lea = desks.session(desks.support, desks.lea);
    String csrf = csrf(lea);
    for (String site : List.of("cross-site", "same-site", "none")) {
      Answer answer = publish(lea, csrf).with("Sec-Fetch-Site", site).send();
      assertThat(answer.status()).as(site).isEqualTo(403);
      assertThat(answer.body()).contains("another site");
    }
    for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
      assertThat(publish(lea, csrf).with("Origin", origin).send().status())
          .as(origin)
          .isEqualTo(403);
    }
    String own = service.at("").toString();
    assertThat(publish(lea, csrf).with("Origin", own).send().status()).isEqualTo(200);
  }

  @Test
  void page_for_anybody_knows_who_is_signed_in_and_a_change_by_anybody_does_not() {
    String ana = desks.session(desks.support, desks.ana);
    assertThat(service.get("/hello").send().body()).isEqualTo("hello stranger");
    assertThat(service.get("/hello").session("gone").send().body()).isEqualTo("hello stranger");
    assertThat(service.get("/hello").session(ana).send().body()).isEqualTo("hello Ana");
    assertThat(service.post("/hello").session(ana).send().body()).isEqualTo("hello stranger");
  }

  @Test
  void session_ends_after_16_hours_and_a_screens_after_400_days() {
    String ana = desks.session(desks.support, desks.ana);
    String screen = desks.screen(desks.support);
    desks.clock.advance(Duration.ofHours(16).minusMillis(1));
    assertThat(service.get(WEEK).session(ana).send().status()).isEqualTo(200);
    desks.clock.advance(Duration.ofMillis(1));
    assertThat(service.get(WEEK).session(ana).send().status()).isEqualTo(401);
    desks.clock.advance(Duration.ofDays(399));
    assertThat(service.get("/hello").session(screen).send().body())
        .isEqualTo("hello Support desk wallboard");
    desks.clock.advance(Duration.ofHours(8));
    assertThat(service.get("/hello").session(screen).send().body()).isEqualTo("hello stranger");
  }

  @Test
  void integration_acts_for_the_advisor_it_names() {
    String token = desks.token(Roles.INTEGRATION, desks.support);
    String expected = "a program for " + desks.ana + " [advisor, integration]";
    assertThat(behalf(token, "Ana").body()).isEqualTo(expected);
    assertThat(behalf(token, desks.ana.toString()).body()).isEqualTo(expected);
    assertThat(service.get(SEATS).bearer(token).send().body())
        .isEqualTo("a program for null [integration]");
  }

  @Test
  void integration_that_acts_for_a_lead_is_no_lead() {
    assertThat(behalf(desks.token(Roles.INTEGRATION, desks.support), "Lea").body())
        .endsWith("[advisor, integration]");
  }

  @Test
  void unknown_advisor_or_another_desks_is_refused_by_the_headers_name() {
    String token = desks.token(Roles.INTEGRATION, desks.support);
    for (String who : List.of("Nobody", "Ben", desks.ben.toString(), "999999999999999999999")) {
      Answer answer = behalf(token, who);
      assertThat(answer.status()).as(who).isEqualTo(422);
      assertThat(answer.body()).contains("\"field\":\"On-Behalf-Of\"");
    }
  }

  @Test
  void only_integrations_may_act_for_others() {
    assertThat(behalf(desks.admin(), "Ana").status()).isEqualTo(403);
    assertThat(behalf(desks.token(Roles.LEAD, desks.support), "Ana").status()).isEqualTo(403);
  }

  @Test
  void token_counts_until_it_is_revoked_or_runs_out() {
    String token = desks.token(Roles.INTEGRATION, desks.support);
    String short1 =
        desks.transactions.run(tx ->
            new ApiTokens()
                .issue(
                    tx, "short", Roles.ADVISOR, desks.support, tx.now().plus(Duration.ofHours(1))));
    assertThat(service.get(SEATS).bearer(short1).send().status()).isEqualTo(200);
    desks.clock.advance(Duration.ofHours(1));
    assertThat(service.get(SEATS).bearer(short1).send().status()).isEqualTo(401);
    assertThat(service.get(SEATS).bearer(token).send().status()).isEqualTo(200);
    desks.transactions.use(tx -> {
      ApiTokens tokens = new ApiTokens();
      long id = tokens.of(tx, desks.support).get(1).id();
      assertThat(tokens.revoke(tx, desks.sales, id)).isFalse();
      assertThat(tokens.revoke(tx, desks.support, id)).isTrue();
      assertThat(tokens.revoke(tx, desks.support, id)).isFalse();
    });
    assertThat(service.get(SEATS).bearer(token).send().status()).isEqualTo(401);
  }

  @Test
  void one_query_finds_out_who_calls() {
    String ana = desks.session(desks.support, desks.ana);
    String token = desks.token(Roles.INTEGRATION, desks.support);
    AtomicInteger queries = new AtomicInteger();
    desks.jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            queries.incrementAndGet();
          }
        });
    assertThat(service.get(WEEK).session(ana).send().status()).isEqualTo(200);
    assertThat(queries).hasValue(1);
    assertThat(behalf(token, "Ana").status()).isEqualTo(200);
    assertThat(queries).hasValue(2);
    desks.jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
  }

  @Test
  void only_hashes_are_stored() {
    TwoDesks desks = new TwoDesks();
    String token = desks.token(Roles.INTEGRATION, desks.support);
    String session = desks.session(desks.support, desks.ana);
    assertThat(token).matches("baton_token_[A-Za-z0-9_-]{43}");
    assertThat(session).matches("baton_session_[A-Za-z0-9_-]{43}");
    desks.transactions.use(tx -> {
      String rows =
          tx.handle()
              .select("select api_token::text || session::text from api_token, session")
              .mapTo(String.class)
              .one();
      assertThat(rows).doesNotContain(token).doesNotContain(session);
    });
    assertThat(new Credential.Bearer(new Secret(token), null).toString()).doesNotContain(token);
  }

  @Test
  void expired_sign_ins_are_removed_when_due() {
    TwoDesks desks = new TwoDesks();
    desks.session(desks.support, desks.ana);
    desks.screen(desks.support);
    ForgetExpiredSignIns work = new ForgetExpiredSignIns();
    desks.clock.advance(Duration.ofHours(16));
    desks.transactions.use(tx -> {
      assertThat(work.nextDue(tx)).contains(tx.now());
      work.doAllDue(tx);
      assertThat(work.nextDue(tx).orElseThrow()).isAfter(tx.now());
    });
    assertThat(desks.count("session")).isEqualTo(1);
  }

  @Test
  void method_that_does_not_say_who_may_call_it_keeps_the_service_from_starting() {
    assertThatThrownBy(() ->
            TestService.start(new AccessFeature(desks.transactions), new Forgotten())
                .get("/open")
                .send())
        .hasStackTraceContaining("Forgotten.forgotten does not say who may call it");
    assertThat(AccessFeature.unguarded(List.of(Pages.class, Seats.class, Forgotten.class)))
        .containsExactly("Forgotten.forgotten");
  }

  @Test
  void answers_to_options_that_nobody_wrote_are_refused() {
    assertThat(service.options(SEATS).send().status()).isEqualTo(403);
  }

  private Answer behalf(String token, String advisor) {
    return service.get(SEATS).bearer(token).with("On-Behalf-Of", advisor).send();
  }

  private TestService.Call publish(String session, String csrf) {
    return service.post(WEEK).session(session).form("note=r+2&_csrf=" + csrf);
  }

  private String csrf(String session) {
    return Csrf.of(new Secret(session));
  }
}
