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
import baton.scheduler.rota.fill.FillAnswers;
import baton.scheduler.rota.fill.FillForms;
import baton.scheduler.rota.fill.FillPage;
import baton.scheduler.rota.fill.FillResource;
import baton.scheduler.rota.fill.Fills;
import baton.scheduler.rota.myrota.MyRotaPage;
import baton.scheduler.rota.pattern.PatternForms;
import baton.scheduler.rota.pattern.PatternsPage;
import baton.scheduler.rota.pattern.PatternsResource;
import baton.scheduler.rota.planner.PlannerModule;
import baton.scheduler.rota.publish.PublishModule;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.rota.swap.SwapFollowing;
import baton.scheduler.rota.swap.SwapModule;
import baton.scheduler.rota.terms.TermsModule;
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
    all.addAll(
        TermsModule.resources(desk(face), prompts.outbox(), new DraftForTimeOff(), idempotent));
    all.addAll(cover(idempotent, face));
    all.addAll(pages(face));
    all.addAll(PlannerModule.resources(desk(face), rota(), new DraftService()));
    all.addAll(prompts.resources(desk(face), face.json()));
    all.addAll(
        BookingModule.resources(
            atDesk, face.pages(), face.shells(), new PhoneNumbers(), face.booking()));
    all.addAll(calendars(face));
    all.addAll(filling(face));
    all.addAll(PublishModule.resources(desk(face), rota()));
    all.add(new ClockChangesPage(desk(face), rota()));
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
      WallboardPainter wallboard,
      LiveDesks live,
      ObjectMapper json,
      SessionCookies cookies,
      BookingModule.Settings booking) {}

  private DeskPages desk(Face face) {
    return new DeskPages(atDesk, face.pages(), face.shells(), face.live());
  }

  private List<Object> cover(IdempotentCalls idempotent, Face face) {
    return List.of(
        new CoverageResource(atDesk),
        new CoverageDatesResource(atDesk, idempotent),
        new CoveragePage(atDesk, face.pages(), face.shells()));
  }

  private List<Object> api(IdempotentCalls idempotent, long longestRecording) {
    PhoneNumbers numbers = new PhoneNumbers();
    RequestIntake asking = new RequestIntake(idempotent, numbers);
    SignInLinks links = new SignInLinks();
    return List.of(
        new DeskResource(atDesk),
        new AdvisorsResource(atDesk, links),
        new ScreensResource(atDesk, links),
        new TokensResource(atDesk, new ApiTokens()),
        new DraftEditsResource(atDesk, idempotent),
        new DraftWeeksResource(atDesk, idempotent),
        new PatternsResource(atDesk),
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

  private List<Object> filling(Face face) {
    FillAnswers answers = new FillAnswers(atDesk, face.pages(), face.shells(), fills);
    return List.of(
        new FillResource(atDesk, fills),
        new FillPage(answers, face.live()),
        new FillForms(answers, fills));
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
        new LedgerPage(atDesk, face.pages(), face.shells()),
        new PatternsPage(atDesk, face.pages(), face.shells()),
        new PatternForms(atDesk, face.pages(), face.shells()),
        new ActPage(transactions, prompts.links(), seats, face.pages(), face.shells()),
        new HeldOverPage(atDesk, seats, face.pages(), face.shells()),
        new WallboardPage(atDesk, face.shells(), face.pages(), face.wallboard(), face.live()),
        new WallboardResource(atDesk, face.wallboard(), face.live()),
        presence.here());
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
