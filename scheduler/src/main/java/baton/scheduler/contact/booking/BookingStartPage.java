package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingDrafts.DraftAtDesk;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.desk.Desk;
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
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /book/{desk}}: the first step of booking, the number, and where its owner will be when the
 * number does not tell (S6). Works without script, cookies and sign-in.
 */
@Path("/book/{desk}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@EmbeddablePage
public final class BookingStartPage {
  private final BookingDrafts drafts;
  private final BookingLinks links;
  private final PhoneNumbers numbers;
  private final BookingPages pages;

  BookingStartPage(
      BookingDrafts drafts, BookingLinks links, PhoneNumbers numbers, BookingPages pages) {
    this.drafts = drafts;
    this.links = links;
    this.numbers = numbers;
    this.pages = pages;
  }

  @GET
  public Response start(@PathParam("desk") String slug) {
    return drafts
        .looking()
        .at(
            slug,
            (tx, desk) -> pages.number(tx, desk, BookingDraft.fresh(tx.now()), "", null, Map.of()));
  }

  @GET
  @Path("number/" + BookPage.DRAFT)
  public Response numberAgain(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return drafts
        .looking()
        .with(
            slug,
            sealed,
            (tx, at) ->
                pages.number(
                    tx,
                    at.desk(),
                    at.draft(),
                    pages.written(at.desk(), at.draft()),
                    null,
                    Map.of()));
  }

  /** {@code phone, start}. */
  @POST
  @Path("number")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response number(@PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    BookingForm form = new BookingForm(sent, Set.of("phone", "start"));
    return drafts.at(slug, (tx, desk) -> number(tx, desk, form));
  }

  private Response number(Tx tx, Desk desk, BookingForm form) {
    BookingDraft draft =
        links
            .draft(desk, form.typed("start"), tx.now())
            .orElseGet(() -> BookingDraft.fresh(tx.now()));
    String phone = form.fields().required("phone", form.fields().text("phone"));
    Optional<String> read = phone == null ? Optional.empty() : read(desk, phone, form);
    Map<String, String> wrong = form.wrong();
    return wrong.isEmpty() && read.isPresent()
        ? onward(tx, desk, draft.withPhone(read.get()))
        : pages.number(tx, desk, draft, form.typed("phone"), null, wrong);
  }

  private Optional<String> read(Desk desk, String phone, BookingForm form) {
    return switch (numbers.read(phone, desk.dialPlan())) {
      case PhoneNumbers.Reading.Read read -> Optional.of(read.number().e164());
      case PhoneNumbers.Reading.Unreadable no -> {
        form.fields().refuse("phone", "We cannot read this number: " + no.reason() + ".");
        yield Optional.empty();
      }
    };
  }

  private Response onward(Tx tx, Desk desk, BookingDraft draft) {
    boolean known = pages.zone(tx, desk, draft).isPresent();
    return BookingDrafts.to(desk, (known ? "/times/" : "/where/") + links.of(desk, draft));
  }

  @GET
  @Path("where/" + BookPage.DRAFT)
  public Response whereAsked(@PathParam("desk") String slug, @PathParam("draft") String sealed) {
    return drafts
        .looking()
        .withNumber(slug, sealed, (tx, at) -> pages.where(tx, at.desk(), at.draft(), "", Map.of()));
  }

  /** {@code zone} or {@code place}. */
  @POST
  @Path("where/" + BookPage.DRAFT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response where(
      @PathParam("desk") String slug,
      @PathParam("draft") String sealed,
      MultivaluedMap<String, String> sent) {
    BookingForm form = new BookingForm(sent, Set.of("zone", "place"));
    return drafts.withNumber(slug, sealed, (tx, at) -> where(tx, at, form));
  }

  private Response where(Tx tx, DraftAtDesk at, BookingForm form) {
    ZoneId zone = stated(form);
    Map<String, String> wrong = form.wrong();
    return wrong.isEmpty() && zone != null
        ? BookingDrafts.to(at.desk(), "/times/" + links.of(at.desk(), at.draft().in(zone)))
        : pages.where(tx, at.desk(), at.draft(), form.typed("place"), wrong);
  }

  private @Nullable ZoneId stated(BookingForm form) {
    String id = form.fields().text("zone");
    if (id != null) {
      if (ZoneId.getAvailableZoneIds().contains(id)) {
        return ZoneId.of(id);
      }
      form.fields().refuse("place", "We do not know this place. Choose one that is offered.");
      return null;
    }
    String place = form.fields().text("place");
    if (place == null) {
      form.fields().refuse("place", "Tell us where you will be.");
      return null;
    }
    return pages
        .gazetteer()
        .find(place.strip())
        .orElseGet(() -> {
          form.fields().refuse("place", "We do not know this place. Write the nearest large city.");
          return null;
        });
  }
}
