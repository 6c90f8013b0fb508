package baton.scheduler.contact.booking;

import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.notification.PublicUrl;
import java.util.List;

/** Puts this room together. */
public final class BookingModule {
  private BookingModule() {}

  /**
   * @param base the address people use, for calendars
   */
  public record Settings(Embedding embedding, PublicLimits limits, PublicUrl base) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face, PhoneNumbers numbers, Settings settings) {
    BookingLinks links = new BookingLinks(face.desks().plain());
    BookingPages pages = new BookingPages(face, links, numbers);
    BookingDrafts drafts = new BookingDrafts(face.desks(), links, pages);
    return List.of(
        new PublicGate(settings.limits(), pages),
        new EmbeddingHeaders(settings.embedding()),
        new BookingStartPage(drafts, links, numbers, pages),
        new BookPage(drafts, links, pages, settings.limits()),
        new CallPage(face.desks(), links, pages, new CallCalendar(settings.base())));
  }
}
