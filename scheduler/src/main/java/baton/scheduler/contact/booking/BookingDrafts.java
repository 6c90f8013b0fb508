package baton.scheduler.contact.booking;

import static java.util.Objects.requireNonNull;

import baton.scheduler.contact.booking.BookingDraft.Typed;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.tx.Tx;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Opens the draft that an address carries, in one transaction, and leads to the first step that is
 * still missing. Begins anew, and says why, when the address is none of ours or was left too long.
 */
final class BookingDrafts {
  private static final String OVER =
      "That page was left open for too long, or its address is not whole. Nothing was booked on it."
          + " Start again with your number.";

  private final DeskTransactions transactions;
  private final BookingLinks links;
  private final BookingPages pages;
  private final boolean looking;

  BookingDrafts(DeskTransactions transactions, BookingLinks links, BookingPages pages) {
    this(transactions, links, pages, false);
  }

  private BookingDrafts(
      DeskTransactions transactions, BookingLinks links, BookingPages pages, boolean looking) {
    this.transactions = transactions;
    this.links = links;
    this.pages = pages;
    this.looking = looking;
  }

  /** The same for steps that only look: each in one snapshot, in which nothing can be changed. */
  BookingDrafts looking() {
    return new BookingDrafts(transactions, links, pages, true);
  }

  /**
   * A draft at its desk, as far as a step needs it.
   *
   * @param zone the customer's; null: not needed, or not known yet
   */
  record DraftAtDesk(Desk desk, BookingDraft draft, @Nullable ZoneId zone) {
    TheirTime time() {
      return new TheirTime(requireNonNull(zone), desk);
    }

    SlotTime slot() {
      return requireNonNull(draft.slot());
    }

    DraftAtDesk saying(Typed typed) {
      return new DraftAtDesk(desk, draft.saying(typed), zone);
    }
  }

  /** What is done with a draft that has come as far as is needed. */
  interface Step extends BiFunction<Tx, DraftAtDesk, Response> {}

  /** At a desk, with nothing known yet. */
  Response at(String slug, BiFunction<Tx, Desk, Response> step) {
    return looking ? transactions.read(slug, step) : transactions.write(slug, step);
  }

  Response with(String slug, String sealed, Step step) {
    return at(
        slug,
        (tx, desk) ->
            links
                .draft(desk, sealed, tx.now())
                .map(draft -> step.apply(tx, new DraftAtDesk(desk, draft, null)))
                .orElseGet(() ->
                    pages.number(tx, desk, BookingDraft.fresh(tx.now()), "", OVER, Map.of())));
  }

  Response withNumber(String slug, String sealed, Step step) {
    return with(
        slug,
        sealed,
        (tx, at) -> at.draft().phone().isEmpty() ? to(at.desk(), "") : step.apply(tx, at));
  }

  Response withZone(String slug, String sealed, Step step) {
    return withNumber(
        slug,
        sealed,
        (tx, at) ->
            pages
                .zone(tx, at.desk(), at.draft())
                .map(zone -> step.apply(tx, new DraftAtDesk(at.desk(), at.draft(), zone)))
                .orElseGet(() -> to(at.desk(), "/where/" + sealed)));
  }

  Response withSlot(String slug, String sealed, Step step) {
    return withZone(
        slug,
        sealed,
        (tx, at) ->
            at.draft().slot() == null ? to(at.desk(), "/times/" + sealed) : step.apply(tx, at));
  }

  /** The desk's booking page. */
  static String base(Desk desk) {
    return "/book/" + desk.slug();
  }

  static Response to(Desk desk, String step) {
    return Response.seeOther(URI.create(base(desk) + step)).build();
  }
}
