package baton.scheduler.floor.myshift;

import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.call.CallPerson;
import baton.scheduler.contact.call.CallResult;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.call.FollowUp;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.OpenSlots;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.myshift.MyShift.Choice;
import baton.scheduler.floor.myshift.MyShift.Ticking;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The card of the call that an advisor is on, or wraps up. */
final class OpenCallCards {
  private final Callbacks callbacks;
  private final OpenSlots slots = new OpenSlots();
  private final Calls calls = new Calls();

  OpenCallCards(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  MyShift.PlacedCard of(
      Tx tx, Desk desk, Call call, List<CallPerson> everybody, @Nullable OutcomeForm typed) {
    DeskTime time = DeskTime.of(desk, tx.now());
    Callback callback =
        call.callback() == null
            ? null
            : callbacks.byId(tx, desk.id(), call.callback()).orElse(null);
    return call.isRunning()
        ? new MyShift.PlacedCard(
            running(desk, call, callback, everybody, time),
            MyShift.Turn.ON_A_CALL,
            call.startedAt())
        : new MyShift.PlacedCard(
            wrapUp(tx, desk, call, callback, typed), MyShift.Turn.WRAP_UP, call.startedAt());
  }

  private static MyShift.RunningCard running(
      Desk desk,
      Call call,
      @Nullable Callback callback,
      List<CallPerson> everybody,
      DeskTime time) {
    List<String> facts = new ArrayList<>();
    if (callback != null && callback.reason() != null) {
      facts.add("About: " + callback.reason());
    }
    if (!call.before().isEmpty()) {
      facts.add("Transferred by %s.".formatted(call.before().getLast()));
    }
    return new MyShift.RunningCard(
        call.id().value(),
        customer(call, callback),
        callback == null
            ? ""
            : callback.customer().phone().dialled(desk.dialPlan())
                + " · "
                + CallCards.theirs(callback, time.asOf()),
        facts,
        ring(call, time),
        everybody.stream().filter(CallPerson::canTake).map(OpenCallCards::choice).toList());
  }

  private static Choice choice(CallPerson person) {
    return new Choice(person.who().id().toString(), person.who().name());
  }

  private static MyShift.Ring ring(Call call, DeskTime time) {
    Duration gone = Duration.between(call.startedAt(), time.asOf());
    long seconds = Math.max(0, gone.toSeconds());
    Instant over = call.overrunDue();
    return new MyShift.Ring(
        call.startedAt().toString(),
        time.time(call.startedAt()),
        "%d:%02d".formatted(seconds / 60, seconds % 60),
        Math.min(seconds, Call.EXPECTED.toSeconds()),
        Call.EXPECTED.toSeconds(),
        gone.compareTo(Call.FOREWARNED) >= 0,
        gone.compareTo(Call.EXPECTED) >= 0,
        time.time(over),
        new Ticking("until", over.toString(), time.until(over)));
  }

  private MyShift.WrapUpCard wrapUp(
      Tx tx, Desk desk, Call call, @Nullable Callback callback, @Nullable OutcomeForm typed) {
    DeskTime time = DeskTime.of(desk, tx.now());
    Instant ended = Objects.requireNonNull(call.endedAt());
    boolean sent = typed != null && typed.call() == call.id().value();
    return new MyShift.WrapUpCard(
        call.id().value(),
        customer(call, callback),
        time.time(ended),
        DeskTime.length(Duration.between(call.startedAt(), ended)),
        sent && typed != null
            ? typed
            : OutcomeForm.begun(call.id().value(), call.times().endedAs()),
        Arrays.stream(CallResult.values())
            .map(result -> new Choice(result.code(), result.words()))
            .toList(),
        new MyShift.Offered(
            calls.dispositions(tx, desk.id()),
            callback == null ? List.of() : slots(tx, desk, callback)));
  }

  private List<Choice> slots(Tx tx, Desk desk, Callback callback) {
    DeskTime time = DeskTime.of(desk, tx.now());
    return slots.next(tx, desk.id(), callback.customer()).stream()
        .map(slot ->
            new Choice(
                slot.start().toString(),
                "%s, %s"
                    .formatted(time.at(slot.start()), CallCards.theirs(callback, slot.start()))))
        .toList();
  }

  private static String customer(Call call, @Nullable Callback callback) {
    return callback != null
        ? callback.customer().name()
        : call.number() == null ? "a customer" : call.number();
  }

  static MyShift.Mail mail(FollowUp mail, DeskTime time) {
    String to = mail.to().name() == null ? "the customer" : mail.to().name();
    return new MyShift.Mail(
        mail.id(),
        switch (mail.kind()) {
          case APOLOGY -> "Apology to %s, who hung up at %s".formatted(to, time.at(mail.at()));
          case EMAIL -> "Email to %s instead of the call at %s".formatted(to, time.at(mail.at()));
        },
        mail.to().email());
  }
}
