package baton.scheduler.rota.swap;

import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.rota.publish.Rota;
import java.util.List;

/** Puts this room together. */
public final class SwapModule {
  private SwapModule() {}

  /** What faces people. */
  public record Face(Pages pages, DeskShells shells, LiveDesks live) {}

  /** What swaps are made with. */
  record Steps(SwapService swaps, SwapDecisions decisions) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(
      DeskTransactions transactions,
      Rota rota,
      Prompts prompts,
      IdempotentCalls idempotent,
      Face face) {
    SwapNotifier teller = new SwapNotifier(prompts);
    SwapExecution carrying = new SwapExecution(rota);
    Steps steps = new Steps(new SwapService(carrying, teller), new SwapDecisions(carrying, teller));
    SwapAnswers answers = new SwapAnswers(transactions, carrying, face);
    return List.of(
        new MySwapsPage(answers, steps),
        new OfferPage(answers, steps),
        new SwapsPage(answers, steps),
        new SwapsResource(transactions, steps, idempotent));
  }
}
