package baton.scheduler.app;

import baton.handoff.planned.Handoffs;
import baton.scheduler.access.Access;
import baton.scheduler.access.ApiTokens;
import baton.scheduler.access.ForgetExpiredSignIns;
import baton.scheduler.access.SessionCookies;
import baton.scheduler.access.SignInLinks;
import baton.scheduler.call.CallListResource;
import baton.scheduler.call.Calls;
import baton.scheduler.call.CallsResource;
import baton.scheduler.call.EndCall;
import baton.scheduler.call.OverrunFlagging;
import baton.scheduler.call.StartCall;
import baton.scheduler.callback.CallbackListResource;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.callback.CallbacksResource;
import baton.scheduler.callback.PhoneNumbers;
import baton.scheduler.callback.SlotsResource;
import baton.scheduler.desk.AdvisorsResource;
import baton.scheduler.desk.DeskResource;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.ScreensResource;
import baton.scheduler.desk.Shells;
import baton.scheduler.desk.TokensResource;
import baton.scheduler.handoff.BriefResource;
import baton.scheduler.handoff.Briefs;
import baton.scheduler.handoff.HandoffAnswers;
import baton.scheduler.handoff.HandoffBoardPainter;
import baton.scheduler.handoff.HandoffForms;
import baton.scheduler.handoff.HandoffWork;
import baton.scheduler.handoff.HandoffsPage;
import baton.scheduler.handoff.HandoffsResource;
import baton.scheduler.handoff.Queued;
import baton.scheduler.handoff.Teller;
import baton.scheduler.myshift.MyCallForms;
import baton.scheduler.myshift.MySeatForms;
import baton.scheduler.myshift.MyShiftAnswers;
import baton.scheduler.myshift.MyShiftPage;
import baton.scheduler.myshift.MyShiftPainter;
import baton.scheduler.myshift.Told;
import baton.scheduler.rota.DraftResource;
import baton.scheduler.rota.Rota;
import baton.scheduler.rota.RotaResource;
import baton.scheduler.rota.WeekResource;
import baton.scheduler.seat.LedgerPage;
import baton.scheduler.seat.LedgerResource;
import baton.scheduler.seat.NoteResource;
import baton.scheduler.seat.OverrideResource;
import baton.scheduler.seat.SeatResource;
import baton.scheduler.seat.Seats;
import baton.scheduler.slot.SlotCreation;
import baton.scheduler.slot.Slots;
import baton.scheduler.tx.ClockGuard;
import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.DueWork;
import baton.scheduler.tx.Transactions;
import baton.scheduler.wallboard.WallboardPage;
import baton.scheduler.wallboard.WallboardPainter;
import baton.scheduler.wallboard.WallboardResource;
import baton.scheduler.web.Assets;
import baton.scheduler.web.ForgetIdempotencyKeys;
import baton.scheduler.web.IdempotentCalls;
import baton.scheduler.web.LiveDesks;
import baton.scheduler.web.Pages;
import baton.scheduler.web.SecurityHeaders;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds every room and says what each gives: resources, and work that falls due. */
final class Rooms {
  private final Transactions transactions;
  private final Desks desks = new Desks();
  private final Callbacks callbacks = new Callbacks();
  private final Calls calls = new Calls();
  private final Slots slots = new Slots();
  private final ClockGuard clock;
  private final Seats seats;
  private final Teller teller;
  private final Handoffs handoffs = new Handoffs();

  private static final baton.scheduler.prompt.Prompts TMP =
      new baton.scheduler.prompt.Prompts() {
        @Override
        public void tell(
            baton.scheduler.tx.Tx tx,
            baton.scheduler.desk.Desk desk,
            List<baton.scheduler.prompt.Prompt> p) {
          System.out.println(p);
        }

        @Override
        public List<baton.handoff.AdvisorId> open(
            baton.scheduler.tx.Tx tx, baton.handoff.DeskId d, String k) {
          return List.of();
        }

        @Override
        public void settle(baton.scheduler.tx.Tx tx, baton.handoff.DeskId d, String k) {}
      };

  /** Wired to the queue room where both are. */
  private static final Queued QUEUED = (tx, desk, role) -> Optional.empty();

