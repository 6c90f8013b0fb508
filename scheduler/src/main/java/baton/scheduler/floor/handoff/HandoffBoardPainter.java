package baton.scheduler.floor.handoff;

import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.HandoffState;
import baton.handoff.planned.Handoffs;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the page of a day's handoffs together; the queries are the same however many there are. */
public final class HandoffBoardPainter {
  private final DeskShells shells;
  private final GuardedSeats seats;
  private final Handoffs handoffs = new Handoffs();

  public HandoffBoardPainter(DeskShells shells, GuardedSeats seats) {
    this.shells = shells;
    this.seats = seats;
  }

  /**
   * @param day null: the desk's today
   * @param sent by a lead and not taken
   */
  HandoffBoard paint(
      Tx tx, Desk desk, Caller caller, @Nullable LocalDate day, @Nullable RefusedLeadForm sent) {
    DeskTime time = DeskTime.of(desk, tx.now());
    LocalDate asked = day == null ? time.date() : day;
    SeatLook look = seats.look(tx, desk);
    List<HandoffSnapshot> planned =
        handoffs.pictures(tx.handle(), desk.id(), time.whole(asked), look).handoffs();
    LeadForms forms = caller.is(Roles.LEAD) ? new LeadForms(look, sent) : null;
    SeatStandings now = new SeatStandings(new HandoffLines(look, time, forms));
    boolean today = asked.equals(time.date());
    List<SeatSnapshot> pictures = today ? look.pictures().seats() : List.of();
    List<SeatSnapshot> troubled =
        pictures.stream()
            .filter(now::isTrouble)
            .sorted(Comparator.comparing(seat -> seat.uncoveredSince() == null))
            .toList();
    return new HandoffBoard(
        shells.of(tx, desk, caller, "Handoffs").entry("handoffs"),
        tx.now().toString(),
        day(asked, today),
        troubled.stream().map(now::trouble).toList(),
        pictures.stream()
            .filter(seat -> !now.isTrouble(seat))
            .map(now::calm)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList(),
        others(planned, troubled).stream().map(now.lines()::line).toList(),
        sent == null ? null : sent.refused());
  }

  private static HandoffBoard.Day day(LocalDate day, boolean today) {
    return new HandoffBoard.Day(
        DeskTime.day(day),
        day.toString(),
        day.minusDays(1).toString(),
        day.plusDays(1).toString(),
        today);
  }

  /** What a seat in trouble says itself is not said again. */
  private static List<HandoffSnapshot> others(
      List<HandoffSnapshot> planned, List<SeatSnapshot> troubled) {
    Set<String> said =
        troubled.stream()
            .filter(seat -> seat.late() != null)
            .map(seat -> seat.seat() + " " + Objects.requireNonNull(seat.late()).at())
            .collect(Collectors.toSet());
    return planned.stream()
        .filter(picture ->
            picture.state() == HandoffState.DONE
                || !said.contains(picture.handoff().seat() + " " + picture.handoff().at()))
        .toList();
  }
}
