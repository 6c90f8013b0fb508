package baton.scheduler.floor.handoff;

import baton.handoff.Refusal;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Shell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a day's handoffs shows.
 *
 * @param now the instant of all of it
 * @param trouble seats that want somebody now, whatever their handoff; of today only
 * @param seats who is on seat now and in no trouble; of today only
 * @param lines the day's other handoffs, in order
 * @param refused what was asked for last and refused
 */
record HandoffBoard(
    Shell shell,
    String now,
    Day day,
    List<Trouble> trouble,
    List<SeatNow> seats,
    List<Line> lines,
    @Nullable Refusal refused) {

  HandoffBoard {
    trouble = List.copyOf(trouble);
    seats = List.copyOf(seats);
    lines = List.copyOf(lines);
  }

  /**
   * @param planned the day's handoffs
   */
  static HandoffBoard of(
      Shell shell, LocalDate day, List<HandoffSnapshot> planned, HandoffBoardWords words) {
    LeadForms forms = words.forms();
    boolean today = day.equals(words.time().date());
    List<SeatSnapshot> seats = today ? words.look().pictures().seats() : List.of();
    List<SeatSnapshot> troubled =
        seats.stream()
            .filter(words::isTrouble)
            .sorted(Comparator.comparing(seat -> seat.uncoveredSince() == null))
            .toList();
    return new HandoffBoard(
        shell,
        words.time().asOf().toString(),
        Day.of(day, today),
        troubled.stream().map(words::trouble).toList(),
        seats.stream()
            .filter(seat -> !words.isTrouble(seat))
            .map(words::calm)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList(),
        others(planned, troubled).stream().map(words::line).toList(),
        forms == null || forms.sent() == null ? null : forms.sent().refused());
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
            picture.state() == HandoffSnapshot.State.DONE
                || !said.contains(picture.handoff().seat() + " " + picture.handoff().at()))
        .toList();
  }

  /**
   * @param date as addresses have it
   * @param before the date of the day before
   */
  record Day(String words, String date, String before, String after, boolean today) {
    static Day of(LocalDate day, boolean today) {
      return new Day(
          DeskTime.day(day),
          day.toString(),
          day.minusDays(1).toString(),
          day.plusDays(1).toString(),
          today);
    }
  }

  /** State, as colour, shape and word. */
  record Badge(String kind, String words) {}

  /**
   * A seat whose replacement is not there, or that nobody holds.
   *
   * @param title the one sentence that says it
   * @param facts what else there is to know, a line each
   */
  record Trouble(
      String path,
      String spoken,
      Badge state,
      String title,
      List<String> facts,
      @Nullable CoverForm cover,
      @Nullable ReleaseForm release) {}

  /** A seat on which all is well. */
  record SeatNow(
      String path, String spoken, Badge state, String rest, @Nullable ReleaseForm release) {}

  /**
   * A planned handoff.
   *
   * @param who {@code Ana → Ben}
   * @param rest told when, done when, late by how much
   */
  record Line(
      String instant,
      String at,
      String path,
      String spoken,
      String who,
      Badge state,
      String rest,
      @Nullable CoverForm cover) {}

  /**
   * Names somebody to stand in.
   *
   * @param handoff the start of the shift to be covered, an instant
   * @param open shown open, since it was sent and not taken
   */
  record CoverForm(
      String whom,
      String handoff,
      List<Choice> free,
      List<Choice> busy,
      List<String> others,
      boolean open,
      @Nullable String wrong) {}

  /**
   * @param words the name, and what they do now
   */
  record Choice(long id, String words, boolean chosen) {}

  /**
   * Releases the holder by force.
   *
   * @param what will happen
   * @param reason as it was typed
   */
  record ReleaseForm(
      String who, String what, String reason, boolean open, @Nullable String wrong) {}
}
