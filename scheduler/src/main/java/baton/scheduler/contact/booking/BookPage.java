package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingDraft.Typed;
import baton.scheduler.contact.booking.BookingDrafts.DraftAtDesk;
import baton.scheduler.contact.booking.BookingViews.Lost;
import baton.scheduler.contact.callback.BookingOutcome;
import baton.scheduler.contact.callback.BookingRequest;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PlaceHolds;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.RateLimit;
import baton.scheduler.platform.tx.Tx;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /book/{desk}/…}: the times that a customer can have, and the booking of one (S3, S4, S5,
 * S6). Each step has an address of its own that carries what is known so far, sealed, so going back
 * and loading again show the same and do nothing.
 */
@Path("/book/{desk}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@EmbeddablePage
public final class BookPage {
  /** Who booked, as the desk reads it. */
  static final String BY = "the booking page";

  static final String DRAFT = "{draft: [A-Za-z0-9_-]{20,7000}}";

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_REASON = 500;

  private final BookingDrafts drafts;
  private final BookingLinks links;
  private final BookingPages pages;
  private final PublicLimits limits;
  private final Bookings bookings = new Bookings();

  BookPage(BookingDrafts drafts, BookingLinks links, BookingPages pages, PublicLimits limits) {
    this.drafts = drafts;
    this.links = links;
    this.pages = pages;
    this.limits = limits;
  }

  @GET
  @Path("times/" + DRAFT)
  public Response times(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return drafts.looking().withZone(slug, sealed, (tx, at) -> pages.times(tx, at, 200, null));
  }

  /** {@code slotStart}: keeps a place of it. */
  @POST
  @Path("times/" + DRAFT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @PathParam("desk") String slug,
      @PathParam("draft") String sealed,
      MultivaluedMap<String, String> sent,
      @Context HttpServletRequest request) {
    Optional<SlotTime> asked = new BookingForm(sent, Set.of("slotStart")).slot();
    return drafts.withZone(
        slug,
        sealed,
        (tx, at) ->
            asked
                .map(slot -> kept(tx, at, slot, request.getRemoteAddr()))
                .orElseGet(() -> pages.times(tx, at, 422, Lost.NO_TIME)));
  }

  private Response kept(Tx tx, DraftAtDesk at, SlotTime slot, String address) {
    PlaceHolds.Outcome outcome =
        new PlaceHolds()
            .hold(
                tx,
                at.desk(),
                slot,
                pages.hours(at.desk(), at.draft()),
                links.holder(at.draft(), RateLimit.network(address)));
    return switch (outcome) {
      case PlaceHolds.Outcome.Held held ->
          BookingDrafts.to(at.desk(), "/you/" + links.of(at.desk(), at.draft().at(slot)));
      case PlaceHolds.Outcome.Booked booked -> toCall(at.desk(), booked.callback());
      case PlaceHolds.Outcome.Refused no -> lost(tx, at, no.refusal().rule(), slot);
      case PlaceHolds.Outcome.TooMany tooMany ->
          pages.said(
              tx,
              at.desk(),
              429,
              "Finish one booking first",
              "Several times are being kept from here, or for this number, at the moment. Finish"
                  + " one of those bookings, or go back and choose again in five minutes: by then"
                  + " the others are free again.",
              null);
    };
  }

  private Response lost(Tx tx, DraftAtDesk at, String rule, SlotTime slot) {
    return pages.times(tx, at, BookingPages.status(rule), pages.lost(tx, at, rule, slot));
  }

  @GET
  @Path("you/" + DRAFT)
  public Response you(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return drafts
        .looking()
        .withSlot(
            slug, sealed, (tx, at) -> booked(tx, at).orElseGet(() -> pages.you(tx, at, Map.of())));
  }

  /** {@code name, reason, other}: books, or with {@code other} goes back to the times. */
  @POST
  @Path("you/" + DRAFT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response book(
      @PathParam("desk") String slug,
      @PathParam("draft") String sealed,
      MultivaluedMap<String, String> sent,
      @Context HttpServletRequest request) {
    BookingForm form = new BookingForm(sent, Set.of("name", "reason", "other"));
    return drafts.withSlot(slug, sealed, (tx, at) -> book(tx, at, form, request.getRemoteAddr()));
  }

  private Response book(Tx tx, DraftAtDesk at, BookingForm form, String address) {
    String name = form.fields().line("name", LONGEST_NAME);
    String reason = form.fields().lines("reason", LONGEST_REASON);
    boolean other = form.fields().text("other") != null;
    if (!other) {
      name = form.fields().required("name", name);
    }
    DraftAtDesk typed = at.saying(new Typed(form.typed("name"), form.typed("reason")));
    Map<String, String> wrong = form.wrong();
    if (!wrong.isEmpty()) {
      return pages.you(tx, typed, wrong);
    }
    return other || name == null
        ? BookingDrafts.to(at.desk(), "/times/" + links.of(at.desk(), typed.draft()))
        : book(tx, typed, name, reason, address);
  }

  private Response book(
      Tx tx, DraftAtDesk at, String name, @Nullable String reason, String address) {
    Optional<Response> before = booked(tx, at);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Duration> wait = limits.booking(address, at.draft().phone());
    if (wait.isPresent()) {
      return pages.tooOften(tx, at.desk(), wait.get());
    }
    BookingDraft draft = at.draft();
    Customer customer = new Customer(name, pages.number(at.desk(), draft), draft.zone(), null);
    String line = reason == null ? null : reason.replace('\n', ' ');
    BookingRequest wanted = new BookingRequest(at.slot(), customer, line);
    return switch (bookings.book(tx, at.desk(), wanted, BY, draft.session())) {
      case BookingOutcome.Done done -> toCall(at.desk(), done.callback());
      case BookingOutcome.Refused no -> {
        limits.noBooking(address, draft.phone());
        yield lost(tx, at, no.refusal().rule(), at.slot());
      }
    };
  }

  /** What this very form has booked already, however often it is sent (S8). */
  private Optional<Response> booked(Tx tx, DraftAtDesk at) {
    return new Callbacks()
        .bookedWith(tx, at.desk().id(), at.draft().session())
        .map(callback -> toCall(at.desk(), callback));
  }

  private Response toCall(Desk desk, Callback callback) {
    return BookingDrafts.to(desk, "/call/" + links.of(desk, callback.id()));
  }
}
