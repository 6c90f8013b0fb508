package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers with the page of requests, as it is after what was asked for. */
public final class RequestAnswers {
  private static final int REFUSED = 409;
  private static final int WRONG = 422;

  private final DeskTransactions transactions;
  private final RequestsBoardView painter;
  private final Pages pages;

  public RequestAnswers(
      DeskTransactions transactions, Callbacks callbacks, DeskShells shells, Pages pages) {
    this.transactions = transactions;
    this.painter = new RequestsBoardView(shells, callbacks);
    this.pages = pages;
  }

  Desk desk(String slug) {
    return transactions.desk(slug);
  }

  String page(Caller caller, String slug) {
    return transactions.read(slug, (tx, desk) -> shown(tx, desk, caller, null));
  }

  /** Done: back to the page. Refused: the page says so, and has what was sent. */
  Response act(
      Caller caller, String slug, RefusedForm sent, BiFunction<Tx, Desk, RequestActOutcome> act) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          return switch (act.apply(tx, desk)) {
            case RequestActOutcome.Done done ->
                Response.seeOther(UriBuilder.fromPath("/{desk}/requests").build(slug)).build();
            case RequestActOutcome.Refused no ->
                answer(REFUSED, shown(tx, desk, caller, sent.refused(no.refusal())));
          };
        });
  }

  /** The page with what was typed, and what is wrong with it. */
  Response wrong(Caller caller, String slug, RefusedForm sent) {
    return transactions.read(slug, (tx, desk) -> answer(WRONG, shown(tx, desk, caller, sent)));
  }

  private String shown(Tx tx, Desk desk, Caller caller, @Nullable RefusedForm sent) {
    return pages.render("contact/request/requests.ftlh", painter.paint(tx, desk, caller, sent));
  }

  private static Response answer(int status, String page) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }
}
