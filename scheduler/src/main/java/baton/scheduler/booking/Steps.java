package baton.scheduler.booking;

import baton.scheduler.booking.Views.Choice;
import baton.scheduler.booking.Views.Lost;
import baton.scheduler.callback.Customer;
import baton.scheduler.callback.CustomerHours;
import baton.scheduler.callback.OpenSlots;
import baton.scheduler.callback.PhoneNumber;
import baton.scheduler.callback.PhoneNumbers;
import baton.scheduler.callback.PhoneReading;
import baton.scheduler.callback.PlaceHold;
import baton.scheduler.callback.PlaceHolds;
import baton.scheduler.desk.Desk;
import baton.scheduler.slot.SlotTime;
import baton.scheduler.tx.Tx;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the steps, each from what is known so far. */
final class Steps {
  private final Links links;
  private final PhoneNumbers numbers;
  private final Gazetteer gazetteer = new Gazetteer();
  private final Whereabouts whereabouts = new Whereabouts(gazetteer);
  private final Painter painter;
  private final OpenSlots open = new OpenSlots();

  Steps(Links links, PhoneNumbers numbers, Painter painter) {
    this.links = links;
    this.numbers = numbers;
    this.painter = painter;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** A draft's number; it was read when the draft was made. */
  PhoneNumber number(Desk desk, Draft draft) {
    return ((PhoneReading.Read) numbers.read(draft.phone(), desk.dialPlan())).number();
  }

  /** The customer's zone: as stated, else as the number settles it; empty: to be asked. */
  Optional<ZoneId> zone(Tx tx, Desk desk, Draft draft) {
    return draft.zone() == null
        ? whereabouts.settled(number(desk, draft), tx.now())
        : Optional.of(draft.zone());
  }

  Optional<ZoneId> zone(Tx tx, Customer customer) {
    return customer.zone() == null
        ? whereabouts.settled(customer.phone(), tx.now())
        : Optional.of(customer.zone());
  }

  CustomerHours hours(Desk desk, Draft draft) {
    return new Customer("?", number(desk, draft), draft.zone(), null).hours();
  }

  Response number(
      Tx tx,
      Desk desk,
      Draft draft,
      String phone,
      @Nullable String said,
      Map<String, String> wrong) {
    return painter.page(
        wrong.isEmpty() ? 200 : 422,
        "number",
        new Views.Phone(
            painter.shell(tx, desk, "Book a call"),
            links.of(desk, draft),
            Painter.home(desk),
            phone,
            said,
            wrong));
  }

  Response where(Tx tx, Desk desk, Draft draft, String place, Map<String, String> wrong) {
    PhoneNumber number = number(desk, draft);
    List<Choice> choices =
        whereabouts.choices(number, tx.now()).stream()
            .map(zones -> Painter.choice(zones, tx.now()))
            .toList();
    List<Choice> like =
        place.isBlank()
            ? List.of()
            : gazetteer.like(place.strip()).stream()
                .map(found -> Painter.choice(found, tx.now()))
                .toList();
    return painter.page(
        wrong.isEmpty() ? 200 : 422,
        "where",
        new Views.Where(
            painter.shell(tx, desk, "Where will you be?"),
            painter.written(number),
            choices,
            like,
            place,
            gazetteer.written(),
            wrong));
  }

  /**
   * @param lost why the time just wanted cannot be had; null: none was
   */
  Response times(
      Tx tx, Desk desk, Draft draft, TheirTime time, int status, @Nullable Lost lost) {
    List<SlotTime> slots = open.suiting(tx, desk, hours(desk, draft), draft.session());
    return painter.page(
        status,
        "times",
        new Views.Times(
            painter.shell(tx, desk, "Choose a time"),
            painter.about(
                number(desk, draft),
                time,
                tx.now(),
                BookPage.base(desk),
                links.of(desk, draft)),
            null,
            Painter.days(slots, time, tx.now()),
            desk.policy().slotDays(),
            lost));
  }

  Lost lost(Tx tx, Desk desk, Draft draft, String rule, SlotTime wanted, TheirTime time) {
    List<SlotTime> nearest =
        open.nearest(tx, desk, hours(desk, draft), wanted, draft.session());
    return Painter.lost(rule, wanted, nearest, time);
  }

  Response you(
      Tx tx, Desk desk, Draft draft, TheirTime time, SlotTime slot, Map<String, String> wrong) {
    Optional<PlaceHold> hold =
        new PlaceHolds().of(tx, desk, draft.session()).filter(kept -> kept.slot().equals(slot));
    return painter.page(
        wrong.isEmpty() ? 200 : 422,
        "you",
        new Views.You(
            painter.shell(tx, desk, "Your name"),
            Painter.time(slot, time),
            time.city(),
            hold.map(kept -> time.clock(kept.until())).orElse(null),
            draft.typed(),
            wrong));
  }
}
