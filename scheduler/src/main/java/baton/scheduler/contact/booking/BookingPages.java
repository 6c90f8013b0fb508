package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingDrafts.DraftAtDesk;
import baton.scheduler.contact.booking.BookingViews.Choice;
import baton.scheduler.contact.booking.BookingViews.Day;
import baton.scheduler.contact.booking.BookingViews.Lost;
import baton.scheduler.contact.booking.BookingViews.Time;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.callback.OpenSlots;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.callback.PlaceHolds;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the steps, each from what is known so far, and what else this room answers. */
final class BookingPages {
  private static final String HTML = MediaType.TEXT_HTML + "; charset=utf-8";

  private final DeskPages face;
  private final BookingLinks links;
  private final PhoneNumbers numbers;
  private final Gazetteer gazetteer = new Gazetteer();
  private final Whereabouts whereabouts = new Whereabouts(gazetteer);
  private final OpenSlots open = new OpenSlots();

  BookingPages(DeskPages face, BookingLinks links, PhoneNumbers numbers) {
    this.face = face;
    this.links = links;
    this.numbers = numbers;
  }

  /** A page; going back to it shows what was typed, and a fresh one is asked for all the same. */
  Response page(int status, String template, Record view) {
    return Response.status(status)
        .entity(face.pages().render("contact/booking/" + template + ".ftlh", view))
        .type(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  Shell shell(Tx tx, Desk desk, String title) {
    return face.shells().ofNobody(tx, desk, title);
  }

  Response said(Tx tx, Desk desk, int status, String head, String text, @Nullable String again) {
    return page(status, "said", new BookingViews.Said(shell(tx, desk, head), head, text, again));
  }

  /** 429, before anything is known of the desk. */
  Response tooOften(Duration wait) {
    return tooOften(Shell.titled("Too many requests"), wait);
  }

  Response tooOften(Tx tx, Desk desk, Duration wait) {
    return tooOften(shell(tx, desk, "Too many requests"), wait);
  }

  private Response tooOften(Shell shell, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    String when =
        seconds < 90 ? seconds + " seconds" : DeskTime.length(Duration.ofSeconds(seconds + 59));
    Response page =
        page(
            429,
            "said",
            new BookingViews.Said(
                shell,
                "Too many requests",
                "A lot was asked from here in a short time, so nothing was done. Go back and try"
                    + " again in "
                    + when
                    + ": what you typed is still there.",
                null));
    return Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  /** The country whose numbers the desk reads without a country code. */
  static String home(Desk desk) {
    return Locale.of("", desk.dialPlan().domesticRegions().getFirst())
        .getDisplayCountry(Locale.ENGLISH);
  }

  String written(PhoneNumber number) {
    return numbers.written(number);
  }

  /** Of an answer that a time cannot be had: there never was such a time, or not any more. */
  static int status(String rule) {
    return rule.equals("S1") ? 422 : 409;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** A draft's number; it was read when the draft was made. */
  PhoneNumber number(Desk desk, BookingDraft draft) {
    return ((PhoneNumbers.Reading.Read) numbers.read(draft.phone(), desk.dialPlan())).number();
  }

  /** The customer's zone: as stated, else as the number settles it; empty: to be asked. */
  Optional<ZoneId> zone(Tx tx, Desk desk, BookingDraft draft) {
    return draft.zone() == null
        ? whereabouts.settled(number(desk, draft), tx.now())
        : Optional.of(draft.zone());
  }

  Optional<ZoneId> zone(Tx tx, Customer customer) {
    return customer.zone() == null
        ? whereabouts.settled(customer.phone(), tx.now())
        : Optional.of(customer.zone());
  }

  CustomerHours hours(Desk desk, BookingDraft draft) {
    return new Customer("?", number(desk, draft), draft.zone(), null).hours();
  }

  Response number(
      Tx tx,
      Desk desk,
      BookingDraft draft,
      String phone,
      @Nullable String said,
      Map<String, String> wrong) {
    return page(
        wrong.isEmpty() ? 200 : 422,
        "number",
        new BookingViews.Phone(
            shell(tx, desk, "Book a call"), links.of(desk, draft), home(desk), phone, said, wrong));
  }

  Response where(Tx tx, Desk desk, BookingDraft draft, String place, Map<String, String> wrong) {
    PhoneNumber number = number(desk, draft);
    List<Choice> choices =
        whereabouts.choices(number, tx.now()).stream()
            .map(zones -> Choice.of(zones, tx.now()))
            .toList();
    List<Choice> like =
        place.isBlank()
            ? List.of()
            : gazetteer.like(place.strip()).stream()
                .map(found -> Choice.of(found, tx.now()))
                .toList();
    return page(
        wrong.isEmpty() ? 200 : 422,
        "where",
        new BookingViews.Where(
            shell(tx, desk, "Where will you be?"),
            written(number),
            choices,
            like,
            place,
            gazetteer.written(),
            wrong));
  }

  /** A draft's number as people read it; empty before there is one. */
  String written(Desk desk, BookingDraft draft) {
    return draft.phone().isEmpty() ? "" : written(number(desk, draft));
  }

  /**
   * @param lost why the time just wanted cannot be had; null: none was
   */
  Response times(Tx tx, DraftAtDesk at, int status, @Nullable Lost lost) {
    Desk desk = at.desk();
    List<SlotTime> slots = open.suiting(tx, desk, hours(desk, at.draft()), at.draft().session());
    return page(
        status,
        "times",
        new BookingViews.Times(
            shell(tx, desk, "Choose a time"),
            about(tx, at),
            null,
            Day.of(slots, at.time(), tx.now()),
            desk.policy().slotDays(),
            lost));
  }

  private BookingViews.About about(Tx tx, DraftAtDesk at) {
    String base = BookingDrafts.base(at.desk());
    String draft = links.of(at.desk(), at.draft());
    return new BookingViews.About(
        written(at.desk(), at.draft()),
        at.time().city(),
        at.time().clock(tx.now()),
        base + "/number/" + draft,
        base + "/where/" + draft);
  }

  Lost lost(Tx tx, DraftAtDesk at, String rule, SlotTime wanted) {
    CustomerHours hours = hours(at.desk(), at.draft());
    List<SlotTime> nearest = open.nearest(tx, at.desk(), hours, wanted, at.draft().session());
    return Lost.of(rule, wanted, nearest, at.time());
  }

  Response you(Tx tx, DraftAtDesk at, Map<String, String> wrong) {
    Optional<PlaceHolds.Hold> hold =
        new PlaceHolds()
            .of(tx, at.desk(), at.draft().session())
            .filter(kept -> kept.slot().equals(at.slot()));
    return page(
        wrong.isEmpty() ? 200 : 422,
        "you",
        new BookingViews.You(
            shell(tx, at.desk(), "Your name"),
            Time.of(at.slot(), at.time()),
            at.time().city(),
            hold.map(kept -> at.time().clock(kept.until())).orElse(null),
            at.draft().typed(),
            wrong));
  }
}
