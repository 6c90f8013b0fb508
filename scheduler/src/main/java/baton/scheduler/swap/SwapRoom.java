package baton.scheduler.swap;

import baton.scheduler.desk.Shells;
import baton.scheduler.prompt.Prompts;
import baton.scheduler.rota.Rota;
import baton.scheduler.tx.Transactions;
import baton.scheduler.web.IdempotentCalls;
import baton.scheduler.web.LiveDesks;
import baton.scheduler.web.Pages;
import java.util.List;

/** Puts this room together. */
public final class SwapRoom {
  private SwapRoom() {}

  /** What faces people. */
  public record Face(Pages pages, Shells shells, LiveDesks live) {}

  /** What swaps are made with. */
  record Steps(SwapDesk swaps, Decisions decisions) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(
      Transactions transactions,
      Rota rota,
      Prompts prompts,
      IdempotentCalls idempotent,
      Face face) {
    SwapTeller teller = new SwapTeller(prompts);
    Carrying carrying = new Carrying(rota);
    Steps steps = new Steps(new SwapDesk(carrying, teller), new Decisions(carrying, teller));
    SwapAnswers answers = new SwapAnswers(transactions, carrying, face);
    return List.of(
        new MySwapsPage(answers, steps),
        new OfferPage(answers, steps),
        new SwapsPage(answers, steps),
        new SwapsResource(transactions, steps, idempotent));
  }
}
