package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingViews.Choice;
import baton.scheduler.contact.booking.BookingViews.Lost;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.callback.OpenSlots;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.callback.PhoneReading;
import baton.scheduler.contact.callback.PlaceHold;
import baton.scheduler.contact.callback.PlaceHolds;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the steps, each from what is known so far. */
final class BookingSteps {
  private final BookingLinks links;
  private final PhoneNumbers numbers;
  private final Gazetteer gazetteer = new Gazetteer();
  private final Whereabouts whereabouts = new Whereabouts(gazetteer);
  private final BookingPages painter;
  private final OpenSlots open = new OpenSlots();

  BookingSteps(BookingLinks links, PhoneNumbers numbers, BookingPages painter) {
    this.links = links;
    this.numbers = numbers;
    this.painter = painter;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** A draft's number; it was read when the draft was made. */
  PhoneNumber number(Desk desk, BookingDraft draft) {
    return ((PhoneReading.Read) numbers.read(draft.phone(), desk.dialPlan())).number();
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
    return painter.page(
        wrong.isEmpty() ? 200 : 422,
        "number",
        new BookingViews.Phone(
            painter.shell(tx, desk, "Book a call"),
            links.of(desk, draft),
            BookingPages.home(desk),
            phone,
            said,
            wrong));
  }

  Response where(Tx tx, Desk desk, BookingDraft draft, String place, Map<String, String> wrong) {
    PhoneNumber number = number(desk, draft);
    List<Choice> choices =
        whereabouts.choices(number, tx.now()).stream()
            .map(zones -> BookingPages.choice(zones, tx.now()))
            .toList();
    List<Choice> like =
        place.isBlank()
            ? List.of()
            : gazetteer.like(place.strip()).stream()
                .map(found -> BookingPages.choice(found, tx.now()))
                .toList();
    return painter.page(
        wrong.isEmpty() ? 200 : 422,
        "where",
        new BookingViews.Where(
            painter.shell(tx, desk, "Where will you be?"),
            painter.written(number),
            choices,
            like,
            place,
            gazetteer.written(),
            wrong));
  }

  /** A draft's number as people read it; empty before there is one. */
  String written(Desk desk, BookingDraft draft) {
    return draft.phone().isEmpty() ? "" : painter.written(number(desk, draft));
  }

  /**
   * @param lost why the time just wanted cannot be had; null: none was
   */
  Response times(Tx tx, DraftAtDesk at, int status, @Nullable Lost lost) {
    Desk desk = at.desk();
    List<SlotTime> slots = open.suiting(tx, desk, hours(desk, at.draft()), at.draft().session());
    return painter.page(
        status,
        "times",
        new BookingViews.Times(
            painter.shell(tx, desk, "Choose a time"),
            about(tx, at),
            null,
            BookingPages.days(slots, at.time(), tx.now()),
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
    return BookingPages.lost(rule, wanted, nearest, at.time());
  }

  Response you(Tx tx, DraftAtDesk at, Map<String, String> wrong) {
    Optional<PlaceHold> hold =
        new PlaceHolds()
            .of(tx, at.desk(), at.draft().session())
            .filter(kept -> kept.slot().equals(at.slot()));
    return painter.page(
        wrong.isEmpty() ? 200 : 422,
        "you",
        new BookingViews.You(
            painter.shell(tx, at.desk(), "Your name"),
            BookingPages.time(at.slot(), at.time()),
            at.time().city(),
            hold.map(kept -> at.time().clock(kept.until())).orElse(null),
            at.draft().typed(),
            wrong));
  }
}
