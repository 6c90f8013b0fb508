package baton.scheduler.booking;

import static java.util.Objects.requireNonNull;

import baton.scheduler.access.Limit;
import baton.scheduler.booking.Draft.Typed;
import baton.scheduler.callback.BookingOutcome;
import baton.scheduler.callback.BookingRequest;
import baton.scheduler.callback.Bookings;
import baton.scheduler.callback.Callback;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.callback.Customer;
import baton.scheduler.callback.HoldOutcome;
import baton.scheduler.callback.PhoneNumbers;
import baton.scheduler.callback.PhoneReading;
import baton.scheduler.callback.PlaceHolds;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.slot.SlotTime;
import baton.scheduler.tx.Transactions;
import baton.scheduler.tx.Tx;
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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code /book/{desk}}: a customer books a call in three steps, number, time, name (S3, S4, S5,
 * S6). Works without script, cookies and sign-in. Each step is an address of its own that carries
 * what is known so far, sealed, so going back and loading again show the same and do nothing.
 */
@Path("/book/{desk}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Embeddable
public final class BookPage {
  /** Who booked, as the desk reads it. */
  static final String BY = "the booking page";

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_REASON = 500;
  private static final String DRAFT = "{draft: [A-Za-z0-9_-]{20,7000}}";

  private final Transactions transactions;
  private final Links links;
  private final PhoneNumbers numbers;
  private final Painter painter;
  private final Steps steps;
  private final Limits limits;
  private final Desks desks = new Desks();
  private final Bookings bookings = new Bookings();
  private final PlaceHolds holds = new PlaceHolds();
  private final Callbacks callbacks = new Callbacks();

  BookPage(
      Transactions transactions,
      Links links,
      PhoneNumbers numbers,
      Painter painter,
      Steps steps,
      Limits limits) {
    this.transactions = transactions;
    this.links = links;
    this.numbers = numbers;
    this.painter = painter;
    this.steps = steps;
    this.limits = limits;
  }

  static String base(Desk desk) {
    return "/book/" + desk.slug();
  }

  @GET
  public Response start(@PathParam("desk") String slug) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      return steps.number(tx, desk, Draft.fresh(tx.now()), "", null, Map.of());
    });
  }

  @GET
  @Path("number/" + DRAFT)
  public Response numberAgain(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return with(
        slug, sealed, (tx, at) -> steps.number(tx, at.desk, at.draft, written(at), null, Map.of()));
  }

  private String written(At at) {
    return at.draft.phone().isEmpty() ? "" : painter.written(steps.number(at.desk, at.draft));
  }

  /** {@code phone, start}. */
  @POST
  @Path("number")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response number(@PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      Form form = new Form(sent, Set.of("phone", "start"));
      Draft draft =
          links
              .draft(desk, form.typed("start"), tx.now())
              .orElseGet(() -> Draft.fresh(tx.now()));
      String phone = form.fields().required("phone", form.fields().text("phone"));
      Optional<String> read = phone == null ? Optional.empty() : read(desk, phone, form);
      Map<String, String> wrong = form.wrong();
      return wrong.isEmpty() && read.isPresent()
          ? onward(tx, desk, draft.withPhone(read.get()))
          : steps.number(tx, desk, draft, form.typed("phone"), null, wrong);
    });
  }

  private Optional<String> read(Desk desk, String phone, Form form) {
    return switch (numbers.read(phone, desk.dialPlan())) {
      case PhoneReading.Read read -> Optional.of(read.number().e164());
      case PhoneReading.Unreadable no -> {
        form.fields().refuse("phone", "We cannot read this number: " + no.reason() + ".");
        yield Optional.empty();
      }
    };
  }

  private Response onward(Tx tx, Desk desk, Draft draft) {
    boolean known = steps.zone(tx, desk, draft).isPresent();
    return to(desk, (known ? "times/" : "where/") + links.of(desk, draft));
  }

  @GET
  @Path("where/" + DRAFT)
  public Response whereAsked(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return withNumber(slug, sealed, (tx, at) -> steps.where(tx, at.desk, at.draft, "", Map.of()));
  }

  /** {@code zone} or {@code place}. */
  @POST
  @Path("where/" + DRAFT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response where(
      @PathParam("desk") String slug,
      @PathParam("draft") String sealed,
      MultivaluedMap<String, String> sent) {
    return withNumber(
        slug,
        sealed,
        (tx, at) -> {
          Form form = new Form(sent, Set.of("zone", "place"));
          ZoneId zone = stated(form);
          Map<String, String> wrong = form.wrong();
          return wrong.isEmpty() && zone != null
              ? to(at.desk, "times/" + links.of(at.desk, at.draft.in(zone)))
              : steps.where(tx, at.desk, at.draft, form.typed("place"), wrong);
        });
  }

  private @Nullable ZoneId stated(Form form) {
    String id = form.fields().text("zone");
    String place = form.fields().text("place");
    if (id != null) {
      if (ZoneId.getAvailableZoneIds().contains(id)) {
        return ZoneId.of(id);
      }
      form.fields().refuse("place", "We do not know this place. Choose one that is offered.");
      return null;
    }
    Optional<ZoneId> found =
        place == null ? Optional.empty() : steps.gazetteer().find(place.strip());
    if (found.isEmpty()) {
      form.fields()
          .refuse(
              "place",
              place == null
                  ? "Tell us where you will be, or choose above."
                  : "We do not know this place. Write the nearest large city, or choose one that is offered.");
    }
    return found.orElse(null);
  }

  @GET
  @Path("times/" + DRAFT)
  public Response times(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return withZone(
        slug, sealed, (tx, at) -> steps.times(tx, at.desk, at.draft, at.time(), 200, null));
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
    return withZone(
        slug,
        sealed,
        (tx, at) -> {
          Optional<SlotTime> slot = slot(new Form(sent, Set.of("slotStart")));
          return slot.isPresent()
              ? kept(tx, at, slot.get(), request.getRemoteAddr())
              : steps.times(tx, at.desk, at.draft, at.time(), 422, NO_TIME);
        });
  }

  static final Views.Lost NO_TIME =
      new Views.Lost("That was not one of the times. Choose one below.", List.of());

  /** Empty when what was sent is no instant. */
  static Optional<SlotTime> slot(Form form) {
    Instant start = form.fields().instant("slotStart");
    return form.wrong().isEmpty() ? Optional.ofNullable(start).map(SlotTime::new) : Optional.empty();
  }

  private Response kept(Tx tx, At at, SlotTime slot, String address) {
    HoldOutcome outcome =
        holds.hold(
            tx,
            at.desk,
            slot,
            steps.hours(at.desk, at.draft),
            links.holder(at.draft, Limit.network(address)));
    return switch (outcome) {
      case HoldOutcome.Held held -> to(at.desk, "you/" + links.of(at.desk, at.draft.at(slot)));
      case HoldOutcome.Booked booked -> toCall(at.desk, booked.callback());
      case HoldOutcome.Refused no -> lost(tx, at, no.refusal().rule(), slot);
      case HoldOutcome.TooMany tooMany ->
          painter.page(
              429,
              "said",
              new Views.Said(
                  painter.shell(tx, at.desk, "Not kept"),
                  "Finish one booking first",
                  "Several times are being kept from here, or for this number, at the moment. Finish"
                      + " one of those bookings, or go back and choose again in five minutes: by then"
                      + " the others are free again.",
                  null));
    };
  }

  private Response lost(Tx tx, At at, String rule, SlotTime slot) {
    int status = rule.equals("S1") ? 422 : 409;
    return steps.times(
        tx,
        at.desk,
        at.draft,
        at.time(),
        status,
        steps.lost(tx, at.desk, at.draft, rule, slot, at.time()));
  }

  @GET
  @Path("you/" + DRAFT)
  public Response you(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return withSlot(
        slug,
        sealed,
        (tx, at) ->
            callbacks
                .bookedWith(tx, at.desk.id(), at.draft.session())
                .map(booked -> toCall(at.desk, booked))
                .orElseGet(() -> steps.you(tx, at.desk, at.draft, at.time(), at.slot(), Map.of())));
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
    return withSlot(
        slug,
        sealed,
        (tx, at) -> {
          Form form = new Form(sent, Set.of("name", "reason", "other"));
          String name = form.fields().line("name", LONGEST_NAME);
          String reason = form.fields().lines("reason", LONGEST_REASON);
          boolean other = form.fields().text("other") != null;
          if (!other) {
            name = form.fields().required("name", name);
          }
          Map<String, String> wrong = form.wrong();
          At typed = at.saying(new Typed(form.typed("name"), form.typed("reason")));
          if (!wrong.isEmpty()) {
            return steps.you(tx, at.desk, typed.draft, at.time(), at.slot(), new HashMap<>(wrong));
          }
          if (other || name == null) {
            return to(at.desk, "times/" + links.of(at.desk, typed.draft));
          }
          return booked(tx, typed, name, reason, request.getRemoteAddr());
        });
  }

  private Response booked(
      Tx tx, At at, String name, @Nullable String reason, String address) {
    Optional<Callback> before = callbacks.bookedWith(tx, at.desk.id(), at.draft.session());
    if (before.isPresent()) {
      return toCall(at.desk, before.get());
    }
    Optional<Duration> wait = limits.booking(address, at.draft.phone());
    if (wait.isPresent()) {
      return painter.tooOften(tx, at.desk, wait.get());
    }
    Customer customer =
        new Customer(name, steps.number(at.desk, at.draft), at.draft.zone(), null);
    BookingRequest wanted =
        new BookingRequest(
            at.slot(), customer, reason == null ? null : reason.replace('\n', ' '));
    return switch (bookings.book(tx, at.desk, wanted, BY, at.draft.session())) {
      case BookingOutcome.Done done -> toCall(at.desk, done.callback());
      case BookingOutcome.Refused no -> {
        limits.noBooking(address, at.draft.phone());
        yield lost(tx, at, no.refusal().rule(), at.slot());
      }
    };
  }

  /** A draft at its desk, as far as the step needs it. */
  private record At(Desk desk, Draft draft, @Nullable ZoneId zone) {
    TheirTime time() {
      return new TheirTime(requireNonNull(zone), desk);
    }

    SlotTime slot() {
      return requireNonNull(draft.slot());
    }

    At saying(Typed typed) {
      return new At(desk, draft.saying(typed), zone);
    }
  }

  /** Begins anew, and says why, when the address is none of ours or was left for too long. */
  private Response with(String slug, String sealed, BiFunction<Tx, At, Response> step) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      return links
          .draft(desk, sealed, tx.now())
          .map(draft -> step.apply(tx, new At(desk, draft, null)))
          .orElseGet(() -> steps.number(tx, desk, Draft.fresh(tx.now()), "", OVER, Map.of()));
    });
  }

  private static final String OVER =
      "That page was left open for too long, or its address is not whole. Nothing was booked on it."
          + " Start again with your number.";

  private Response withNumber(String slug, String sealed, BiFunction<Tx, At, Response> step) {
    return with(
        slug,
        sealed,
        (tx, at) -> at.draft.phone().isEmpty() ? to(at.desk, "") : step.apply(tx, at));
  }

  private Response withZone(String slug, String sealed, BiFunction<Tx, At, Response> step) {
    return withNumber(
        slug,
        sealed,
        (tx, at) ->
            steps
                .zone(tx, at.desk, at.draft)
                .map(zone -> step.apply(tx, new At(at.desk, at.draft, zone)))
                .orElseGet(() -> to(at.desk, "where/" + sealed)));
  }

  private Response withSlot(String slug, String sealed, BiFunction<Tx, At, Response> step) {
    return withZone(
        slug,
        sealed,
        (tx, at) ->
            at.draft.slot() == null ? to(at.desk, "times/" + sealed) : step.apply(tx, at));
  }

  private static Response to(Desk desk, String step) {
    return Response.seeOther(URI.create(base(desk) + (step.isEmpty() ? "" : "/" + step))).build();
  }

  private Response toCall(Desk desk, Callback callback) {
    return to(desk, "call/" + links.of(desk, callback.id()));
  }
}
