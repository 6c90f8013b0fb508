package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.planned.Handoffs;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.call.CallModule;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.handoff.HandoffBriefs;
import baton.scheduler.floor.handoff.QueueLookup;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.Notes;
import baton.scheduler.notification.OpenPrompts;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an advisor's page together; the number of queries does not depend on the desk's size. */
public final class MyShiftPainter {
  private static final String CALLS = "LIVE_CALL";
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration AROUND = Duration.ofHours(12);
  private static final int COMING_UP = 5;

  private final DeskShells shells;
  private final CallCards cards;
  private final Sources from;
  private final Handoffs handoffs = new Handoffs();
  private final Notes notes = new Notes();
  private final PublishedShifts shifts = new PublishedShifts();

  /** The rooms whose news it shows. */
  public record Sources(
      GuardedSeats seats,
      HandoffBriefs briefs,
      OpenPrompts prompts,
      CallModule.Sights calls,
      QueueLookup queued) {}

  public MyShiftPainter(DeskShells shells, Sources from) {
    this.shells = shells;
    this.cards = new CallCards(from.calls(), from.queued());
    this.from = from;
  }

  /**
   * What became of what was asked for last.
   *
   * @param refused by a rule
   * @param typed a note that cannot be kept as it is
   * @param outcome of a call that cannot be saved as it is
   */
  record Last(
      @Nullable Refusal refused,
      NotesAndBriefs.@Nullable Typed typed,
      @Nullable OutcomeForm outcome) {
    static final Last NOTHING = new Last(null, null, null);
  }

  MyShift paint(Tx tx, Desk desk, Caller caller, Last last) {
    MyShiftData mine = mine(tx, desk, Objects.requireNonNull(caller.advisor()));
    NotesAndBriefs papers =
        new NotesAndBriefs(
            mine.notes(), mine.time(), seat -> from.briefs().of(tx, desk, seat), last.typed());
    List<PlacedCard> placed = new ArrayList<>(new SeatCards(mine, papers).all());
    placed.addAll(cards.of(tx, desk, mine.me(), takesCalls(mine), last.outcome()));
    return new MyShift(
        shells.of(tx, desk, caller, "My shift").entry("shift"),
        tx.now().toString(),
        PlacedCard.inOrder(placed),
        from.prompts().of(tx, desk, mine.me()),
        papers.left(),
        comingUp(tx, desk, mine),
        last.refused(),
        unsaved(mine, last.typed()));
  }

  private static @Nullable String unsaved(MyShiftData mine, NotesAndBriefs.@Nullable Typed typed) {
    SeatHold hold = mine.look().facts().holdOf(mine.me());
    boolean here = typed != null && hold != null && hold.seat().equals(typed.seat());
    return typed == null || here ? null : typed.text();
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

  private static boolean takesCalls(MyShiftData mine) {
    return mine.seats().stream()
        .filter(seat -> seat.seat().role().equals(CALLS))
        .map(SeatSnapshot::holder)
        .anyMatch(holder -> holder != null && mine.isMe(holder.id()));
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
