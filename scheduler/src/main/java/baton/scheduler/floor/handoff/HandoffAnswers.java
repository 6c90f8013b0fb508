package baton.scheduler.floor.handoff;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Answers with the page of a day's handoffs, as it is after what was asked for. */
public final class HandoffAnswers {
  private static final int REFUSED = 409;
  private static final int WRONG = 422;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private final DeskTransactions transactions;
  private final HandoffBoardPainter painter;
  private final Pages pages;

  public HandoffAnswers(DeskTransactions transactions, HandoffBoardPainter painter, Pages pages) {
    this.transactions = transactions;
    this.painter = painter;
    this.pages = pages;
  }

  /** What came of a lead's form. */
  sealed interface Outcome {
    record Done() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /**
     * @param why what was typed cannot be used
     */
    record Wrong(String why) implements Outcome {}
  }

  /** What a form does. */
  @FunctionalInterface
  interface Action {
    Outcome run(Tx tx, Desk desk);
  }

  Desk desk(String slug) {
    return transactions.desk(slug);
  }

  String page(Caller caller, String slug, @Nullable String day) {
    LocalDate asked = read(day);
    return transactions.read(slug, (tx, desk) -> shown(tx, desk, caller, asked, null));
  }

  /** Done: back to the page. Refused or wrong: the page says so, and has what was sent. */
  Response act(
      Caller caller, String slug, @Nullable String day, RefusedLeadForm sent, Action action) {
    LocalDate asked = read(day);
    return transactions.write(
        slug,
        (tx, desk) -> {
          return switch (action.run(tx, desk)) {
            case Outcome.Done done -> back(slug, asked);
            case Outcome.Refused(Refusal no) ->
                answer(REFUSED, shown(tx, desk, caller, asked, sent.refused(no)));
            case Outcome.Wrong(String why) ->
                answer(WRONG, shown(tx, desk, caller, asked, sent.wrong(why)));
          };
        });
  }

  private static Response back(String slug, @Nullable LocalDate day) {
    UriBuilder page = UriBuilder.fromPath("/{desk}/handoffs");
    return Response.seeOther((day == null ? page : page.queryParam("day", day)).build(slug))
        .build();
  }

  private static Response answer(int status, String page) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  private String shown(
      Tx tx, Desk desk, Caller caller, @Nullable LocalDate day, @Nullable RefusedLeadForm sent) {
    return pages.render("floor/handoff/handoffs.ftlh", painter.paint(tx, desk, caller, day, sent));
  }

  private static @Nullable LocalDate read(@Nullable String day) {
    if (day == null || day.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(day);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // Answered below, as for a day no desk will see.
    }
    throw ProblemException.invalid("day", "must be a date of this age as 2026-03-10");
  }
}
