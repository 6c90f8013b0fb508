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
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.SecurityHeaders;
import baton.scheduler.rota.calendar.CalendarLinkBoxes;
import baton.scheduler.rota.calendar.CalendarLinksResource;
import baton.scheduler.rota.calendar.CalendarResource;
import baton.scheduler.rota.calendar.DeskCalendarPage;
import baton.scheduler.rota.clockchange.ClockChangesPage;
import baton.scheduler.rota.cover.CoverageDatesResource;
import baton.scheduler.rota.cover.CoveragePage;
import baton.scheduler.rota.cover.CoverageResource;
import baton.scheduler.rota.draft.DraftEditsResource;
import baton.scheduler.rota.draft.DraftForTimeOff;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.DraftWeeksResource;
import baton.scheduler.rota.fill.FillModule;
import baton.scheduler.rota.fill.Fills;
import baton.scheduler.rota.myrota.MyRotaPage;
import baton.scheduler.rota.pattern.PatternModule;
import baton.scheduler.rota.planner.PlannerModule;
import baton.scheduler.rota.publish.DraftCsvPage;
import baton.scheduler.rota.publish.DraftResource;
import baton.scheduler.rota.publish.PublishPage;
import baton.scheduler.rota.publish.RevisionsPage;
import baton.scheduler.rota.publish.RevisionsResource;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.rota.publish.RotaResource;
import baton.scheduler.rota.publish.WeekResource;
import baton.scheduler.rota.swap.SwapFollowing;
import baton.scheduler.rota.swap.SwapModule;
import baton.scheduler.rota.terms.LimitsResource;
import baton.scheduler.rota.terms.MyTimeOffPage;
import baton.scheduler.rota.terms.MyTimeOffResource;
import baton.scheduler.rota.terms.PeoplePage;
import baton.scheduler.rota.terms.PersonPage;
import baton.scheduler.rota.terms.ShiftWishesResource;
import baton.scheduler.rota.terms.TermsPages;
import baton.scheduler.rota.terms.TimeOffPage;
import baton.scheduler.rota.terms.TimeOffResource;
import baton.scheduler.rota.terms.TimeOffService;
import baton.scheduler.rota.terms.TimeOffShifts;
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

  List<DueWork> works() {
    List<DueWork> works = new ArrayList<>();
    works.add(new SlotCreation(slots, desks));
    works.addAll(RequestModule.works(desks, callbacks));
    works.addAll(List.of(new ForgetExpiredSignIns(), new ForgetIdempotencyKeys()));
    works.addAll(LedgerModule.works(desks, prompts.outbox()));
    works.addAll(CallbackModule.works());
    works.addAll(handedOver.works());
    works.addAll(room.works());
    works.addAll(prompts.works());
    works.addAll(presence.works());
    return works;
  }

  /** What is registered with Jersey, the clock's own resource left out. */
  List<Object> resources(Face face, long longestRecording) {
    List<Object> all = new ArrayList<>();
    all.add(new Assets());
    all.add(new SecurityHeaders());
    all.addAll(AccessModule.components(transactions, face.pages(), face.cookies(), clockMode));
    IdempotentCalls idempotent = new IdempotentCalls(face.json());
    all.addAll(api(idempotent));
    all.addAll(contacts(idempotent, face, longestRecording));
    all.addAll(LedgerModule.resources(ground(face), seats()));
    all.addAll(crew(idempotent, face));
    all.addAll(pages(face));
    all.addAll(floor(face));
    all.addAll(planner(face));
    all.addAll(
        prompts.resources(
            new NotificationModule.Face(face.pages(), face.shells(), face.live(), face.json())));
    all.addAll(calendars(face));
    DeskPages at = new DeskPages(atDesk, face.pages(), face.shells(), face.live());
    all.addAll(PatternModule.resources(at));
    all.addAll(FillModule.resources(at, fills));
    all.addAll(revisions(face));
    all.addAll(
        SwapModule.resources(
            atDesk,
            rota(),
            prompts.outbox(),
            idempotent,
            new SwapModule.Face(face.pages(), face.shells(), face.live())));
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

  /** What people agreed on, and the cover asked for. */
  private List<Object> crew(IdempotentCalls idempotent, Face face) {
    TimeOffService timesOff = new TimeOffService(prompts.outbox());
    TimeOffShifts shifts = new TimeOffShifts(new DraftForTimeOff());
    TermsPages crew = new TermsPages(face.pages(), face.shells(), face.live());
    return List.of(
        new LimitsResource(atDesk),
        new ShiftWishesResource(atDesk, idempotent),
        new MyTimeOffResource(atDesk, timesOff, idempotent),
        new TimeOffResource(atDesk, timesOff, shifts),
        new CoverageResource(atDesk),
        new CoverageDatesResource(atDesk, idempotent),
        new PeoplePage(atDesk, crew),
        new PersonPage(atDesk, crew),
        new TimeOffPage(atDesk, timesOff, shifts, crew),
        new MyTimeOffPage(atDesk, timesOff, crew),
        new CoveragePage(atDesk, face.pages(), face.shells()));
  }

  /** What every page of a desk stands on. */
  private DeskPages ground(Face face) {
    return new DeskPages(atDesk, face.pages(), face.shells(), face.live());
  }

  /** What is done for customers. */
  private List<Object> contacts(IdempotentCalls idempotent, Face face, long longestRecording) {
    PhoneNumbers numbers = new PhoneNumbers();
    RequestIntake intake = new RequestIntake(idempotent, numbers);
    List<Object> all = new ArrayList<>();
    all.addAll(CallbackModule.resources(atDesk, callbacks, idempotent, numbers, intake));
    all.addAll(RequestModule.resources(ground(face), callbacks, intake, longestRecording));
    all.addAll(room.resources(atDesk, idempotent));
    all.addAll(BookingModule.resources(ground(face), numbers, face.booking()));
    return all;
  }

  private List<Object> api(IdempotentCalls idempotent) {
    SignInLinks links = new SignInLinks();
    Rota rota = rota();
    return List.of(
        new DeskResource(atDesk),
        new AdvisorsResource(atDesk, links),
        new ScreensResource(atDesk, links),
        new TokensResource(atDesk, new ApiTokens()),
        new DraftResource(atDesk, rota),
        new DraftEditsResource(atDesk, idempotent),
        new DraftWeeksResource(atDesk, idempotent),
        new RotaResource(atDesk, rota),
        new QueueResource(atDesk));
  }

  private List<Object> calendars(Face face) {
    PublicUrl base = face.booking().base();
    CalendarLinkBoxes boxes = new CalendarLinkBoxes(base);
    return List.of(
        new CalendarResource(transactions, base),
        new CalendarLinksResource(atDesk, boxes),
        new DeskCalendarPage(atDesk, boxes, face.pages(), face.shells()),
        new MyRotaPage(
            atDesk, boxes, new MyRotaPage.Face(face.pages(), face.shells(), face.live())));
  }

  private List<Object> revisions(Face face) {
    Rota rota = rota();
    return List.of(
        new PublishPage(atDesk, rota, face.pages(), face.shells()),
        new RevisionsPage(atDesk, rota, face.pages(), face.shells()),
        new RevisionsResource(atDesk, rota),
        new ClockChangesPage(atDesk, rota, face.pages(), face.shells()));
  }

  private List<Object> pages(Face face) {
    return List.of(
        new WeekResource(atDesk, rota(), face.pages(), face.shells()),
        new DraftCsvPage(atDesk, rota(), face.pages(), face.shells()));
  }

  private List<Object> planner(Face face) {
    return new PlannerModule(
            new PlannerModule.Ground(atDesk, rota(), new DraftService()),
            face.pages(),
            face.shells())
        .resources(face.live());
  }

  /** The running shift. */
  private List<Object> floor(Face face) {
    DeskPages on = new DeskPages(atDesk, face.pages(), face.shells(), face.live());
    List<Object> all = new ArrayList<>();
    all.addAll(seatRoom.resources(atDesk));
    all.addAll(handedOver.resources(on, seats(), prompts.links()));
    all.addAll(
        MyShiftModule.resources(
            on,
            new MyShiftModule.Rooms(
                seats(), handedOver.briefs(), prompts.open(), room, callbacks)));
    all.addAll(face.wallboard().resources(on));
    all.addAll(presence.resources());
    return all;
  }
}
