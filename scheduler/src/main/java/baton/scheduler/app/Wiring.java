package baton.scheduler.app;

import baton.handoff.planned.Handoffs;
import baton.scheduler.contact.booking.BookingModule;
import baton.scheduler.contact.call.CallModule;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.callback.CallbackListResource;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.CallbacksResource;
import baton.scheduler.contact.callback.ForgetEndedHolds;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.callback.SlotsResource;
import baton.scheduler.contact.queue.QueueResource;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.contact.request.AtRiskForms;
import baton.scheduler.contact.request.RequestAnswers;
import baton.scheduler.contact.request.RequestForms;
import baton.scheduler.contact.request.RequestIntake;
import baton.scheduler.contact.request.RequestListResource;
import baton.scheduler.contact.request.RequestsPage;
import baton.scheduler.contact.request.RequestsResource;
import baton.scheduler.contact.request.RouteRequests;
import baton.scheduler.contact.request.VoicemailsResource;
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
import baton.scheduler.floor.handoff.ActPage;
import baton.scheduler.floor.handoff.BriefResource;
import baton.scheduler.floor.handoff.HandoffAnswers;
import baton.scheduler.floor.handoff.HandoffBoardPainter;
import baton.scheduler.floor.handoff.HandoffBrief;
import baton.scheduler.floor.handoff.HandoffBriefs;
import baton.scheduler.floor.handoff.HandoffForms;
import baton.scheduler.floor.handoff.HandoffNotifier;
import baton.scheduler.floor.handoff.HandoffWork;
import baton.scheduler.floor.handoff.HandoffsPage;
import baton.scheduler.floor.handoff.HandoffsResource;
import baton.scheduler.floor.ledger.DigestResource;
import baton.scheduler.floor.ledger.ExportResource;
import baton.scheduler.floor.ledger.HeldOverPage;
import baton.scheduler.floor.ledger.HeldOverResource;
import baton.scheduler.floor.ledger.LedgerDigest;
import baton.scheduler.floor.ledger.LedgerPage;
import baton.scheduler.floor.ledger.LedgerResource;
import baton.scheduler.floor.myshift.MyCallForms;
import baton.scheduler.floor.myshift.MySeatForms;
import baton.scheduler.floor.myshift.MyShiftAnswers;
import baton.scheduler.floor.myshift.MyShiftPage;
import baton.scheduler.floor.myshift.MyShiftPainter;
import baton.scheduler.floor.presence.PresenceModule;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.LogOutPermissionResource;
import baton.scheduler.floor.seat.NoteResource;
import baton.scheduler.floor.seat.OverrideResource;
import baton.scheduler.floor.seat.SeatResource;
import baton.scheduler.floor.wallboard.WallboardPage;
import baton.scheduler.floor.wallboard.WallboardPainter;
import baton.scheduler.floor.wallboard.WallboardResource;
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
import baton.scheduler.rota.calendar.CalendarModule;
import baton.scheduler.rota.clockchange.ClockChangesPage;
import baton.scheduler.rota.cover.CoverModule;
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
import java.util.Optional;

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
  private final GuardedSeats seats;
  private final HandoffNotifier teller;
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
    this.teller = new HandoffNotifier(prompts.outbox(), calls::openContacts);
    SeatHooks hooks = prompts.seatHooks();
    this.seats =
        new GuardedSeats(
            clock,
            calls::openContacts,
            (tx, desk, change) -> {
              teller.happened(tx, desk, change);
              hooks.changed(tx, desk, change.entries());
            });
  }

  GuardedSeats seats() {
    return seats;
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

  WallboardPainter wallboard(Pages pages, ObjectMapper json) {
    return new WallboardPainter(
        transactions, seats, new WallboardPainter.Clocks(clock, clockMode), pages, json);
  }

  List<DueWork> works() {
    List<DueWork> works =
        new ArrayList<>(
            List.of(
                new SlotCreation(slots, desks),
                new RouteRequests(desks, callbacks),
                new HandoffWork(teller),
                new ForgetExpiredSignIns(),
                new ForgetIdempotencyKeys(),
                new LedgerDigest(desks, prompts.outbox()),
                new ForgetEndedHolds()));
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
    all.addAll(api(idempotent, longestRecording));
    all.addAll(room.resources(atDesk, idempotent));
    all.addAll(crew(idempotent, face));
    all.addAll(pages(face));
    all.addAll(planner(face));
    all.addAll(
        prompts.resources(
            new NotificationModule.Face(face.pages(), face.shells(), face.live(), face.json())));
    all.addAll(
        BookingModule.resources(
            atDesk, face.pages(), face.shells(), new PhoneNumbers(), face.booking()));
    DeskPages at = new DeskPages(atDesk, face.pages(), face.shells(), face.live());
    PublicUrl base = face.booking().base();
    all.addAll(CalendarModule.resources(at, base));
    all.add(new MyRotaPage(at, new CalendarLinkBoxes(base)));
    all.addAll(CoverModule.resources(at, idempotent));
    all.addAll(PatternModule.resources(at));
    all.addAll(FillModule.resources(at, fills));
    all.addAll(revisions(face));
    all.addAll(SwapModule.resources(at, rota(), prompts.outbox(), idempotent));
    return all;
  }

  /** What faces people. */
  record Face(
      Pages pages,
      DeskShells shells,
      WallboardPainter wallboard,
      LiveDesks live,
      ObjectMapper json,
      SessionCookies cookies,
      BookingModule.Settings booking) {}

  /** What people agreed on. */
  private List<Object> crew(IdempotentCalls idempotent, Face face) {
    TimeOffService timesOff = new TimeOffService(prompts.outbox());
    TimeOffShifts shifts = new TimeOffShifts(new DraftForTimeOff());
    TermsPages crew = new TermsPages(face.pages(), face.shells(), face.live());
    return List.of(
        new LimitsResource(atDesk),
        new ShiftWishesResource(atDesk, idempotent),
        new MyTimeOffResource(atDesk, timesOff, idempotent),
        new TimeOffResource(atDesk, timesOff, shifts),
        new PeoplePage(atDesk, crew),
        new PersonPage(atDesk, crew),
        new TimeOffPage(atDesk, timesOff, shifts, crew),
        new MyTimeOffPage(atDesk, timesOff, crew));
  }

  private List<Object> api(IdempotentCalls idempotent, long longestRecording) {
    PhoneNumbers numbers = new PhoneNumbers();
    RequestIntake asking = new RequestIntake(idempotent, numbers);
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
        new SlotsResource(atDesk, numbers),
        new CallbacksResource(atDesk, callbacks, idempotent, numbers, asking),
        new CallbackListResource(atDesk, callbacks),
        new SeatResource(atDesk, seats),
        new OverrideResource(atDesk, seats),
        new NoteResource(atDesk),
        new HandoffsResource(atDesk),
        new LedgerResource(atDesk),
        new LogOutPermissionResource(atDesk, seats, clock),
        new QueueResource(atDesk),
        new ExportResource(atDesk),
        new HeldOverResource(atDesk, seats),
        new DigestResource(atDesk),
        new RequestListResource(atDesk),
        new RequestsResource(atDesk),
        new VoicemailsResource(atDesk, asking, longestRecording));
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
    HandoffBriefs briefs = new HandoffBriefs(callbacks, calls, Wiring::queued);
    MyShiftPainter painter =
        new MyShiftPainter(
            face.shells(),
            new MyShiftPainter.Sources(
                seats, briefs, prompts.open(), room.sights(), Wiring::queued));
    MyShiftAnswers mine = new MyShiftAnswers(atDesk, painter, face.pages());
    HandoffAnswers handedOver =
        new HandoffAnswers(atDesk, new HandoffBoardPainter(face.shells(), seats), face.pages());
    RequestAnswers asked = new RequestAnswers(atDesk, callbacks, face.shells(), face.pages());
    return List.of(
        new RequestsPage(asked, face.live()),
        new RequestForms(asked),
        new AtRiskForms(asked, callbacks),
        new MyShiftPage(mine, face.live()),
        new MySeatForms(mine, seats),
        new MyCallForms(mine, callbacks, room.acts()),
        new BriefResource(atDesk, seats, briefs),
        new HandoffsPage(handedOver, face.live()),
        new HandoffForms(handedOver, seats),
        new WeekResource(atDesk, rota(), face.pages(), face.shells()),
        new DraftCsvPage(atDesk, rota(), face.pages(), face.shells()),
        new LedgerPage(atDesk, face.pages(), face.shells()),
        new ActPage(transactions, prompts.links(), seats, face.pages(), face.shells()),
        new HeldOverPage(atDesk, seats, face.pages(), face.shells()),
        new WallboardPage(atDesk, face.shells(), face.pages(), face.wallboard(), face.live()),
        new WallboardResource(atDesk, face.wallboard(), face.live()),
        presence.here());
  }

  private List<Object> planner(Face face) {
    return new PlannerModule(
            new PlannerModule.Ground(atDesk, rota(), new DraftService()),
            face.pages(),
            face.shells())
        .resources(face.live());
  }

  /** What the desk's ticket system last said of a soft role, unless that is too long ago. */
  private static Optional<HandoffBrief.Queue> queued(Tx tx, Desk desk, String role) {
    return new Queues()
        .of(tx, desk.id()).stream()
            .filter(queue -> queue.role().equals(role) && queue.isKnownAt(tx.now()))
            .map(queue ->
                new HandoffBrief.Queue(queue.waiting(), queue.promised(), queue.oldestAt()))
            .findFirst();
  }
}