  /** Wired to the prompt room where both are. */
  private static final Told TOLD = (tx, desk, me) -> List.of();

  Rooms(Transactions transactions, ClockGuard clock) {
    this.transactions = transactions;
    this.clock = clock;
    baton.scheduler.prompt.Prompts prompts = TMP;
    this.teller = new Teller(prompts, calls::openContacts);
    this.seats = new Seats(clock, calls::openContacts, teller);
  }

  Seats seats() {
    return seats;
  }

  Rota rota() {
    return new Rota((tx, desk) -> {
      slots.correct(tx, desk);
      handoffs.lookAgain(tx.handle(), desk.id(), tx.now());
      tx.dueAt(tx.now());
    });
  }

  WallboardPainter wallboard(Pages pages, ObjectMapper json, ClockMode mode) {
    return new WallboardPainter(
        transactions, seats, new WallboardPainter.Clocks(clock, mode), pages, json);
  }

  List<DueWork> works() {
    return List.of(
        new SlotCreation(slots, desks),
        new OverrunFlagging(),
        new HandoffWork(teller),
        new ForgetExpiredSignIns(),
        new ForgetIdempotencyKeys());
  }

  /** What is registered with Jersey, the clock's own resource left out. */
  List<Object> resources(Face face) {
    List<Object> all = new ArrayList<>();
    all.add(new Assets());
    all.add(new SecurityHeaders());
    all.addAll(Access.components(transactions, face.pages(), face.cookies(), face.clock()));
    all.addAll(api(face.json()));
    all.addAll(pages(face));
    return all;
  }

  /** What faces people. */
  record Face(
      Pages pages,
      Shells shells,
      WallboardPainter wallboard,
      LiveDesks live,
      ObjectMapper json,
      SessionCookies cookies,
      ClockMode clock) {}

  private List<Object> api(ObjectMapper json) {
    IdempotentCalls idempotent = new IdempotentCalls(json);
    PhoneNumbers numbers = new PhoneNumbers();
    SignInLinks links = new SignInLinks();
    Rota rota = rota();
    return List.of(
        new DeskResource(transactions, desks),
        new AdvisorsResource(transactions, desks, links),
        new ScreensResource(transactions, desks, links),
        new TokensResource(transactions, desks, new ApiTokens()),
        new DraftResource(transactions, desks, rota),
        new RotaResource(transactions, desks, rota),
        new SlotsResource(transactions, desks, numbers),
        new CallbacksResource(transactions, desks, callbacks, idempotent, numbers),
        new CallbackListResource(transactions, desks, callbacks),
        new CallsResource(transactions, desks, callbacks, calls, idempotent),
        new CallListResource(transactions, desks, calls),
        new SeatResource(transactions, desks, seats),
        new OverrideResource(transactions, desks, seats),
        new NoteResource(transactions, desks),
        new HandoffsResource(transactions, desks),
        new LedgerResource(transactions, desks));
  }

  private List<Object> pages(Face face) {
    Briefs briefs = new Briefs(callbacks, calls, QUEUED);
    MyShiftPainter painter =
        new MyShiftPainter(
            face.shells(), callbacks, calls, new MyShiftPainter.Sources(seats, briefs, TOLD));
    MyShiftAnswers mine = new MyShiftAnswers(transactions, desks, painter, face.pages());
    HandoffAnswers handedOver =
        new HandoffAnswers(
            transactions, desks, new HandoffBoardPainter(face.shells(), seats), face.pages());
    return List.of(
        new MyShiftPage(mine, face.live()),
        new MySeatForms(mine, seats),
        new MyCallForms(
            mine, callbacks, new StartCall(callbacks, calls), new EndCall(callbacks, calls)),
        new BriefResource(transactions, desks, seats, briefs),
        new HandoffsPage(handedOver, face.live()),
        new HandoffForms(handedOver, seats),
        new WeekResource(transactions, desks, rota(), face.pages(), face.shells()),
        new LedgerPage(transactions, desks, face.pages(), face.shells()),
        new WallboardPage(transactions, face.shells(), face.pages(), face.wallboard(), face.live()),
        new WallboardResource(transactions, face.wallboard(), face.live()));
  }
}
