package baton.scheduler.booking;

import baton.scheduler.callback.PhoneNumbers;
import baton.scheduler.desk.Shells;
import baton.scheduler.prompt.Base;
import baton.scheduler.tx.Transactions;
import baton.scheduler.web.Pages;
import java.util.List;

/** Puts this room together. */
public final class BookingRoom {
  private BookingRoom() {}

  /**
   * @param base the address people use, for calendars
   */
  public record Settings(Embedding embedding, Limits limits, Base base) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(
      Transactions transactions,
      Pages pages,
      Shells shells,
      PhoneNumbers numbers,
      Settings settings) {
    Painter painter = new Painter(pages, shells, numbers);
    Links links = new Links(transactions);
    Steps steps = new Steps(links, numbers, painter);
    Drafts drafts = new Drafts(transactions, links, steps);
    return List.of(
        new Gate(settings.limits(), painter),
        new EmbeddingHeaders(settings.embedding()),
        new StartPage(drafts, links, numbers, steps),
        new BookPage(drafts, links, painter, steps, settings.limits()),
        new CallPage(transactions, links, painter, steps, new CallCalendar(settings.base())));
  }
}
