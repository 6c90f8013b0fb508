package baton.scheduler.rota.swap;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers with the pages of this room, as they are after what was asked for. */
final class SwapAnswers {
  private static final int REFUSED = 409;

  private final DeskTransactions transactions;
  private final SwapPages painter;
  private final SwapModule.Face face;

  SwapAnswers(DeskTransactions transactions, SwapExecution carrying, SwapModule.Face face) {
    this.transactions = transactions;
    this.painter = new SwapPages(face.shells(), carrying);
    this.face = face;
  }

  /** One of the pages. */
  enum Which {
    MINE("my-swaps"),
    DESKS("swaps");

    private final String path;

    Which(String path) {
      this.path = path;
    }
  }

  String page(Caller caller, String slug, Which which) {
    return transactions.read(slug, (tx, desk) -> shown(tx, desk, caller, which, null));
  }

  Response events(String slug) {
    return face.live().watchChanges(transactions.desk(slug).id());
  }

  String offer(Caller caller, String slug, OfferForm form, boolean returns) {
    return transactions.read(slug, (tx, desk) -> form(tx, desk, caller, form, returns, null));
  }

  /** Done: back to the page. Refused: the page says so. */
  Response act(Caller caller, String slug, Which which, BiFunction<Tx, Desk, SwapOutcome> act) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          return switch (act.apply(tx, desk)) {
            case SwapOutcome.Done done -> to(slug, which);
            case SwapOutcome.Refused no -> refused(shown(tx, desk, caller, which, no.refusal()));
          };
        });
  }

  /** Offered: on to the page that has it. Refused: the form again, with what was typed. */
  Response offered(
      Caller caller, String slug, OfferForm form, BiFunction<Tx, Desk, SwapOutcome> offer) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          return switch (offer.apply(tx, desk)) {
            case SwapOutcome.Done done ->
                to(
                    slug,
                    SwapActor.of(caller).is(done.swap().terms().owner())
                        ? Which.MINE
                        : Which.DESKS);
            case SwapOutcome.Refused no ->
                refused(form(tx, desk, caller, form, !form.back().isEmpty(), no.refusal()));
          };
        });
  }

  void set(String slug, SwapPolicy policy) {
    transactions.use(slug, (tx, desk) -> policy.set(tx, desk));
  }

  static Response to(String slug, Which which) {
    return Response.seeOther(URI.create("/" + slug + "/" + which.path)).build();
  }

  private static Response refused(String page) {
    return Response.status(REFUSED).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  private String shown(Tx tx, Desk desk, Caller caller, Which which, @Nullable Refusal refused) {
    return switch (which) {
      case MINE -> render("my-swaps", painter.mine(tx, desk, caller, refused));
      case DESKS -> render("swaps", painter.desks(tx, desk, caller, refused));
    };
  }

  private String form(
      Tx tx, Desk desk, Caller caller, OfferForm form, boolean returns, @Nullable Refusal refused) {
    return render("offer", painter.offer(tx, desk, caller, form, returns, refused));
  }

  private String render(String template, Record model) {
    return face.pages().render("rota/swap/" + template + ".ftlh", model);
  }
}
