package baton.scheduler.rota.planner;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.publish.Rota;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Puts the planner together, and holds what its two pages share. */
public final class PlannerModule {
  private PlannerModule() {}

  /** All that is registered with Jersey. */
  public static List<Object> resources(DeskPages face, Rota rota, DraftService drafts) {
    return List.of(new PlannerPage(face, rota, drafts), new ShiftPage(face, rota, drafts));
  }

  /** The view that a page or a form was sent from. */
  static ShownDays view(Tx tx, Desk desk, MultivaluedMap<String, String> sent) {
    return ShownDays.asked(sent.getFirst("of"), sent.getFirst("day"), tx.now(), desk.zone());
  }

  /** A reload then shows the page, and sends nothing a second time. */
  static Response back(Desk desk, ShownDays view, String to) {
    return Response.seeOther(URI.create("/" + desk.slug() + "/planner?" + view.query() + to))
        .build();
  }
}
