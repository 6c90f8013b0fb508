package baton.scheduler.app;

import baton.handoff.planned.Handoffs;
import baton.scheduler.access.Access;
import baton.scheduler.access.ApiTokens;
import baton.scheduler.access.ForgetExpiredSignIns;
import baton.scheduler.access.SessionCookies;
import baton.scheduler.access.SignInLinks;
import baton.scheduler.booking.BookingRoom;
import baton.scheduler.calendar.CalendarLinksResource;
import baton.scheduler.calendar.CalendarResource;
import baton.scheduler.calendar.DeskCalendarPage;
import baton.scheduler.calendar.LinkBoxes;
import baton.scheduler.call.CallRoom;
import baton.scheduler.call.Calls;
import baton.scheduler.callback.CallbackListResource;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.callback.CallbacksResource;
import baton.scheduler.callback.ForgetEndedHolds;
import baton.scheduler.callback.PhoneNumbers;
import baton.scheduler.callback.SlotsResource;
import baton.scheduler.clockchange.ClockChangesPage;
import baton.scheduler.coverage.CoverageDatesResource;
import baton.scheduler.coverage.CoveragePage;
import baton.scheduler.coverage.CoverageResource;
import baton.scheduler.crew.CrewFace;
import baton.scheduler.crew.LimitsResource;
import baton.scheduler.crew.MyTimeOffPage;
import baton.scheduler.crew.MyTimeOffResource;
import baton.scheduler.crew.OffShifts;
import baton.scheduler.crew.PeoplePage;
import baton.scheduler.crew.PersonPage;
import baton.scheduler.crew.TimeOffPage;
import baton.scheduler.crew.TimeOffResource;
import baton.scheduler.crew.TimesOff;
import baton.scheduler.crew.WishesResource;
import baton.scheduler.desk.AdvisorsResource;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskResource;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.ScreensResource;
import baton.scheduler.desk.Shells;
import baton.scheduler.desk.TokensResource;
import baton.scheduler.fill.FillAnswers;
import baton.scheduler.fill.FillForms;
import baton.scheduler.fill.FillPage;
import baton.scheduler.fill.FillResource;
import baton.scheduler.fill.Fills;
import baton.scheduler.handoff.ActPage;
import baton.scheduler.handoff.Brief;
import baton.scheduler.handoff.BriefResource;
import baton.scheduler.handoff.Briefs;
import baton.scheduler.handoff.HandoffAnswers;
import baton.scheduler.handoff.HandoffBoardPainter;
import baton.scheduler.handoff.HandoffForms;
import baton.scheduler.handoff.HandoffWork;
import baton.scheduler.handoff.HandoffsPage;
import baton.scheduler.handoff.HandoffsResource;
import baton.scheduler.handoff.Teller;
import baton.scheduler.ledger.DigestResource;
import baton.scheduler.ledger.ExportResource;
import baton.scheduler.ledger.HeldOverPage;
import baton.scheduler.ledger.HeldOverResource;
import baton.scheduler.ledger.LedgerDigest;
import baton.scheduler.ledger.LedgerPage;
import baton.scheduler.ledger.LedgerResource;
import baton.scheduler.myrota.MyRotaPage;
import baton.scheduler.myshift.MyCallForms;
import baton.scheduler.myshift.MySeatForms;
import baton.scheduler.myshift.MyShiftAnswers;
import baton.scheduler.myshift.MyShiftPage;
import baton.scheduler.myshift.MyShiftPainter;
import baton.scheduler.pattern.PatternForms;
import baton.scheduler.pattern.PatternsPage;
import baton.scheduler.pattern.PatternsResource;
import baton.scheduler.planner.PlannerRoom;
import baton.scheduler.presence.PresenceRoom;
import baton.scheduler.prompt.Base;
import baton.scheduler.prompt.PromptRoom;
import baton.scheduler.prompt.SeatHooks;
import baton.scheduler.queue.QueueResource;
import baton.scheduler.queue.Queues;
import baton.scheduler.request.Asking;
import baton.scheduler.request.AtRiskForms;
import baton.scheduler.request.RequestAnswers;
import baton.scheduler.request.RequestForms;
import baton.scheduler.request.RequestListResource;
import baton.scheduler.request.RequestsPage;
import baton.scheduler.request.RequestsResource;
import baton.scheduler.request.RouteRequests;
import baton.scheduler.request.VoicemailsResource;
import baton.scheduler.rota.DraftCsvPage;
import baton.scheduler.rota.DraftDesk;
import baton.scheduler.rota.DraftEditsResource;
import baton.scheduler.rota.DraftForTimeOff;
import baton.scheduler.rota.DraftResource;
import baton.scheduler.rota.DraftWeeksResource;
import baton.scheduler.rota.PublishPage;
import baton.scheduler.rota.RevisionsPage;
import baton.scheduler.rota.RevisionsResource;
import baton.scheduler.rota.Rota;
import baton.scheduler.rota.RotaResource;
import baton.scheduler.rota.WeekResource;
import baton.scheduler.seat.LogOutPermissionResource;
import baton.scheduler.seat.NoteResource;
import baton.scheduler.seat.OverrideResource;
import baton.scheduler.seat.SeatResource;
import baton.scheduler.seat.Seats;
import baton.scheduler.slot.SlotCreation;
import baton.scheduler.slot.Slots;
import baton.scheduler.swap.SwapFollowing;
import baton.scheduler.swap.SwapRoom;
import baton.scheduler.tx.ClockGuard;
import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.DueWork;
import baton.scheduler.tx.Transactions;
import baton.scheduler.tx.Tx;
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
  private final ClockMode clockMode;
  private final PromptRoom prompts;
  private final CallRoom room;
  private final Seats seats;
  private final Teller teller;
  private final Handoffs handoffs = new Handoffs();
  private final SwapFollowing swaps;
  private final PresenceRoom presence;
  private final Fills fills;

  Rooms(
      Transactions transactions,
      ClockGuard clock,
      ClockMode clockMode,
      PromptRoom prompts,
      PresenceRoom presence) {
    this.transactions = transactions;
    this.clockMode = clockMode;
    this.clock = clock;
    this.prompts = prompts;
    this.presence = presence;
    this.fills = new Fills(transactions, clockMode);
    this.room = new CallRoom(callbacks, calls, prompts.outbox());
    this.swaps = new SwapFollowing(prompts.outbox());
    this.teller = new Teller(prompts.outbox(), calls::openContacts);
    SeatHooks hooks = prompts.seatHooks();
    this.seats =
        new Seats(
            clock,
            calls::openContacts,
            (tx, desk, change) -> {
              teller.happened(tx, desk, change);
              hooks.changed(tx, desk, change.entries());
            });
  }

  Seats seats() {
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
    all.addAll(Access.components(transactions, face.pages(), face.cookies(), clockMode));
    IdempotentCalls idempotent = new IdempotentCalls(face.json());
    all.addAll(api(idempotent, longestRecording));
    all.addAll(room.resources(transactions, idempotent));
    all.addAll(crew(idempotent, face));
    all.addAll(pages(face));
    all.addAll(planner(face));
    all.addAll(
        prompts.resources(
            new PromptRoom.Face(face.pages(), face.shells(), face.live(), face.json())));
    all.addAll(
        BookingRoom.resources(
            transactions, face.pages(), face.shells(), new PhoneNumbers(), face.booking()));
    all.addAll(calendars(face));
    all.addAll(filling(face));
    all.addAll(revisions(face));
    all.addAll(
        SwapRoom.resources(
            transactions,
            rota(),
            prompts.outbox(),
            idempotent,
            new SwapRoom.Face(face.pages(), face.shells(), face.live())));
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
      BookingRoom.Settings booking) {}

  /** What people agreed on, and the cover asked for. */
  private List<Object> crew(IdempotentCalls idempotent, Face face) {
    TimesOff timesOff = new TimesOff(prompts.outbox());
    OffShifts shifts = new OffShifts(new DraftForTimeOff());
    CrewFace crew = new CrewFace(face.pages(), face.shells(), face.live());
    return List.of(
        new LimitsResource(transactions, desks),
        new WishesResource(transactions, desks, idempotent),
        new MyTimeOffResource(transactions, desks, timesOff, idempotent),
        new TimeOffResource(transactions, desks, timesOff, shifts),
        new CoverageResource(transactions, desks),
        new CoverageDatesResource(transactions, desks, idempotent),
        new PeoplePage(transactions, desks, crew),
        new PersonPage(transactions, desks, crew),
        new TimeOffPage(transactions, desks, timesOff, shifts, crew),
        new MyTimeOffPage(transactions, desks, timesOff, crew),
        new CoveragePage(transactions, desks, face.pages(), face.shells()));
  }

  private List<Object> api(IdempotentCalls idempotent, long longestRecording) {
    PhoneNumbers numbers = new PhoneNumbers();
    Asking asking = new Asking(idempotent, numbers);
    SignInLinks links = new SignInLinks();
    Rota rota = rota();
    return List.of(
        new DeskResource(transactions, desks),
        new AdvisorsResource(transactions, desks, links),
        new ScreensResource(transactions, desks, links),
        new TokensResource(transactions, desks, new ApiTokens()),
        new DraftResource(transactions, desks, rota),
        new DraftEditsResource(transactions, desks, idempotent),
        new DraftWeeksResource(transactions, desks, idempotent),
        new PatternsResource(transactions, desks),
        new RotaResource(transactions, desks, rota),
        new SlotsResource(transactions, desks, numbers),
        new CallbacksResource(transactions, desks, callbacks, idempotent, numbers, asking),
        new CallbackListResource(transactions, desks, callbacks),
        new SeatResource(transactions, desks, seats),
        new OverrideResource(transactions, desks, seats),
        new NoteResource(transactions, desks),
        new HandoffsResource(transactions, desks),
        new LedgerResource(transactions, desks),
        new LogOutPermissionResource(transactions, desks, seats, clock),
        new QueueResource(transactions, desks),
        new ExportResource(transactions, desks),
        new HeldOverResource(transactions, desks, seats),
        new DigestResource(transactions, desks),
        new RequestListResource(transactions, desks),
        new RequestsResource(transactions, desks),
        new VoicemailsResource(transactions, desks, asking, longestRecording));
  }

  private List<Object> filling(Face face) {
    FillAnswers answers = new FillAnswers(transactions, desks, face.pages(), face.shells(), fills);
    return List.of(
        new FillResource(transactions, desks, fills),
        new FillPage(answers, face.live()),
        new FillForms(answers, fills));
  }

  private List<Object> calendars(Face face) {
    Base base = face.booking().base();
    LinkBoxes boxes = new LinkBoxes(base);
    return List.of(
        new CalendarResource(transactions, base),
        new CalendarLinksResource(transactions, boxes),
        new DeskCalendarPage(transactions, desks, boxes, face.pages(), face.shells()),
        new MyRotaPage(
            transactions,
            desks,
            boxes,
            new MyRotaPage.Face(face.pages(), face.shells(), face.live())));
  }

  private List<Object> revisions(Face face) {
    Rota rota = rota();
    return List.of(
        new PublishPage(transactions, desks, rota, face.pages(), face.shells()),
        new RevisionsPage(transactions, desks, rota, face.pages(), face.shells()),
        new RevisionsResource(transactions, desks, rota),
        new ClockChangesPage(transactions, desks, rota, face.pages(), face.shells()));
  }

  private List<Object> pages(Face face) {
    Briefs briefs = new Briefs(callbacks, calls, Rooms::queued);
    MyShiftPainter painter =
        new MyShiftPainter(
            face.shells(),
            new MyShiftPainter.Sources(
                seats, briefs, prompts.open(), room.sights(), Rooms::queued));
    MyShiftAnswers mine = new MyShiftAnswers(transactions, desks, painter, face.pages());
    HandoffAnswers handedOver =
        new HandoffAnswers(
            transactions, desks, new HandoffBoardPainter(face.shells(), seats), face.pages());
    RequestAnswers asked =
        new RequestAnswers(transactions, desks, callbacks, face.shells(), face.pages());
    return List.of(
        new RequestsPage(asked, face.live()),
        new RequestForms(asked),
        new AtRiskForms(asked, callbacks),
        new MyShiftPage(mine, face.live()),
        new MySeatForms(mine, seats),
        new MyCallForms(mine, callbacks, room.acts()),
        new BriefResource(transactions, desks, seats, briefs),
        new HandoffsPage(handedOver, face.live()),
        new HandoffForms(handedOver, seats),
        new WeekResource(transactions, desks, rota(), face.pages(), face.shells()),
        new DraftCsvPage(transactions, desks, rota(), face.pages(), face.shells()),
        new LedgerPage(transactions, desks, face.pages(), face.shells()),
        new PatternsPage(transactions, desks, face.pages(), face.shells()),
        new PatternForms(transactions, desks, face.pages(), face.shells()),
        new ActPage(transactions, prompts.links(), seats, face.pages(), face.shells()),
        new HeldOverPage(transactions, desks, seats, face.pages(), face.shells()),
        new WallboardPage(transactions, face.shells(), face.pages(), face.wallboard(), face.live()),
        new WallboardResource(transactions, face.wallboard(), face.live()),
        presence.here());
  }

  private List<Object> planner(Face face) {
    return new PlannerRoom(
            new PlannerRoom.Ground(transactions, desks, rota(), new DraftDesk()),
            face.pages(),
            face.shells())
        .resources(face.live());
  }

  /** What the desk's ticket system last said of a soft role, unless that is too long ago. */
  private static Optional<Brief.Queue> queued(Tx tx, Desk desk, String role) {
    return new Queues()
        .of(tx, desk.id()).stream()
            .filter(queue -> queue.role().equals(role) && queue.isKnownAt(tx.now()))
            .map(queue -> new Brief.Queue(queue.waiting(), queue.promised(), queue.oldestAt()))
            .findFirst();
  }
}
