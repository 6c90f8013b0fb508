package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.floor.myshift.MyShiftPainter.Last;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with the advisor's page, as it is after what was asked for. */
public final class MyShiftAnswers {
  private static final int REFUSED = 409;
  private static final int WRONG = 422;

  private final DeskTransactions transactions;
  private final MyShiftPainter painter;
  private final Pages pages;

  public MyShiftAnswers(DeskTransactions transactions, MyShiftPainter painter, Pages pages) {
    this.transactions = transactions;
    this.painter = painter;
    this.pages = pages;
  }

  /** What a button does; a refusal where a rule says no. */
  @FunctionalInterface
  interface Action {
    Optional<Refusal> run(Tx tx, Desk desk, AdvisorId me);
  }

  Desk desk(String slug) {
    return transactions.desk(slug);
  }

  String page(Caller caller, String slug) {
    return transactions.read(slug, (tx, desk) -> shown(tx, desk, caller, Last.NOTHING));
  }

  /** Done: back to the page, so that a reload does not ask twice. Refused: the page says so. */
  Response act(Caller caller, String slug, Action action) {
    return act(caller, slug, action, null);
  }

  /**
   * @param note sent along; shown again when it was not taken
   */
  Response act(Caller caller, String slug, Action action, NotesAndBriefs.@Nullable Typed note) {
    return act(caller, slug, action, note, null);
  }

  /**
   * @param outcome sent along; shown again when it was not taken
   */
  Response act(
      Caller caller,
      String slug,
      Action action,
      NotesAndBriefs.@Nullable Typed note,
      @Nullable OutcomeForm outcome) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Refusal no = action.run(tx, desk, caller.actingAdvisor()).orElse(null);
          return no == null
              ? Response.seeOther(URI.create("/" + slug + "/shift")).build()
              : answer(REFUSED, shown(tx, desk, caller, new Last(no, note, outcome)));
        });
  }

  /** What was typed is shown again, with what is wrong about it. */
  Response wrong(Caller caller, String slug, NotesAndBriefs.Typed typed) {
    return transactions.read(
        slug, (tx, desk) -> answer(WRONG, shown(tx, desk, caller, new Last(null, typed, null))));
  }

  /** The same for an outcome, each field with what is wrong about it. */
  Response wrong(Caller caller, String slug, OutcomeForm outcome) {
    return transactions.read(
        slug, (tx, desk) -> answer(WRONG, shown(tx, desk, caller, new Last(null, null, outcome))));
  }

  private static Response answer(int status, @Nullable String page) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  private String shown(Tx tx, Desk desk, Caller caller, Last last) {
    return pages.render("floor/myshift/my-shift.ftlh", painter.paint(tx, desk, caller, last));
  }
}
