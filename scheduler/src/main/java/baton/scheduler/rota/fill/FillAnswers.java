package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers with the page of filling, as it is after what was asked for. */
public final class FillAnswers {
  private static final int REFUSED = 409;
  private static final String TEMPLATE = "rota/fill/fill.ftlh";

  private final DeskTransactions transactions;
  private final Pages pages;
  private final FillPainter painter;

  public FillAnswers(DeskTransactions transactions, Pages pages, DeskShells shells, Fills fills) {
    this.transactions = transactions;
    this.pages = pages;
    this.painter = new FillPainter(shells, fills);
  }

  Desk desk(String slug) {
    return transactions.desk(slug);
  }

  /**
   * @param laid what was just laid; null: nothing was
   */
  String page(Caller caller, String slug, CoverGapFilling.Outcome.@Nullable Done laid) {
    return transactions.read(
        slug, (tx, desk) -> pages.render(TEMPLATE, painter.paint(tx, desk, caller, null, laid)));
  }

  /** Laid: back to the page, which says how many and what found no seat. */
  Response lay(
      Caller caller,
      String slug,
      BiFunction<Tx, Desk, CoverGapFilling.Outcome> lay,
      Function<Refusal, FillPainter.Sent> typed) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          return switch (lay.apply(tx, desk)) {
            case CoverGapFilling.Outcome.Refused no ->
                refused(tx, desk, caller, typed.apply(no.refusal()));
            case CoverGapFilling.Outcome.Done done ->
                Response.seeOther(
                        UriBuilder.fromPath("/{desk}/fill")
                            .queryParam("laid", done.shifts())
                            .queryParam("seatless", done.seatless())
                            .build(slug))
                    .build();
          };
        });
  }

  /** Done: back to the page. Refused: the page says so, and has what was typed. */
  Response act(
      Caller caller,
      String slug,
      BiFunction<Tx, Desk, @Nullable Refusal> act,
      Function<Refusal, FillPainter.Sent> typed) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Refusal refusal = act.apply(tx, desk);
          return refusal == null
              ? Response.seeOther(UriBuilder.fromPath("/{desk}/fill").build(slug)).build()
              : refused(tx, desk, caller, typed.apply(refusal));
        });
  }

  private Response refused(Tx tx, Desk desk, Caller caller, FillPainter.Sent sent) {
    return Response.status(REFUSED)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(pages.render(TEMPLATE, painter.paint(tx, desk, caller, sent, null)))
        .build();
  }
}
