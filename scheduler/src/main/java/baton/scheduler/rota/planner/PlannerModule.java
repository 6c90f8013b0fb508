package baton.scheduler.rota.planner;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.publish.Rota;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the planner's pages share. */
public final class PlannerModule {
  private final DeskTransactions transactions;
  private final Pages pages;
  private final DraftService drafts;
  private final PlannerPainter painter;
  private final ShiftDialogs dialogs;

  /** What the planner stands on. */
  public record Ground(DeskTransactions transactions, Rota rota, DraftService drafts) {}

  public PlannerModule(Ground ground, Pages pages, DeskShells shells) {
    this.transactions = ground.transactions();
    this.pages = pages;
    this.drafts = ground.drafts();
    this.painter = new PlannerPainter(ground.rota(), ground.drafts(), shells);
    this.dialogs = new ShiftDialogs(ground.rota(), ground.drafts(), shells);
  }

  /** All that is registered with Jersey. */
  public List<Object> resources(LiveDesks live) {
    return List.of(new PlannerPage(this, live), new ShiftPage(this), new PlannerForms(this));
  }

  DeskTransactions transactions() {
    return transactions;
  }

  DraftService drafts() {
    return drafts;
  }

  ShiftDialogs dialogs() {
    return dialogs;
  }

  /** The view that a page or a form was sent from. */
  ShownDays view(Tx tx, Desk desk, MultivaluedMap<String, String> sent) {
    return ShownDays.asked(sent.getFirst("of"), sent.getFirst("day"), tx.now(), desk.zone());
  }

  String page(Tx tx, Desk desk, Caller caller, ShownDays view, Optional<Problem> refused) {
    return pages.render(
        "rota/planner/planner.ftlh", painter.paint(tx, desk, caller, view).refused(refused));
  }

  String render(ShiftDialog dialog) {
    return pages.render("rota/planner/dialog.ftlh", dialog);
  }

  /** A reload then shows the page, and sends nothing a second time. */
  static Response back(Desk desk, ShownDays view, String to) {
    return Response.seeOther(URI.create("/" + desk.slug() + "/planner?" + view.query() + to))
        .build();
  }
}
