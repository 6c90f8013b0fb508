package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Swaps on the sample desk, on a Tuesday at 09:00, by pages and by API. */
class SwapWalkTest {
  private static final String SWAPS = "/desks/support/swaps";
  private static Chromium chromium;

  private final List<Page> pages = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private TestBaton baton;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    baton = TestBaton.rehearsing("2026-03-03T16:00:00Z");
  }

  @AfterEach
  void stop() {
    pages.forEach(page -> page.context().close()); // an open line would hold up the server's end
    baton.close();
  }

  @Test
  void two_swap_on_their_phones_and_a_lead_approves_and_undoes_R1() throws Exception {
    Page ana = as("Ana", "my-swaps", 390, ColorScheme.LIGHT);
    assertThat(ana.locator(".empty").innerText()).contains("Nothing is offered to you");
    look(ana, "my-swaps-empty-phone");
    ana.getByRole(AriaRole.LINK, link("Thu 5 Mar 08:00–12:00 on Live Call 1")).click();
    ana.getByLabel("To whom").selectOption("Gus");
    press(ana, "Ask one person for a shift in return");
    assertThat(ana.getByLabel("To whom").evaluate("one => one.selectedOptions[0].text"))
        .isEqualTo("Gus");
    ana.getByLabel("In return").selectOption("Fri 6 Mar 20:00–00:00 on Live Call 1");
    ana.getByLabel("Note").fill("Dentist at ten. " + "Averyveryverylongword".repeat(4));
    look(ana, "swap-offer-phone");
    press(ana, "Offer it");
    assertThat(ana.locator(".swap").innerText())
        .contains("Thu 5 Mar 08:00–12:00 on Live Call 1", "offered", "Ana ↔ Gus", "4 h")
        .contains("In return for Fri 6 Mar 20:00–00:00 on Live Call 1");

    Page gus = as("Gus", "my-swaps", 390, ColorScheme.DARK);
    look(gus, "my-swaps-asked-phone-dark");
    Page lea = as("Lea", "swaps", 1120, ColorScheme.DARK);
    press(gus, "Accept Thu 5 Mar 08:00–12:00 on Live Call 1");
    PlaywrightAssertions.assertThat(ana.locator(".swap"))
        .containsText("accepted, waits for a lead");
    PlaywrightAssertions.assertThat(lea.locator("[data-part=waiting]"))
        .hasText("Waiting for a lead");
    look(lea, "swaps-waiting-dark");
    press(lea, "Approve Thu 5 Mar 08:00–12:00 on Live Call 1");
    PlaywrightAssertions.assertThat(ana.locator(".swap")).containsText("done");
    ana.navigate(baton.address() + "/support/my-rota");
    assertThat(ana.locator("[data-part=changes]").innerText())
        .contains("Swap: Ana ↔ Gus", "gone", "Thu 5 Mar 08:00–12:00, Live Call 1")
        .contains("new", "Fri 6 Mar 20:00–00:00, Live Call 1");
    lea.locator("summary", new Page.LocatorOptions().setHasText("What happened")).click();
    assertThat(lea.locator(".story").innerText())
        .contains("offered by Ana", "accepted by Gus", "approved by Lea", "done by Lea: r2");
    look(lea, "swaps-done-dark");
    press(lea, "Undo it Thu 5 Mar 08:00–12:00 on Live Call 1");
    assertThat(lea.locator(".swap").innerText()).contains("undone");
    ana.reload();
    assertThat(ana.locator("[data-part=changes] .revision").first().innerText())
        .contains("Undone: Swap: Ana ↔ Gus");
  }

  @Test
  void a_lead_offers_accepts_and_refuses_for_others_and_sets_who_decides_R1() {
    Page lea = as("Lea", "swaps", 390, ColorScheme.LIGHT);
    lea.getByLabel("Whose shift").selectOption("Ana");
    press(lea, "Choose the shift");
    look(lea, "swap-choose-phone");
    lea.getByRole(AriaRole.LINK, link("Thu 5 Mar 08:00–12:00 on Live Call 1")).click();
    lea.getByLabel("From").fill("10:00");
    press(lea, "Offer it");
    assertThat(lea.locator(".swap").innerText())
        .contains("Thu 5 Mar 10:00–12:00", "a part of Thu 5 Mar 08:00–12:00", "everybody who can");
    lea.getByLabel("Accept for").selectOption("Gus");
    lea.locator(".swap .inline button").click();
    lea.waitForLoadState();
    lea.locator("summary", new Page.LocatorOptions().setHasText("Refuse")).click();
    lea.getByLabel("Why not").fill("Gus trains that day.");
    look(lea, "swaps-refusing-phone");
    press(lea, "Refuse it");
    lea.locator("summary", new Page.LocatorOptions().setHasText("What happened")).click();
    assertThat(lea.locator(".story").innerText())
        .contains("offered by Lea for Ana", "accepted by Lea for Gus")
        .contains("refused by Lea: Gus trains that day.");
    lea.getByLabel("Two who agree swap at once").check();
    press(lea, "Save");
    assertThat(lea.getByLabel("Two who agree swap at once").isChecked()).isTrue();
    look(lea, "swaps-phone");
  }

  @Test
  void who_takes_a_shift_reads_what_warns_first_and_the_lead_reads_who_and_by_how_much_R1_R3()
      throws Exception {
    Page ana = as("Ana", "my-swaps", 390, ColorScheme.LIGHT);
    for (String shift : List.of("Thu 5 Mar 08:00–12:00", "Sat 7 Mar 08:00–12:00")) {
      ana.getByRole(AriaRole.LINK, link(shift + " on Live Call 1")).click();
      press(ana, "Offer it");
    }
    ana.locator("summary").filter(text("cannot take it")).first().click();
    assertThat(ana.locator(".swap .story").first().innerText())
        .isEqualTo("On another seat then: Cleo, Nia, Oli, Pia");
    assertThat(ana.locator(".choose li").allInnerTexts())
        .as("what is offered is not to be offered again")
        .hasSize(12)
        .noneMatch(shift -> shift.startsWith("Thu 5 Mar"));
    look(ana, "my-swaps-left-out-phone");
    assertThat(as("Pia", "my-swaps", 390, ColorScheme.LIGHT).locator(".swap").count())
        .as("who works another seat then is not asked")
        .isZero();

    Page lou = as("Lou", "my-swaps", 390, ColorScheme.DARK); // chats until 04:00 every night
    String rest = "Lou has 4 h of rest between Live Chat 1, Thu 5 Mar 00:00–04:00 and Live Call 1,";
    assertThat(lou.locator("#swap-1 .warnings").innerText())
        .contains("If you take it, the checks warn", rest, "at least 12 h are agreed");
    look(lou, "my-swaps-warned-phone-dark");
    press(lou, "Accept all the same Thu 5 Mar 08:00–12:00 on Live Call 1");
    press(lou, "Accept all the same Sat 7 Mar 08:00–12:00 on Live Call 1");

    Page lea = as("Lea", "swaps", 390, ColorScheme.LIGHT);
    assertThat(lea.locator("#swap-1").innerText())
        .contains("Ana → Lou", "The checks warn", rest, "at least 12 h are agreed");
    look(lea, "swaps-warned-phone");
    press(lea, "Approve all the same Thu 5 Mar 08:00–12:00 on Live Call 1");
    assertThat(lea.locator("#swap-1").innerText()).contains("done");
    lousOneMore("2026-03-06T08:00");
    press(lea, "Approve all the same Sat 7 Mar 08:00–12:00 on Live Call 1");
    assertThat(lea.locator("[data-part=refused]").innerText())
        .as("with the others it is too many hours, which nobody has read")
        .contains("the checks say something else now than the page showed");
    assertThat(lea.locator("#swap-2 .warnings").innerText())
        .contains("Lou works 31 h in the week of Mon 2 Mar; at most 30 h are agreed");
    look(lea, "swaps-warned-anew-phone");
    lea.locator("#refuse-2 summary").click();
    lea.getByLabel("Why not").fill("You would work 31 h.");
    press(lea, "Refuse it");
    assertThat(lea.locator("#swap-2").innerText()).contains("refused");
    lou.reload();
    assertThat(lou.locator("#swap-2 .story").textContent()).contains("You would work 31 h.");
  }

  /** Another of Ana's shifts that Lou takes, and a lead approves. */
  private void lousOneMore(String start) throws Exception {
    Api.Answer offered =
        baton
            .program(Roles.INTEGRATION, "Ana")
            .post(SWAPS, Map.of("seat", "LIVE_CALL/1", "start", start));
    String one = SWAPS + "/" + offered.body().path("id").asLong();
    assertThat(baton.program(Roles.INTEGRATION, "Lou").post(one + "/accept", Map.of()).status())
        .isEqualTo(200);
    assertThat(baton.program(Roles.LEAD, null).post(one + "/approve", Map.of()).status())
        .isEqualTo(200);
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void programs_offer_accept_and_undo_and_are_refused_by_rule_R1_R2_R5() throws Exception {
    Api ana = baton.program(Roles.INTEGRATION, "Ana");
    Api gus = baton.program(Roles.INTEGRATION, "Gus");
    Api lead = baton.program(Roles.LEAD, null);
    assertThat(
            lead.put(SWAPS + "/policy", Map.of("decides", "BOTH")).body().path("decides").asText())
        .isEqualTo("BOTH");
    Map<String, String> thursday =
        Map.of("seat", "LIVE_CALL/1", "start", "2026-03-05T08:00", "note", "Dentist");
    Api.Answer offered = ana.post(SWAPS, thursday);
    assertThat(offered.status()).as("%s", offered.body()).isEqualTo(201);
    String one = SWAPS + "/" + offered.body().path("id").asLong();
    assertThat(offered.body().path("shift").path("advisor").asText()).isEqualTo("Ana");
    assertThat(refused(ana.post(SWAPS, thursday), "R1")).contains("is offered already");
    assertThat(refused(ana.post(one + "/accept", Map.of()), "R1")).contains("Ana's own shift");
    assertThat(refused(lead.post(one + "/accept", Map.of("advisor", "Pia")), "R2"))
        .startsWith("Pia is planned on two seats at once: Live Call 1");
    assertThat(gus.post(one + "/approve", Map.of()).status()).isEqualTo(403);
    Api.Answer accepted = gus.post(one + "/accept", Map.of());
    assertThat(accepted.body().path("state").asText()).isEqualTo("DONE");
    assertThat(accepted.body().path("to").path("takenBy").asText()).isEqualTo("Gus");
    for (Api person : List.of(ana, gus)) {
      assertThat(told(person))
          .as("both are told by the revision that does it")
          .anyMatch(
              text -> text.contains("Thu 5 Mar 08:00–12:00") && text.contains("Swap: Ana → Gus"));
    }
    assertThat(ana.post(one + "/undo", Map.of()).status()).isEqualTo(200);
    Api.Answer undone = gus.post(one + "/undo", Map.of());
    assertThat(undone.body().path("state").asText()).isEqualTo("UNDONE");
    assertThat(told(ana)).anyMatch(text -> text.contains("Undone: Swap: Ana → Gus"));
    assertThat(undone.body().path("history").findValuesAsText("what"))
        .containsExactly("OFFERED", "ACCEPTED", "DONE", "UNDO_ASKED", "UNDONE");
    assertThat(
            refused(
                ana.post(SWAPS, Map.of("seat", "LIVE_CALL/1", "start", "2026-03-03T08:00")), "R5"))
        .contains("has begun");
    JsonNode wrong =
        ana.post(SWAPS, Map.of("seat", "x", "start", "soon", "askedOf", "Nobody", "b", "c")).body();
    assertThat(wrong.path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("seat", "start", "askedOf", "b");
    assertThat(ana.post(SWAPS + "/999/accept", Map.of()).status()).isEqualTo(404);
    assertThat(ana.get(SWAPS).body().path("items")).hasSize(1);
  }

  @Test
  void forms_that_are_sent_badly_change_nothing_R1() throws Exception {
    Visitor ana = Visitor.of(baton, "Ana");
    Visitor fay = Visitor.of(baton, "Fay");
    String offer = "/support/my-swaps/offer";
    assertThat(ana.post(offer, Map.of("shift", "x")).statusCode()).isEqualTo(409);
    assertThat(
            fay.post(offer, Map.of("of", id("Ana"), "shift", "LIVE_CALL/1@2026-03-05T08:00"))
                .statusCode())
        .isEqualTo(404);
    assertThat(ana.get(offer + "?shift=%00&of=" + id("Ana")).statusCode()).isEqualTo(422);
    assertThat(ana.get(offer + "?shift=x&of=" + id("Ana")).statusCode()).isEqualTo(200);
    HttpResponse<String> begun =
        ana.post(offer, Map.of("of", id("Ana"), "shift", "LIVE_CALL/1@2026-03-03T08:00"));
    assertThat(begun.statusCode()).isEqualTo(409);
    assertThat(begun.body()).contains("Rule R5");
    HttpResponse<String> note =
        ana.post(
            offer,
            Map.of(
                "of",
                id("Ana"),
                "shift",
                "LIVE_CALL/1@2026-03-05T08:00",
                "note",
                "x\u0007<b>".repeat(90)));
    assertThat(note.statusCode()).isEqualTo(409);
    assertThat(note.body()).contains("cannot be read").doesNotContain("<b>");
    assertThat(ana.post("/support/my-swaps/1/accept", Map.of()).statusCode()).isEqualTo(404);
    assertThat(ana.post("/support/swaps/1/approve", Map.of()).statusCode()).isEqualTo(403);
    Visitor lea = Visitor.of(baton, "Lea");
    assertThat(
            ana.post(offer, Map.of("of", id("Ana"), "shift", "LIVE_CALL/1@2026-03-05T08:00"))
                .statusCode())
        .isEqualTo(303);
    assertThat(lea.post("/support/swaps/1/refuse", Map.of("reason", " ")).body())
        .contains("a refusal needs a reason");
    assertThat(lea.post("/support/swaps/1/accept", Map.of("taker", "soon")).statusCode())
        .isEqualTo(409);
  }

  private static List<String> told(Api person) throws Exception {
    return person.get("/desks/support/prompts").body().path("items").findValuesAsText("text");
  }

  @Test
  void pages_cost_the_same_however_many_swaps_there_are() throws Exception {
    Visitor lea = Visitor.of(baton, "Lea");
    Visitor ana = Visitor.of(baton, "Ana");
    Visitor gus = Visitor.of(baton, "Gus");
    String offer = "/support/my-swaps/offer";
    Map<String, String> first = Map.of("of", id("Ana"), "shift", "LIVE_CALL/1@2026-03-05T08:00");
    assertThat(ana.post(offer, first).statusCode()).isEqualTo(303);
    long leads = cost(lea, "/support/swaps");
    long mine = cost(ana, "/support/my-swaps");
    long takers = cost(gus, "/support/my-swaps");
    for (int day = 6; day <= 9; day++) {
      String shift = "LIVE_CALL/1@2026-03-0%dT08:00".formatted(day);
      assertThat(ana.post(offer, Map.of("of", id("Ana"), "shift", shift)).statusCode())
          .isEqualTo(303);
    }
    assertThat(cost(gus, "/support/my-swaps"))
        .as("what warns of five offers is as dear as of one")
        .isEqualTo(takers)
        .isLessThanOrEqualTo(23);
    assertThat(gus.post("/support/my-swaps/1/accept", Map.of()).statusCode()).isEqualTo(303);
    assertThat(lea.post("/support/swaps/1/approve", Map.of()).statusCode()).isEqualTo(303);
    assertThat(gus.post("/support/my-swaps/2/accept", Map.of()).statusCode()).isEqualTo(303);
    assertThat(cost(lea, "/support/swaps")).isEqualTo(leads).isLessThanOrEqualTo(13);
    assertThat(cost(ana, "/support/my-swaps")).isEqualTo(mine).isLessThanOrEqualTo(13);
  }

  private long cost(Visitor visitor, String path) throws Exception {
    long before = baton.statements();
    assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    return baton.statements() - before;
  }

  private String id(String name) {
    return baton.advisor(name).toString();
  }

  private static String refused(Api.Answer answer, String rule) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(409);
    assertThat(answer.body().path("rule").asText()).isEqualTo(rule);
    return answer.body().path("detail").asText();
  }

  private static void look(Page page, String name) {
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, link(button)).click();
    page.waitForLoadState();
  }

  private Page as(String who, String where, int width, ColorScheme scheme) {
    Page page = chromium.open(width, 844, scheme);
    pages.add(page);
    page.navigate(baton.address() + baton.link(who));
    page.getByRole(AriaRole.BUTTON).first().click();
    page.waitForLoadState();
    page.navigate(baton.address() + "/support/" + where);
    return page;
  }
}
