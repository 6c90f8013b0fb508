package baton.scheduler.app;

import baton.handoff.planned.Handoffs;
import baton.scheduler.contact.booking.BookingModule;
import baton.scheduler.contact.call.CallModule;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.callback.CallbackModule;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.queue.QueueResource;
import baton.scheduler.contact.request.RequestIntake;
import baton.scheduler.contact.request.RequestModule;
import baton.scheduler.contact.slot.SlotCreation;
import baton.scheduler.contact.slot.Slots;
import baton.scheduler.desk.AdvisorsResource;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskResource;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.ScreensResource;
import baton.scheduler.desk.TokensResource;
import baton.scheduler.floor.handoff.HandoffModule;
import baton.scheduler.floor.ledger.LedgerModule;
import baton.scheduler.floor.myshift.MyShiftModule;
import baton.scheduler.floor.presence.PresenceModule;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.SeatEvents;
import baton.scheduler.floor.seat.SeatModule;
import baton.scheduler.floor.wallboard.WallboardModule;
import baton.scheduler.notification.NotificationModule;
import baton.scheduler.notification.PublicUrl;
import baton.scheduler.notification.SeatHooks;
import baton.scheduler.platform.access.AccessModule;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.ForgetExpiredSignIns;
import baton.scheduler.platform.access.SessionCookies;
import baton.scheduler.platform.access.SignInLinks;
import baton.scheduler.platform.tx.ClockGuard;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Assets;
import baton.scheduler.platform.web.ForgetIdempotencyKeys;
import baton.scheduler.platform.web.FormReader;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.PageForms;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.SecurityHeaders;
import baton.scheduler.platform.web.SentAddress;
import baton.scheduler.platform.web.SentJson;
import baton.scheduler.rota.calendar.CalendarLinkBoxes;
import baton.scheduler.rota.calendar.CalendarModule;
import baton.scheduler.rota.clockchange.ClockChangesPage;
import baton.scheduler.rota.cover.CoverModule;
import baton.scheduler.rota.draft.DraftEditsResource;
import baton.scheduler.rota.draft.DraftForTimeOff;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.fill.FillModule;
import baton.scheduler.rota.fill.Fills;
import baton.scheduler.rota.myrota.MyRotaPage;
import baton.scheduler.rota.pattern.PatternModule;
import baton.scheduler.rota.planner.PlannerModule;
import baton.scheduler.rota.publish.PublishModule;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.rota.swap.SwapFollowing;
import baton.scheduler.rota.swap.SwapModule;
import baton.scheduler.rota.terms.TermsModule;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Builds every room and says what each gives: resources, and work that falls due. */
final class Wiring {
  private final Transactions transactions;
  private final DeskTransactions atDesk;
  private final Desks desks = new Desks();
  private final Callbacks callbacks = new Callbacks();
  private final Calls calls = new Calls();
  private final Slots slots = new Slots();
  private final ClockGuard clock;
  private final ClockMode clockMode;
  private final NotificationModule prompts;
  private final CallModule room;
  private final SeatModule seatRoom;
  private final HandoffModule handedOver;
  private final Handoffs handoffs = new Handoffs();
  private final SwapFollowing swaps;
  private final PresenceModule presence;
  private final Fills fills;

  Wiring(
      Transactions transactions,
      ClockGuard clock,
      ClockMode clockMode,
      NotificationModule prompts,
      PresenceModule presence) {
    this.transactions = transactions;
    this.atDesk = new DeskTransactions(transactions);
    this.clockMode = clockMode;
    this.clock = clock;
    this.prompts = prompts;
    this.presence = presence;
    this.fills = new Fills(transactions, clockMode);
    this.room = new CallModule(callbacks, calls, prompts.outbox());
    this.swaps = new SwapFollowing(prompts.outbox());
    this.handedOver = new HandoffModule(prompts.outbox(), calls::openContacts, callbacks, calls);
    SeatEvents notifier = handedOver.notifier();
    SeatHooks hooks = prompts.seatHooks();
    this.seatRoom =
        new SeatModule(
            clock,
            calls::openContacts,
            (tx, desk, change) -> {
              notifier.happened(tx, desk, change);
              hooks.changed(tx, desk, change.entries());
            });
  }

  GuardedSeats seats() {
    return seatRoom.seats();
  }

  /** Starts and stops with the server: fillings run in threads of their own. */
  Fills fills() {
    return fills;
  }

  Rota rota() {
    return new Rota(
        this::published, new RotaTelling(prompts.outbox()), new RotaBookings(slots, callbacks));
  }

  /** The same for a rota that is made up: nobody waits to be told of it. */
  Rota sampleRota() {
    return new Rota(this::published);
  }

  /** Says that what every desk's screens show has changed. */
  void everyScreen(Tx tx) {
    desks.all(tx).forEach(desk -> tx.changed(desk.id()));
  }

