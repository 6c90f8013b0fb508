package baton.scheduler.contact.booking;

import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.notification.PublicUrl;
import baton.scheduler.platform.web.Pages;
import java.util.List;

/** Puts this room together. */
public final class BookingModule {
  private BookingModule() {}

  /**
   * @param base the address people use, for calendars
   */
  public record Settings(Embedding embedding, PublicLimits limits, PublicUrl base) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(
      DeskTransactions transactions,
      Pages pages,
      DeskShells shells,
      PhoneNumbers numbers,
      Settings settings) {
    BookingPages painter = new BookingPages(pages, shells, numbers);
    BookingLinks links = new BookingLinks(transactions.plain());
    BookingSteps steps = new BookingSteps(links, numbers, painter);
    BookingDrafts drafts = new BookingDrafts(transactions, links, steps);
    return List.of(
        new PublicGate(settings.limits(), painter),
        new EmbeddingHeaders(settings.embedding()),
        new BookingStartPage(drafts, links, numbers, steps),
        new BookPage(drafts, links, painter, steps, settings.limits()),
        new CallPage(transactions, links, painter, steps, new CallCalendar(settings.base())));
  }
}
