package baton.scheduler.rota.swap;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.rota.publish.Rota;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Puts this room together. */
public final class SwapModule {
  private static final int REFUSED = 409;

  private SwapModule() {}

  /** What swaps are made with. */
  record Steps(SwapService swaps, SwapDecisions decisions) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(
      DeskPages face, Rota rota, Prompts prompts, IdempotentCalls idempotent) {
    SwapNotifier notifier = new SwapNotifier(prompts);
    SwapExecution execution = new SwapExecution(rota);
    Steps steps =
        new Steps(new SwapService(execution, notifier), new SwapDecisions(execution, notifier));
    return List.of(
        new MySwapsPage(face, steps, execution),
        new OfferPage(face, steps),
        new SwapsPage(face, steps),
        new SwapsResource(face.desks(), steps, idempotent));
  }

  /** On to a page of this room. */
  static Response back(String slug, String page) {
    return Response.seeOther(URI.create("/" + slug + "/" + page)).build();
  }

  /** The page that says why not. */
  static Response refused(String page) {
    return Response.status(REFUSED).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }
}
