package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingViews.Lost;
import baton.scheduler.contact.booking.BookingViews.Standing;
import baton.scheduler.contact.callback.BookingOutcome;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.OpenSlots;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.tx.Tx;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code /book/{desk}/call/{link}}: one booked call, for whoever has its link: when it is, its
 * calendar entry, moving and cancelling it until it begins (S8). A link shows this call only.
 */
@Path("/book/{desk}/call/{link: [A-Za-z0-9_-]{20,200}}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@EmbeddablePage
public final class CallPage {
  private final DeskTransactions transactions;
  private final BookingLinks links;
  private final BookingPages pages;
  private final CallCalendar calendar;
  private final Callbacks callbacks = new Callbacks();
  private final Bookings bookings = new Bookings();
  private final OpenSlots open = new OpenSlots();

  CallPage(
      DeskTransactions transactions,
      BookingLinks links,
      BookingPages pages,
      CallCalendar calendar) {
    this.transactions = transactions;
    this.links = links;
    this.pages = pages;
    this.calendar = calendar;
  }

  /** A call, whose clock counts, and its address. */
  private record Mine(Desk desk, Callback callback, TheirTime time, String path) {}

  @GET
  public Response page(@PathParam("desk") String slug, @PathParam("link") String link) {
    return look(slug, link, (tx, mine) -> page(tx, mine, 200, null));
  }

  @GET
  @Path("call.ics")
  @Produces(MediaType.WILDCARD)
  public Response calendar(@PathParam("desk") String slug, @PathParam("link") String link) {
    return look(
        slug,
        link,
        (tx, mine) ->
            isBooked(mine)
                ? calendar(tx, mine)
                : page(tx, mine, 404, "It has no time now that a calendar could keep."));
  }

  private Response calendar(Tx tx, Mine mine) {
    return Response.ok(
            calendar.entry(
                mine.desk,
                mine.callback,
                new CallCalendar.About(
                    links.name(mine.desk, mine.callback.id()),
                    callbacks.changes(tx, mine.desk.id(), mine.callback.id()),
                    mine.path),
                tx.now()))
        .type("text/calendar; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"call.ics\"")
        .build();
  }

  /** Who waits in the order received has no time to come. */
  private static boolean isBooked(Mine mine) {
    return mine.callback.chosen() != null && !mine.callback.inOrder();
  }

  @GET
  @Path("times")
  public Response times(@PathParam("desk") String slug, @PathParam("link") String link) {
    return look(
        slug,
        link,
        (tx, mine) ->
            isOpen(mine.callback, tx.now())
                ? times(tx, mine, 200, null)
                : page(tx, mine, 200, null));
  }

  /** {@code slotStart}: moves the call there. */
  @POST
  @Path("times")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @PathParam("desk") String slug,
      @PathParam("link") String link,
      MultivaluedMap<String, String> sent) {
    Optional<SlotTime> slot = new BookingForm(sent, Set.of("slotStart")).slot();
    return change(
        slug,
        link,
        (tx, mine) -> {
          if (!isOpen(mine.callback, tx.now())) {
            return page(tx, mine, 409, "It can no longer be moved, so nothing was changed.");
          }
          return slot.isPresent()
              ? moved(tx, mine, slot.get())
              : times(tx, mine, 422, Lost.NO_TIME);
        });
  }

  private Response moved(Tx tx, Mine mine, SlotTime to) {
    return switch (bookings.move(tx, mine.desk, mine.callback, to)) {
      case BookingOutcome.Done done -> to(mine.path);
      case BookingOutcome.Refused no -> {
        String rule = no.refusal().rule();
        List<SlotTime> nearest =
            open.nearest(tx, mine.desk, mine.callback.customer().hours(), to, null);
        yield times(tx, mine, BookingPages.status(rule), Lost.of(rule, to, nearest, mine.time));
      }
    };
  }

  @POST
  @Path("cancel")
  public Response cancel(@PathParam("desk") String slug, @PathParam("link") String link) {
    return change(
        slug,
        link,
        (tx, mine) -> {
          boolean already = mine.callback.state() == CallbackState.CANCELLED;
          if (!already && !isOpen(mine.callback, tx.now())) {
            return page(
                tx, mine, 409, "It can no longer be cancelled here, so nothing was changed.");
          }
          return switch (bookings.cancel(tx, mine.desk, mine.callback)) {
            case BookingOutcome.Done done -> to(mine.path);
            case BookingOutcome.Refused no ->
                page(tx, mine, 409, "It can no longer be cancelled here, so nothing was changed.");
          };
        });
  }

  private Response page(Tx tx, Mine mine, int status, @Nullable String refused) {
    int changes = callbacks.changes(tx, mine.desk.id(), mine.callback.id());
    Standing standing = Standing.of(mine.callback, isOpen(mine.callback, tx.now()), changes > 0);
    return pages.page(
        status,
        "call",
        new BookingViews.Call(
            pages.shell(tx, mine.desk, standing.words()),
            standing,
            isBooked(mine) ? BookingViews.Time.of(mine.callback.slot(), mine.time) : null,
            mine.time.city(),
            pages.written(mine.callback.customer().phone()),
            mine.path,
            refused));
  }

  private Response times(Tx tx, Mine mine, int status, @Nullable Lost lost) {
    List<SlotTime> slots = open.suiting(tx, mine.desk, mine.callback.customer().hours(), null);
    return pages.page(
        status,
        "times",
        new BookingViews.Times(
            pages.shell(tx, mine.desk, "Move your call"),
            new BookingViews.About(
                pages.written(mine.callback.customer().phone()),
                mine.time.city(),
                mine.time.clock(tx.now()),
                "",
                ""),
            new BookingViews.Moving(
                isBooked(mine) ? mine.time.dated(mine.callback.slot().start()) : null, mine.path),
            BookingViews.Day.of(slots, mine.time, tx.now()),
            mine.desk.policy().slotDays(),
            lost));
  }

  /** 404, in plain words, when the link is not one of this desk's. */
  private Response look(String slug, String link, BiFunction<Tx, Mine, Response> step) {
    return transactions.read(
        slug,
        (tx, desk) ->
            answer(
                tx,
                desk,
                link,
                links.callback(desk, link).flatMap(id -> callbacks.byId(tx, desk.id(), id)),
                step));
  }

  /** The same with the call locked. */
  private Response change(String slug, String link, BiFunction<Tx, Mine, Response> step) {
    return transactions.write(
        slug,
        (tx, desk) ->
            answer(
                tx,
                desk,
                link,
                links.callback(desk, link).flatMap(id -> callbacks.locked(tx, desk.id(), id)),
                step));
  }

  private Response answer(
      Tx tx,
      Desk desk,
      String link,
      Optional<Callback> callback,
      BiFunction<Tx, Mine, Response> step) {
    return callback
        .map(found -> step.apply(tx, mine(tx, desk, found, link)))
        .orElseGet(() ->
            pages.said(
                tx,
                desk,
                404,
                "This link does not work",
                "It is not whole, or not one of ours. Copy it again from where you kept it.",
                BookingDrafts.base(desk)));
  }

  private Mine mine(Tx tx, Desk desk, Callback callback, String link) {
    ZoneId zone = pages.zone(tx, callback.customer()).orElse(desk.zone());
    return new Mine(
        desk, callback, new TheirTime(zone, desk), BookingDrafts.base(desk) + "/call/" + link);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** Whether its customer may still move or cancel it: until its slot begins, and once it waits. */
  static boolean isOpen(Callback callback, Instant now) {
    return callback.inOrder()
        || (callback.state() == CallbackState.BOOKED && callback.slot().start().isAfter(now));
  }
}
