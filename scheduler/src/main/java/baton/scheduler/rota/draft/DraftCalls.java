package baton.scheduler.rota.draft;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.DeskStaffStore;
import baton.scheduler.rota.plan.Draft;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Calls that edit a draft, each done once however often it is sent with the same key. */
final class DraftCalls {
  private final DeskTransactions transactions;
  private final IdempotentCalls calls;
  private final DraftService drafts = new DraftService();
  private final DeskStaffStore crews = new DeskStaffStore();

  DraftCalls(DeskTransactions transactions, IdempotentCalls calls) {
    this.transactions = transactions;
    this.calls = calls;
  }

  /** What is asked: of which desk, with which key. */
  record Asked(Caller caller, String slug, @Nullable String key, @Nullable JsonNode body) {}

  /** A call being worked on, under the lock. */
  record Call(Tx tx, Desk desk, Editor by, DeskStaff crew, Draft draft) {
    DeskTime now() {
      return DeskTime.of(desk, tx.now());
    }
  }

  @FunctionalInterface
  interface Undertaking {
    DraftOutcome on(Call call);
  }

  @FunctionalInterface
  interface Plan {
    DraftWeeks.Fitting of(Call call);
  }

  /** Makes the edit that the plan comes to. */
  JsonNode edit(String what, Asked asked, Plan plan) {
    return once(
        what,
        asked,
        call -> {
          DraftWeeks.Fitting fitting = plan.of(call);
          DraftOutcome outcome = drafts.edit(call.tx(), call.desk(), call.by(), fitting.edit());
          return ShownEdits.answer(outcome, fitting);
        });
  }

  /** Does what is no edit of its own: an undo, a redo. */
  JsonNode takeBack(String what, Asked asked, Undertaking work) {
    return once(what, asked, call -> ShownEdits.answer(work.on(call), DraftWeeks.Fitting.NOTHING));
  }

  private interface Work {
    ShownEdits.ShownOutcome on(Call call);
  }

  private JsonNode once(String what, Asked asked, Work work) {
    Caller caller = asked.caller();
    String who =
        caller.advisor() == null ? "program " + caller.name() : "advisor " + caller.advisor();
    String request = asked.body() == null ? "" : asked.body().toString();
    return transactions.write(
        asked.slug(),
        (tx, desk) -> {
          return calls.once(
              tx,
              new IdempotentCalls.Call(desk.id(), who, asked.key(), what, request),
              () -> {
                Draft draft = drafts.readForEdit(tx, desk);
                DeskStaff crew = crews.crew(tx, desk);
                return work.on(new Call(tx, desk, Editor.of(caller), crew, draft));
              });
        });
  }
}