  private void published(Tx tx, Desk desk) {
    slots.correct(tx, desk);
    handoffs.lookAgain(tx.handle(), desk.id(), tx.now());
    swaps.follow(tx, desk);
    tx.dueAt(tx.now());
  }

  WallboardModule wallboard(Pages pages, ObjectMapper json) {
    return new WallboardModule(
        transactions, seats(), new WallboardModule.Clocks(clock, clockMode), pages, json);
  }

  /** In the order in which a rehearsal does what is due at one instant. */
  List<DueWork> works() {
    List<DueWork> works = new ArrayList<>();
    works.add(new SlotCreation(slots, desks));
    works.addAll(RequestModule.works(desks, callbacks));
    works.addAll(handedOver.works());
    works.addAll(List.of(new ForgetExpiredSignIns(), new ForgetIdempotencyKeys()));
    works.addAll(LedgerModule.works(desks, prompts.outbox()));
    works.addAll(CallbackModule.works());
    works.addAll(room.works());
    works.addAll(prompts.works());
    works.addAll(presence.works());
    return works;
  }

  /** What is registered with Jersey, the clock's own resource left out. */
  List<Object> resources(Face face, long longestRecording) {
    DeskPages at = new DeskPages(atDesk, face.pages(), face.shells(), face.live());
    IdempotentCalls idempotent = new IdempotentCalls(face.json());
    List<Object> all =
        new ArrayList<>(
            List.of(
                new Assets(),
                new SecurityHeaders(),
                new SentAddress(),
                new FormReader.OfFields(),
                new FormReader.OfForm(),
                new PageForms(),
                new SentJson()));
    all.addAll(AccessModule.components(transactions, face.pages(), face.cookies(), clockMode));
    all.addAll(desks());
    all.addAll(prompts.resources(at, face.json()));
    all.addAll(contacts(at, idempotent, face.booking(), longestRecording));
    all.addAll(planning(at, idempotent, face.booking().base()));
    all.addAll(floor(at, face.wallboard()));
    return all;
  }

  /** What faces people. */
  record Face(
      Pages pages,
      DeskShells shells,
      WallboardModule wallboard,
      LiveDesks live,
      ObjectMapper json,
      SessionCookies cookies,
      BookingModule.Settings booking) {}

  private List<Object> desks() {
    SignInLinks links = new SignInLinks();
    return List.of(
        new DeskResource(atDesk),
        new AdvisorsResource(atDesk, links),
        new ScreensResource(atDesk, links),
        new TokensResource(atDesk, new ApiTokens()));
  }

  /** What is done for customers. */
  private List<Object> contacts(
      DeskPages at,
      IdempotentCalls idempotent,
      BookingModule.Settings booking,
      long longestRecording) {
    PhoneNumbers numbers = new PhoneNumbers();
    RequestIntake intake = new RequestIntake(idempotent, numbers);
    List<Object> all = new ArrayList<>();
    all.addAll(CallbackModule.resources(atDesk, callbacks, idempotent, numbers, intake));
    all.addAll(RequestModule.resources(at, callbacks, intake, longestRecording));
    all.addAll(room.resources(atDesk, idempotent));
    all.addAll(BookingModule.resources(at, numbers, booking));
    all.add(new QueueResource(atDesk));
    return all;
  }

  private List<Object> planning(DeskPages at, IdempotentCalls idempotent, PublicUrl base) {
    Rota rota = rota();
    List<Object> all = new ArrayList<>();
    all.addAll(TermsModule.resources(at, prompts.outbox(), new DraftForTimeOff(), idempotent));
    all.addAll(CoverModule.resources(at, idempotent));
    all.addAll(List.of(new DraftEditsResource(atDesk, idempotent), new ClockChangesPage(at, rota)));
    all.addAll(CalendarModule.resources(at, base));
    all.add(new MyRotaPage(at, new CalendarLinkBoxes(base)));
    all.addAll(PatternModule.resources(at));
    all.addAll(FillModule.resources(at, fills));
    all.addAll(PlannerModule.resources(at, rota, new DraftService()));
    all.addAll(PublishModule.resources(at, rota));
    all.addAll(SwapModule.resources(at, rota, prompts.outbox(), idempotent));
    return all;
  }

  /** The running shift. */
  private List<Object> floor(DeskPages at, WallboardModule wallboard) {
    List<Object> all = new ArrayList<>();
    all.addAll(seatRoom.resources(atDesk));
    all.addAll(handedOver.resources(at, seats(), prompts.links()));
    all.addAll(
        MyShiftModule.resources(
            at,
            new MyShiftModule.Sources(
                seats(), handedOver.briefs(), prompts.open(), room, callbacks)));
    all.addAll(LedgerModule.resources(at, seats()));
    all.addAll(wallboard.resources(at));
    all.addAll(presence.resources());
    return all;
  }
}
