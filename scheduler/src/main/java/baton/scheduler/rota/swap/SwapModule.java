package baton.scheduler.rota.swap;

import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.rota.publish.Rota;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Puts this room together. */
public final class SwapModule {
  private static final int REFUSED = 409;

  private SwapModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(
      DeskPages face, Rota rota, Prompts prompts, IdempotentCalls idempotent) {
    SwapExecution execution = new SwapExecution(rota);
    SwapService swaps = new SwapService(execution, new SwapNotifier(prompts));
    return List.of(
        new MySwapsPage(face, swaps, execution),
        new OfferPage(face, swaps),
        new SwapsPage(face, swaps),
        new SwapsResource(face.desks(), swaps, idempotent));
  }

  /** On to a page of this room. */
  static Response back(String slug, String page) {
    return Response.seeOther(URI.create("/" + slug + "/" + page)).build();
  }

  /** Done: on to a page of this room. Refused: the page that says why not. */
  static Response answer(
      Outcome<Swap> outcome, String slug, String page, Function<Refusal, String> refused) {
    return switch (outcome) {
      case Outcome.Done<Swap> done -> back(slug, page);
      case Outcome.Refused<Swap>(Refusal why) ->
          Response.status(REFUSED)
              .type(MediaType.TEXT_HTML_TYPE)
              .entity(refused.apply(why))
              .build();
    };
  }
}
