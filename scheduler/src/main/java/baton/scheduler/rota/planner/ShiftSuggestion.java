package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a new shift is likely to be, so that most need no typing. Purely. */
final class ShiftSuggestion {
  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final LocalTime TO = LocalTime.of(16, 0);

  private final List<DraftShift> draft;
  private final List<SeatId> seats;

  ShiftSuggestion(List<DraftShift> draft, List<SeatId> seats) {
    this.draft = draft;
    this.seats = seats;
  }

  /**
   * The times and the seat of the shift they have nearest to that day; for who has none, the first
   * seat they can work.
   */
  DraftShift on(LocalDate day, @Nullable Advisor person) {
    Optional<DraftShift> like = person == null ? Optional.empty() : nearest(day, person.id());
    LocalDateTime start = day.atTime(like.map(shift -> shift.start().toLocalTime()).orElse(FROM));
    LocalDateTime end =
        TypedShift.after(start, like.map(shift -> shift.end().toLocalTime()).orElse(TO));
    SeatId seat = like.map(DraftShift::seat).orElseGet(() -> first(person));
    return new DraftShift(free(seat, start, end), person == null ? null : person.id(), start, end);
  }

  private Optional<DraftShift> nearest(LocalDate day, AdvisorId person) {
    return draft.stream()
        .filter(shift -> person.equals(shift.advisor()))
        .min(
            Comparator.comparingLong(
                shift -> Math.abs(ChronoUnit.DAYS.between(day, shift.start().toLocalDate()))));
  }

  private SeatId first(@Nullable Advisor person) {
    return seats.stream()
        .filter(seat -> person == null || person.skills().contains(seat.role()))
        .findFirst()
        .orElse(seats.getFirst());
  }

  /** That seat, or another of its role where nobody is planned at the time. */
  private SeatId free(SeatId seat, LocalDateTime start, LocalDateTime end) {
    return isFree(seat, start, end)
        ? seat
        : seats.stream()
            .filter(other -> other.role().equals(seat.role()) && isFree(other, start, end))
            .findFirst()
            .orElse(seat);
  }

  private boolean isFree(SeatId seat, LocalDateTime start, LocalDateTime end) {
    return draft.stream()
        .noneMatch(shift ->
            shift.seat().equals(seat)
                && shift.start().isBefore(end)
                && start.isBefore(shift.end()));
  }
}
