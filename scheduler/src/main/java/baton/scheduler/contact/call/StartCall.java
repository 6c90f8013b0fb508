package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An advisor starts the call of a callback. */
public final class StartCall {
  /** How far around now a shift is worth naming in a refusal. */
  private static final Duration AROUND = Duration.ofHours(12);

  private static final String SKILL = "LIVE_CALL";

  private final Callbacks callbacks;
  private final Calls calls;
  private final PickUps pickUps;
  private final CallStore store = new CallStore();
  private final PublishedShifts shifts = new PublishedShifts();

  StartCall(Callbacks callbacks, Calls calls, PickUps pickUps) {
    this.callbacks = callbacks;
    this.calls = calls;
    this.pickUps = pickUps;
  }

  /** The first instant at which the callback's call may start; its slot begins a little later. */
  public static Instant startableFrom(Callback callback) {
    return callback.slot().start().minus(StartRule.EARLIEST);
  }

  /**
   * Starts the call, now.
   *
   * @param callback as {@link Callbacks#locked} read it in this transaction, so of two who start
   *     the same callback the second sees what the first did
   */
  public Outcome<Call> start(Tx tx, Desk desk, AdvisorId advisor, Callback callback) {
    StartRule.Facts facts = facts(tx, desk, advisor, callback);
    Optional<Refusal> no = StartRule.refusal(facts, tx.now());
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : start(tx, facts);
  }

  private Outcome<Call> start(Tx tx, StartRule.Facts facts) {
    Optional<CallId> started =
        store.start(tx, facts.desk().id(), facts.advisor().id(), facts.callback().id());
    if (started.isEmpty()) {
      // The advisor has just started another call; what there is now says which.
      return new Outcome.Refused<>(refusalNow(tx, facts));
    }
    if (!callbacks.started(tx, facts.desk().id(), facts.callback().id())) {
      throw new IllegalStateException(
          "callback " + facts.callback().id() + " is locked, yet changed");
    }
    pickUps.taken(tx, facts.desk(), facts.callback(), facts.advisor());
    tx.changed(facts.desk().id());
    return new Outcome.Done<>(
        new Call(
            started.get(),
            facts.advisor(),
            List.of(),
            facts.callback().id(),
            facts.callback().customer().phone().masked(),
            Call.Times.from(tx.now()),
            null));
  }

  private Refusal refusalNow(Tx tx, StartRule.Facts before) {
    StartRule.Facts facts = facts(tx, before.desk(), before.advisor().id(), before.callback());
    return StartRule.refusal(facts, tx.now())
        .orElseGet(() ->
            new Refusal(
                "C1",
                before.advisor().name() + " has just closed another call.",
                "Try once more."));
  }

  private StartRule.Facts facts(Tx tx, Desk desk, AdvisorId advisor, Callback callback) {
    record Person(String name, CallPerson.Entitlement may) {}
    Person person =
        tx.handle()
            .createQuery(
                """
                select name, exists (select from advisor_skill
                                      where advisor_id = advisor.id and role = :skill) as qualified,
                       exists (select from cover
                                where advisor_id = advisor.id
                                  and starts_at <= :now and ends_at > :now) as stands_in
                  from advisor where desk_id = :desk and id = :advisor
                """)
            .bind("skill", SKILL)
            .bind("desk", desk.id())
            .bind("advisor", advisor)
            .bind("now", tx.now())
            .mapTo(Person.class)
            .one();
    List<Call> open = calls.openOf(tx, advisor, callback.id());
    return new StartRule.Facts(
        desk,
        new Call.Who(advisor, person.name()),
        person.may(),
        shiftsOf(tx, desk, advisor),
        callback,
        first(open.stream().filter(call -> call.advisor().id().equals(advisor)).findFirst()),
        first(
            open.stream()
                .filter(call -> Objects.equals(call.callback(), callback.id()))
                .findFirst()));
  }

  private List<Shift> shiftsOf(Tx tx, Desk desk, AdvisorId advisor) {
    return shifts
        .overlapping(tx.handle(), desk.id(), tx.now().minus(AROUND), tx.now().plus(AROUND))
        .stream()
        .filter(shift -> shift.advisor().equals(advisor))
        .toList();
  }

  private static @Nullable Call first(Optional<Call> call) {
    return call.orElse(null);
  }
}
