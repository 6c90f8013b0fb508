package baton.scheduler.contact.booking;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.BegunSlotStore;
import baton.scheduler.contact.callback.CallRetries;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.platform.access.RateLimit;
import baton.scheduler.platform.tx.Tx;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookPageTest {
  private static final String LONDON = "+44 20 7946 0018";
  private static final String NINE = "2026-06-01T15:00:00Z";
  private static final String NINE_TWENTY = "2026-06-01T15:20:00Z";

  private BookingDesk desk = BookingDesk.in("America/Denver", "2026-06-01T14:05:00Z");

  @BeforeEach
  void plan() {
    desk.planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_booking_is_what_was_filled_in_S8() {
    String you = desk.choose(desk.number("011 44 20 7946 0018"), NINE);
    String call =
        BookingDesk.location(
            desk.post(you, Map.of("name", " Cleo ", "reason", "Login\r\nand more")));
    assertThat(desk.booked())
        .singleElement()
        .satisfies(booked -> {
          assertThat(booked.slot().start()).isEqualTo(NINE);
          assertThat(booked.customer().name()).isEqualTo("Cleo");
          assertThat(booked.customer().phone().e164()).isEqualTo("+442079460018");
          assertThat(booked.customer().zone()).isNull();
          assertThat(booked.reason()).isEqualTo("Login and more");
          assertThat(booked.bookedBy()).isEqualTo("the booking page");
        });
    assertThat(desk.get(call).body())
        .contains("Your call is booked", "16:00", "Mon 1 Jun", "London", "09:00 MT");
  }

  @Test
  void a_form_sent_twice_or_gone_back_to_books_once_S8() {
    String you = desk.choose(desk.number(LONDON), NINE);
    String first = BookingDesk.location(desk.post(you, Map.of("name", "Cleo")));
    assertThat(BookingDesk.location(desk.post(you, Map.of("name", "Cleo")))).isEqualTo(first);
    assertThat(BookingDesk.location(desk.post(you, Map.of("name", "Other")))).isEqualTo(first);
    assertThat(BookingDesk.location(desk.get(you))).isEqualTo(first);
    assertThat(desk.booked()).hasSize(1);
  }

  @Test
  void a_time_lost_meanwhile_is_said_with_the_nearest_that_are_free_S4() {
    String times = desk.number(LONDON);
    var unused = desk.book("+44 20 7946 0999", NINE);
    HttpResponse<String> lost = desk.post(times, Map.of("slotStart", NINE));
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body())
        .contains("Somebody else has just taken Mon 1 Jun, 16:00.", NINE_TWENTY)
        .doesNotContain("value=\"" + NINE + "\"")
        .doesNotContain("Rule ");
  }

  @Test
  void a_place_lost_after_it_was_kept_is_said_on_the_page_of_times_and_nothing_typed_goes_S4() {
    String you = desk.choose(desk.number(LONDON), NINE);
    desk.planned.setNow("2026-06-01T14:11:00Z");
    assertThat(desk.get(you).body()).contains("The five minutes");
    var unused = desk.book("+44 20 7946 0999", NINE);
    HttpResponse<String> lost = desk.post(you, Map.of("name", "Cleo", "reason", "Login"));
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains("Somebody else has just taken");
    String other = BookingDesk.location(desk.post(you, Map.of("name", "Cleo", "other", "1")));
    assertThat(desk.get(desk.choose(other, NINE_TWENTY)).body()).contains("value=\"Cleo\"");
  }

  @Test
  void a_kept_time_is_not_shown_to_others_and_still_to_its_holder_S4() {
    String mine = desk.number(LONDON);
    var unused = desk.choose(mine, NINE);
    assertThat(desk.get(mine).body()).contains("value=\"" + NINE + "\"");
    assertThat(desk.get(desk.number("+44 20 7946 0999")).body())
        .doesNotContain("value=\"" + NINE + "\"");
  }

  @Test
  void a_time_that_began_or_never_was_is_refused_in_plain_words_S1_S3_S5() {
    String times = desk.number(LONDON);
    HttpResponse<String> odd = desk.post(times, Map.of("slotStart", "2026-06-01T15:07:00Z"));
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(odd.body()).contains("We do not take calls at Mon 1 Jun, 16:07.");
    HttpResponse<String> begun = desk.post(times, Map.of("slotStart", "2026-06-01T14:00:00Z"));
    assertThat(begun.statusCode()).isEqualTo(409);
    assertThat(begun.body()).contains("It is too late to book");
    HttpResponse<String> night = desk.post(times, Map.of("slotStart", "2026-06-01T19:00:00Z"));
    assertThat(night.statusCode()).isEqualTo(409);
    assertThat(night.body()).contains("08:00 to 20:00 your time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "+44", "12", "+1\u0000248", "９９９", "+999 1234 5678"})
  void a_number_that_cannot_be_read_comes_back_with_the_reason_P1(String phone) {
    HttpResponse<String> answer = desk.post("/book/desk/number", Map.of("phone", phone));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("aria-invalid=\"true\"", "See the times");
  }

  @Test
  void bad_input_is_the_page_again_with_the_field_and_never_500_S8() {
    String big = "x".repeat(10_000);
    assertThat(desk.post("/book/desk/number", Map.of("phone", big)).statusCode()).isEqualTo(422);
    assertThat(desk.post("/book/desk/number", Map.of("phone", LONDON, "x", "1")).body())
        .contains("x: This is not known here");
    assertThat(desk.post("/book/desk/number", "phone=1&phone=2").statusCode()).isEqualTo(422);
    assertThat(desk.post("/book/desk/number", "%ZZ=%").statusCode()).isBetween(400, 499);
    assertThat(desk.post("/book/desk/number", "").statusCode()).isEqualTo(422);
    String where = desk.number("+1 800 234 5678");
    for (Map<String, String> form :
        List.of(
            Map.of("zone", "Mars/Olympus"),
            Map.of("place", "Atlantis"),
            Map.of("place", big),
            Map.of("place", "\u0000"),
            Map.<String, String>of())) {
      HttpResponse<String> answer = desk.post(where, form);
      assertThat(answer.statusCode()).as("%s", form.keySet()).isEqualTo(422);
      assertThat(answer.body()).contains("Where will you be?");
    }
    String times = desk.number(LONDON);
    for (String start : List.of("", "noon", big, "9999-99-99", "+1000000-01-01T00:00Z")) {
      assertThat(desk.post(times, Map.of("slotStart", start)).statusCode()).isEqualTo(422);
    }
    String you = desk.choose(times, NINE);
    for (String name : List.of("", " ", big, "Cleo\u0007", "two\nlines")) {
      HttpResponse<String> answer = desk.post(you, Map.of("name", name, "reason", "typed"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("w-name", "typed");
    }
    assertThat(desk.post(you, Map.of("name", "Cleo", "reason", big)).body()).contains("w-reason");
    assertThat(desk.booked()).isEmpty();
  }

  @Test
  void addresses_that_are_none_begin_anew_or_are_not_found_S8() {
    assertThat(desk.get("/book/nowhere").statusCode()).isEqualTo(404);
    assertThat(desk.get("/book/desk/times/" + "A".repeat(60)).body()).contains("Start again");
    assertThat(desk.get("/book/desk/times/short").statusCode()).isEqualTo(404);
    assertThat(desk.get("/book/desk/call/" + "A".repeat(60)).statusCode()).isEqualTo(404);
    String times = desk.number(LONDON);
    assertThat(desk.get(times.replace("/times/", "/call/")).statusCode()).isEqualTo(404);
    desk.planned.setNow("2026-06-01T16:06:00Z");
    assertThat(desk.get(times).body()).contains("Start again");
  }

  @Test
  void a_link_is_good_for_one_call_at_one_desk_and_nothing_of_it_is_stored_S8() {
    String call = desk.book(LONDON, NINE);
    String link = call.substring(call.lastIndexOf('/') + 1);
    var unused = desk.planned.insertDesk("other", ZoneId.of("UTC"));
    assertThat(desk.get("/book/other/call/" + link).statusCode()).isEqualTo(404);
    for (int at = 0; at < link.length(); at += 7) {
      char changed = link.charAt(at) == 'A' ? 'B' : 'A';
      String forged = link.substring(0, at) + changed + link.substring(at + 1);
      assertThat(desk.post("/book/desk/call/" + forged + "/cancel", "").statusCode())
          .isEqualTo(404);
    }
    assertThat(desk.booked()).hasSize(1);
    String all =
        desk.planned
            .transactions()
            .run(tx ->
                tx.handle()
                    .createQuery("select string_agg(callback::text, ' ') from callback")
                    .mapTo(String.class)
                    .one());
    assertThat(all).doesNotContain(link);
  }

  @Test
  void a_call_is_moved_and_cancelled_by_its_link_and_its_place_is_free_again_S8() {
    String call = desk.book(LONDON, NINE);
    assertThat(desk.post(call + "/times", Map.of("slotStart", NINE_TWENTY)).statusCode())
        .isEqualTo(303);
    assertThat(desk.get(call).body()).contains("Your call is moved", "16:20");
    var unused = desk.book("+44 20 7946 0999", NINE);
    HttpResponse<String> lost = desk.post(call + "/times", Map.of("slotStart", NINE));
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains("Somebody else has just taken");
    assertThat(desk.post(call + "/cancel", "").statusCode()).isEqualTo(303);
    assertThat(desk.post(call + "/cancel", "").statusCode()).isEqualTo(303);
    assertThat(desk.get(call).body()).contains("This call is cancelled", "Book another");
    assertThat(desk.book("+44 20 7946 0998", NINE_TWENTY)).contains("/call/");
  }

  @Test
  void once_the_time_has_begun_it_is_too_late_and_the_page_says_what_to_do_S3() {
    String call = desk.book(LONDON, NINE);
    desk.planned.setNow(NINE);
    assertThat(desk.get(call).body()).contains("Your call is due", "too late", "Book another");
    assertThat(desk.post(call + "/cancel", "").statusCode()).isEqualTo(409);
    assertThat(desk.post(call + "/times", Map.of("slotStart", NINE_TWENTY)).statusCode())
        .isEqualTo(409);
    assertThat(desk.booked())
        .singleElement()
        .extracting("slot.start")
        .isEqualTo(Instant.parse(NINE));
  }

  @Test
  void who_was_missed_or_not_reached_may_choose_another_time_by_the_same_link_C3_C5() {
    String call = desk.book(LONDON, NINE);
    desk.planned.setNow("2026-06-01T15:20:00Z");
    assertThat(
            desk.planned.transactions().<List<BegunSlotStore.Begun>>run(new BegunSlotStore()::miss))
        .hasSize(1);
    assertThat(desk.get(call).body()).contains("We did not call in time", "Choose a time");

    desk.planned.transactions().use(this::callInVain);
    assertThat(desk.get(call).body()).contains("We will try again", "Choose a time");
    assertThat(desk.get(call + "/call.ics").statusCode()).isEqualTo(404);
    assertThat(desk.get(call + "/times").body()).contains("You stay in line");
    assertThat(desk.post(call + "/times", Map.of("slotStart", "2026-06-01T16:00:00Z")).statusCode())
        .isEqualTo(303);
    assertThat(desk.get(call).body()).contains("Your call is moved", "Put it in my calendar");
  }

  private void callInVain(Tx tx) {
    Callbacks callbacks = new Callbacks();
    DeskId id = desk.planned.desk().id();
    CallbackId missed = callbacks.inOrder(tx, id, 9).getFirst().id();
    assertThat(callbacks.started(tx, id, missed)).isTrue();
    assertThat(new CallRetries().again(tx, id, missed, tx.now())).isTrue();
  }

  @Test
  void the_calendar_entry_keeps_its_name_grows_with_each_change_and_is_cancelled_S8() {
    String call = desk.book(LONDON, NINE);
    String first = unfolded(desk.get(call + "/call.ics").body());
    assertThat(first)
        .contains("METHOD:PUBLISH", "SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART:20260601T150000Z")
        .contains("DTEND:20260601T152000Z", "https://baton.example.com/book/desk/call/")
        .doesNotContain("7946");
    var unused = desk.post(call + "/times", Map.of("slotStart", NINE_TWENTY));
    String moved = unfolded(desk.get(call + "/call.ics").body());
    assertThat(moved).contains("SEQUENCE:1", "DTSTART:20260601T152000Z", uid(first));
    var unusedToo = desk.post(call + "/cancel", "");
    String cancelled = unfolded(desk.get(call + "/call.ics").body());
    assertThat(cancelled).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", uid(first));
  }

  @Test
  void the_page_tells_nothing_of_other_customers_W3() {
    desk.planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    String before = desk.get(desk.number(LONDON)).body();
    var unused = desk.book("+44 20 7946 0999", NINE);
    String after = desk.get(desk.number(LONDON)).body();
    assertThat(buttons(after)).isEqualTo(buttons(before));
    assertThat(after).doesNotContain("0999", "Cleo");
  }

  @Test
  void who_asks_too_often_is_told_so_with_429_and_a_plain_page() {
    desk.close();
    RateLimit never = new RateLimit(1_000, Duration.ofNanos(1));
    desk =
        BookingDesk.in(
            "America/Denver",
            "2026-06-01T14:05:00Z",
            new PublicLimits(
                new RateLimit(20, Duration.ofHours(1)),
                never,
                new RateLimit(1, Duration.ofHours(1))),
            "");
    plan();
    var unused = desk.book(LONDON, NINE);
    String you = desk.choose(desk.number(LONDON), NINE_TWENTY);
    HttpResponse<String> often = desk.post(you, Map.of("name", "Cleo"));
    assertThat(often.statusCode()).isEqualTo(429);
    assertThat(often.body()).contains("Too many requests");
    assertThat(often.headers().firstValue("Retry-After")).isPresent();
    assertThat(desk.booked()).hasSize(1);
    HttpResponse<String> last = often;
    for (int request = 0; request < 20; request++) {
      last = desk.get("/book/desk");
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.body()).contains("Too many requests");
  }

  @Test
  void only_the_sites_allowed_may_show_it_in_a_frame() {
    assertThat(policy()).contains("frame-ancestors 'none'");
    desk.close();
    desk =
        BookingDesk.in(
            "America/Denver", "2026-06-01T14:05:00Z", BookingDesk.free(), "https://a.example");
    assertThat(policy()).contains("frame-ancestors https://a.example").doesNotContain("'none';f");
    assertThat(desk.get("/assets/booking.css").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    assertThat(desk.get("/book/desk").headers().firstValue("Set-Cookie")).isEmpty();
  }

  private String policy() {
    return desk.get("/book/desk").headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static String buttons(String page) {
    return page.substring(page.indexOf("class=\"day\"")).replaceAll("/[A-Za-z0-9_-]{60,}", "");
  }

  private static String unfolded(String entry) {
    return entry.replace("\r\n ", "");
  }

  private static String uid(String entry) {
    return entry.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }
}
