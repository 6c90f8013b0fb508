package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.planned.Handoffs;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatLook;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.seat.Notes;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers with an advisor's page, as it is after what was asked for of seats or calls; the number
 * of queries does not depend on the desk's size.
 */
final class MyShiftAnswers {
  private static final int REFUSED = 409;
  private static final int WRONG = 422;
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration AROUND = Duration.ofHours(12);
  private static final int COMING_UP = 5;

  private final DeskPages face;
  private final MyShiftModule.Sources from;
  private final CallCards cards;
  private final Handoffs handoffs = new Handoffs();
  private final Notes notes = new Notes();
  private final PublishedShifts shifts = new PublishedShifts();

  MyShiftAnswers(DeskPages face, MyShiftModule.Sources from) {
    this.face = face;
    this.from = from;
    this.cards = new CallCards(from.calls().sights());
  }

  /** What a button does; a refusal where a rule says no. */
  @FunctionalInterface
  interface Action {
    Optional<Refusal> run(Tx tx, Desk desk, AdvisorId me);
  }

  /**
   * What was sent and not taken; it is shown again as it was typed.
   *
   * @param refused by a rule
   * @param note that cannot be kept as it is
   * @param outcome of a call that cannot be saved as it is
   */
  record Sent(
      @Nullable Refusal refused,
      NotesAndBriefs.@Nullable Typed note,
      @Nullable OutcomeForm outcome) {
    static final Sent NOTHING = new Sent(null, null, null);

    static Sent of(NotesAndBriefs.Typed note) {
      return new Sent(null, note, null);
    }

    static Sent of(OutcomeForm outcome) {
      return new Sent(null, null, outcome);
    }

    Sent refused(Refusal refusal) {
      return new Sent(refusal, note, outcome);
    }
  }

  String page(Caller caller, String slug) {
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, Sent.NOTHING));
  }

  /** A button without a field. */
  Response act(Caller caller, String slug, Action action) {
    return act(caller, slug, Sent.NOTHING, action);
  }

  /** Done: back to the page, so that a reload does not ask twice. Refused: the page says so. */
  Response act(Caller caller, String slug, Sent sent, Action action) {
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              Refusal no = action.run(tx, desk, caller.actingAdvisor()).orElse(null);
              return no == null
                  ? Response.seeOther(URI.create("/" + slug + "/shift")).build()
                  : answer(REFUSED, shown(tx, desk, caller, sent.refused(no)));
            });
  }

  /** What was typed is shown again, with what is wrong about it. */
  Response wrong(Caller caller, String slug, Sent sent) {
    return face.desks().read(slug, (tx, desk) -> answer(WRONG, shown(tx, desk, caller, sent)));
  }

  private static Response answer(int status, String page) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  private String shown(Tx tx, Desk desk, Caller caller, Sent sent) {
    MyShiftData mine = mine(tx, desk, caller.actingAdvisor());
    NotesAndBriefs notesAndBriefs =
        new NotesAndBriefs(
            mine.notes(), mine.time(), seat -> from.briefs().of(tx, desk, seat), sent.note());
    List<MyShift.PlacedCard> placed = new ArrayList<>(new SeatCards(mine, notesAndBriefs).all());
    placed.addAll(cards.of(tx, desk, mine.me(), mine.takesCalls(), sent.outcome()));
    MyShift page =
        new MyShift(
            face.shells().of(tx, desk, caller, "My shift").entry("shift"),
            tx.now().toString(),
            MyShift.PlacedCard.inOrder(placed),
            from.prompts().of(tx, desk, mine.me()),
            notesAndBriefs.left(),
            comingUp(tx, desk, mine),
            sent.refused(),
            unsaved(mine, sent.note()));
    return face.pages().render("floor/myshift/my-shift.ftlh", page);
  }

  private static @Nullable String unsaved(MyShiftData mine, NotesAndBriefs.@Nullable Typed note) {
    SeatHold hold = mine.look().facts().holdOf(mine.me());
    boolean here = note != null && hold != null && hold.seat().equals(note.seat());
    return note == null || here ? null : note.text();
  }

  private MyShiftData mine(Tx tx, Desk desk, AdvisorId me) {
    SeatLook look = from.seats().look(tx, desk);
    ShiftPeriod around = new ShiftPeriod(tx.now().minus(AROUND), tx.now().plus(AROUND));
    return new MyShiftData(
        me,
        look,
        look.pictures().seats(),
        handoffs.pictures(tx.handle(), desk.id(), around, look).handoffs(),
        notes.of(tx, desk, me),
        DeskTime.of(desk, tx.now()));
  }

  private List<MyShift.ComingUp> comingUp(Tx tx, Desk desk, MyShiftData mine) {
    return shifts.overlapping(tx.handle(), desk.id(), tx.now(), tx.now().plus(AHEAD)).stream()
        .filter(shift -> mine.isMe(shift.advisor()))
        .filter(shift -> shift.period().start().isAfter(tx.now()))
        .limit(COMING_UP)
        .map(shift -> new MyShift.ComingUp(mine.time().span(shift.period()), shift.seat().spoken()))
        .toList();
  }
}
