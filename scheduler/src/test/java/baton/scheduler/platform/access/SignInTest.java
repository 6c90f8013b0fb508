package baton.scheduler.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.access.TestService.Call;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.web.Pages;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
  private static final String GOOD = "correct horse battery";

  private final TwoDesks desks = new TwoDesks();
  private TestService service;

  @BeforeAll
  void start() throws Exception {
    List<Object> components = new ArrayList<>();
    components.add(new Who());
    components.addAll(
        AccessModule.components(
            desks.transactions, new Pages(), new SessionCookies(false), ClockMode.SYSTEM));
    service = TestService.start(components.toArray());
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @BeforeEach
  void forget() {
    desks
        .database
        .owner()
        .useHandle(h -> h.execute("truncate session, sign_in_link, advisor_password"));
  }

  @Path("/{desk}/shift")
  @RolesAllowed({Roles.ADVISOR, Roles.WALLBOARD})
  public static class Who {
    @GET
    public String who(@Auth Caller caller) {
      return caller.name();
    }
  }

  @Test
  void password_signs_in_and_leads_to_the_own_work() {
    give(desks.ana, GOOD);
    give(desks.lea, GOOD);
    Answer ana = signIn("support", " ana ", GOOD, "").send();
    assertThat(ana.status()).isEqualTo(303);
    assertThat(ana.header("Location")).endsWith("/support/shift");
    assertThat(who(ana.session().orElseThrow()).body()).isEqualTo("Ana");
    assertThat(signIn("support", "Lea", GOOD, "").send().header("Location"))
        .endsWith("/support/week");
  }

  @Test
  void session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    give(desks.ana, GOOD);
    assertThat(signIn("support", "Ana", GOOD, "").send().header("Set-Cookie"))
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/")
        .contains("Max-Age=57600")
        .doesNotContain("Secure");
    assertThat(
            new SessionCookies(true).keep(Secret.fresh(""), Duration.ofHours(1), false).isSecure())
        .isTrue();
    assertThat(
            new SessionCookies(false).keep(Secret.fresh(""), Duration.ofHours(1), true).isSecure())
        .isTrue();
  }

  @Test
  void signing_in_leads_back_to_the_page_asked_for_but_never_elsewhere() {
    give(desks.ana, GOOD);
    assertThat(signIn("support", "Ana", GOOD, "/support/week?from=1").send().header("Location"))
        .isEqualTo(service.at("/support/week?from=1").toString());
    for (String away :
        List.of(
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "/\t/evil.example",
            "javascript:alert(1)",
            "/sign-in?to=/x")) {
      assertThat(signIn("support", "Ana", GOOD, away).send().header("Location"))
          .as(away)
          .isEqualTo(service.at("/support/shift").toString());
    }
  }

  @Test
  void wrong_password_unknown_name_and_unknown_desk_get_the_same_answer() {
    give(desks.ana, GOOD);
    String wrong = error(signIn("support", "Ana", "something else", "").send());
    assertThat(wrong).contains("do not belong together");
    assertThat(error(signIn("support", "Lea", GOOD, "").send())).isEqualTo(wrong);
    assertThat(error(signIn("support", "Nobody", GOOD, "").send())).isEqualTo(wrong);
    assertThat(error(signIn("nowhere", "Ana", GOOD, "").send())).isEqualTo(wrong);
    assertThat(error(signIn("sales", "Ana", GOOD, "").send())).isEqualTo(wrong);
  }

  @Test
  void what_was_typed_comes_back_escaped_and_the_password_does_not() {
    Answer answer = signIn("support", "<b>Ana", "secret words here", "").send();
    assertThat(answer.body()).contains("value=\"&lt;b&gt;Ana\"").doesNotContain("secret words");
  }

  @Test
  void eleventh_try_for_one_person_has_to_wait_and_others_do_not() {
    AdvisorId max = desks.advisor(desks.support, "Max", false);
    give(max, GOOD);
    give(desks.lea, GOOD);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("support", "MAX", "wrong " + i, "").send().status()).isEqualTo(422);
    }
    Answer refused = signIn("support", "Max", GOOD, "").send();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 31);
    assertThat(refused.body()).contains("too many tries");
    assertThat(signIn("support", "Lea", GOOD, "").send().status()).isEqualTo(303);
  }

  @Test
  void right_passwords_do_not_count_as_tries() {
    PasswordAttempts tries = new PasswordAttempts();
    for (int i = 0; i < 200; i++) {
      assertThat(tries.take("10.0.0.1", "support", "Ana")).isEmpty();
      tries.wasRight("10.0.0.1", "support", "Ana");
    }
  }

  @Test
  void one_address_cannot_try_everybody() {
    PasswordAttempts tries = new PasswordAttempts();
    long taken =
        IntStream.range(0, 200)
            .filter(i -> tries.take("10.0.0.1", "support", "person " + i).isEmpty())
            .count();
    assertThat(taken).isBetween(60L, 80L);
    assertThat(tries.take("10.0.0.2", "support", "person 0")).isEmpty();
    assertThat(RateLimit.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(RateLimit.network("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(RateLimit.network("2001:db8:1:3::1"));
  }

  @Test
  void form_sent_by_another_site_signs_nobody_in() {
    give(desks.ana, GOOD);
    Answer answer = signIn("support", "Ana", GOOD, "").with("Sec-Fetch-Site", "cross-site").send();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.session()).isEmpty();
  }

  @Test
  void looking_at_a_link_does_not_use_it_up() {
    String link = link(desks.ana, Roles.ADVISOR);
    for (int i = 0; i < 3; i++) {
      Answer page = service.get(link).page().send();
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("Sign in as Ana to Support desk");
      assertThat(page.header("Cache-Control")).contains("no-store");
    }
    Answer used = service.post(link).send();
    assertThat(used.status()).isEqualTo(303);
    assertThat(used.header("Location")).endsWith("/support/shift");
    assertThat(who(used.session().orElseThrow()).body()).isEqualTo("Ana");
  }

  @Test
  void link_used_twice_is_refused() {
    String link = link(desks.lea, Roles.LEAD);
    assertThat(service.post(link).send().header("Location")).endsWith("/support/week");
    Answer again = service.post(link).page().send();
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.session()).isEmpty();
    assertThat(service.get(link).page().send().status()).isEqualTo(410);
  }

  @Test
  void link_that_has_run_out_or_was_made_up_is_refused() {
    String link = link(desks.ana, Roles.ADVISOR);
    desks.clock.advance(Duration.ofHours(1));
    assertThat(service.post(link).send().status()).isEqualTo(410);
    assertThat(service.get(SignInLinks.PATH + "made-up").send().status()).isEqualTo(410);
  }

  @Test
  void link_used_by_16_at_once_signs_one_in() throws Exception {
    String link = link(desks.ana, Roles.ADVISOR);
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      Callable<Integer> click = () -> service.post(link).send().status();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : clients.invokeAll(java.util.Collections.nCopies(16, click))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(303).contains(410).hasSize(16);
      assertThat(answers.stream().filter(status -> status == 410)).hasSize(15);
    }
    assertThat(desks.count("session")).isEqualTo(1);
  }

  @Test
  void link_of_a_wallboard_makes_the_screen_one() {
    String link = link(null, Roles.WALLBOARD);
    assertThat(service.get(link).page().send().body()).contains("wallboard of Support desk");
    Answer used = service.post(link).send();
    assertThat(used.header("Location")).endsWith("/support/wallboard");
    assertThat(used.header("Set-Cookie")).contains("Max-Age=" + Duration.ofDays(400).toSeconds());
    assertThat(who(used.session().orElseThrow()).body()).isEqualTo("Support desk wallboard");
  }

  @Test
  void link_fits_its_role_and_its_desk() {
    SignInLinks links = new SignInLinks();
    desks.transactions.use(tx -> {
      assertThatThrownBy(
              () -> links.issue(tx, desks.support, null, Roles.ADVISOR, Duration.ofHours(1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> links.issue(tx, desks.support, desks.ana, Roles.WALLBOARD, Duration.ofHours(1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> links.issue(tx, desks.support, desks.ana, Roles.ADMIN, Duration.ofHours(1)))
          .isInstanceOf(IllegalArgumentException.class);
    });
    assertThatThrownBy(() ->
            desks.transactions.use(tx ->
                links.issue(tx, desks.support, desks.ben, Roles.ADVISOR, Duration.ofHours(1))))
        .hasMessageContaining("foreign key");
  }

  @Test
  void signing_out_ends_the_session() {
    String session = desks.session(desks.support, desks.ana);
    assertThat(service.post("/sign-out").session(session).form("a=b").send().status())
        .isEqualTo(403);
    Answer out =
        service
            .post("/sign-out")
            .session(session)
            .form("_csrf=" + Csrf.of(new Secret(session)))
            .send();
    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("Location")).endsWith("/sign-in");
    assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    assertThat(who(session).status()).isEqualTo(401);
  }

  @Test
  void sign_in_page_asks_for_what_password_managers_know() {
    Answer page = service.get("/sign-in?to=/support/week").page().send();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("autocomplete=\"username\"")
        .contains("autocomplete=\"current-password\"")
        .contains("name=\"desk\" type=\"text\" value=\"support\"");
  }

  @Test
  void start_leads_everybody_to_their_work_and_strangers_to_the_door() {
    assertThat(service.get("/").page().send().header("Location")).endsWith("/sign-in");
    assertThat(start(desks.session(desks.support, desks.lea))).endsWith("/support/week");
    assertThat(start(desks.session(desks.support, desks.ana))).endsWith("/support/shift");
    assertThat(start(desks.screen(desks.sales))).endsWith("/sales/wallboard");
  }

  @Test
  void first_password_is_set_without_a_present_one_and_signs_in() {
    String session = desks.session(desks.support, desks.ana);
    String elsewhere = desks.session(desks.support, desks.ana);
    assertThat(service.get("/support/password").session(session).send().body())
        .doesNotContain("current-password");
    Answer set = change(session, "", GOOD, GOOD);
    assertThat(set.status()).isEqualTo(303);
    assertThat(who(elsewhere).status()).isEqualTo(401);
    assertThat(who(session).status()).isEqualTo(401);
    assertThat(who(set.session().orElseThrow()).status()).isEqualTo(200);
    assertThat(signIn("support", "Ana", GOOD, "").send().status()).isEqualTo(303);
  }

  @Test
  void changing_a_password_takes_the_present_one() {
    give(desks.ana, GOOD);
    String session = desks.session(desks.support, desks.ana);
    assertThat(change(session, "guess", "another long one", "another long one").body())
        .contains("is not your password");
    assertThat(change(session, GOOD, "another long one", "another long one").status())
        .isEqualTo(303);
  }

  @Test
  void guessing_the_present_password_is_limited() {
    AdvisorId mia = desks.advisor(desks.support, "Mia", false);
    give(mia, GOOD);
    String session = desks.session(desks.support, mia);
    for (int i = 0; i < 10; i++) {
      assertThat(change(session, "guess", "another long one", "another long one").status())
          .isEqualTo(422);
    }
    assertThat(change(session, GOOD, "another long one", "another long one").body())
        .contains("tried too often");
  }

  @Test
  void whoever_came_by_a_link_may_have_forgotten_the_present_password() {
    give(desks.ana, GOOD);
    String session = service.post(link(desks.ana, Roles.ADVISOR)).send().session().orElseThrow();
    assertThat(change(session, "", "another long one", "another long one").status()).isEqualTo(303);
  }

  @Test
  void weak_passwords_are_refused_with_the_reason() {
    String session = desks.session(desks.support, desks.ana);
    assertThat(change(session, "", "short", "short").body()).contains("at least 10 are needed");
    assertThat(change(session, "", "ana-ANA-2026!", "ana-ANA-2026!").body())
        .contains("little more than the name");
    assertThat(change(session, "", GOOD, "correct horse batteri").body())
        .contains("is not the same");
    assertThat(Passwords.objection("banana bread, toasted", "Ana")).isEmpty();
  }

  @Test
  void program_cannot_set_the_password_of_whom_it_acts_for() {
    Answer answer =
        service
            .post("/support/password")
            .bearer(desks.token(Roles.INTEGRATION, desks.support))
            .with("On-Behalf-Of", "Ana")
            .session(desks.session(desks.support, desks.lea))
            .form("new=" + encode(GOOD) + "&again=" + encode(GOOD))
            .send();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(desks.count("advisor_password")).isZero();
  }

  @Test
  void stored_password_is_an_argon2id_hash_of_its_own_salt() {
    desks.transactions.use(tx -> {
      new Passwords().set(tx, desks.ana, GOOD);
      new Passwords().set(tx, desks.lea, GOOD);
    });
    List<String> hashes =
        desks.transactions.run(tx ->
            tx.handle().select("select hash from advisor_password").mapTo(String.class).list());
    assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    assertThat(hashes).allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  }

  /** Gives the advisor a password with a hash that costs little, to keep the tests quick. */
  private void give(AdvisorId advisor, String password) {
    String hash =
        Password.hash(password)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
            .getResult();
    desks.transactions.use(tx ->
        tx.handle()
            .execute(
                "insert into advisor_password values (?, ?, ?)", advisor.value(), hash, tx.now()));
  }

  private String link(@Nullable AdvisorId advisor, String role) {
    DeskId desk = desks.support;
    return SignInLinks.PATH
        + desks.transactions.run(
            tx -> new SignInLinks().issue(tx, desk, advisor, role, Duration.ofHours(1)));
  }

  private Call signIn(String desk, String name, String password, String to) {
    return service
        .post("/sign-in")
        .page()
        .form(
            "desk="
                + encode(desk)
                + "&name="
                + encode(name)
                + "&password="
                + encode(password)
                + "&to="
                + encode(to));
  }

  private Answer change(String session, String current, String chosen, String again) {
    return service
        .post("/support/password")
        .page()
        .session(session)
        .form(
            "_csrf="
                + Csrf.of(new Secret(session))
                + "&current="
                + encode(current)
                + "&new="
                + encode(chosen)
                + "&again="
                + encode(again))
        .send();
  }

  private String start(String session) {
    return service.get("/").page().session(session).send().header("Location");
  }

  private Answer who(String session) {
    return service.get("/support/shift").session(session).send();
  }

  /** The part of the page that says what is wrong. */
  private static String error(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.session()).isEmpty();
    int from = answer.body().indexOf("class=\"refusal\"");
    return answer.body().substring(from, answer.body().indexOf("</section>", from));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
