package baton.scheduler.myshift;

import baton.handoff.Refusal;
import baton.scheduler.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param now the instant of all of it; running times are counted from it
 * @param seats those the advisor holds, stands by for, or may log in to now; usually one
 * @param calls null unless the advisor holds a seat that takes calls, or is on one
 * @param comingUp the advisor's next shifts, in words
 * @param refused what was asked for last and refused
 */
record MyShift(
    Shell shell,
    String now,
    List<SeatCard> seats,
    @Nullable CallCard calls,
    List<ComingUp> comingUp,
    @Nullable Refusal refused) {

  MyShift {
    seats = List.copyOf(seats);
    comingUp = List.copyOf(comingUp);
  }

  /**
   * @param path {@code LIVE_CALL/1}, as addresses have it
   * @param kind of the state badge
   * @param state the badge's words
   * @param facts what there is to say, a line each
   * @param ask what the button asks for: {@code log-in} or {@code log-out}
   * @param words on the button
   * @param hindrance why the button would be refused just now
   */
  record SeatCard(
      String path,
      String spoken,
      String kind,
      String state,
      List<String> facts,
      String ask,
      String words,
      @Nullable Refusal hindrance) {}

  /** The call that runs, the one to start next, and those after it. */
  record CallCard(@Nullable Running running, @Nullable Next next, List<Later> later) {}

  /**
   * @param startedAt an instant, for the running time
   * @param begun in desk time
   */
  record Running(
      long id,
      String customer,
      String startedAt,
      String begun,
      boolean overrun,
      String overrunAt) {}

  /**
   * @param late nobody has started it two minutes into its slot (C3)
   * @param dial the number as the desk's telephone system wants it (P1)
   * @param theirs the customer's own time and place, in words
   * @param hindrance why it cannot be started just now
   */
  record Next(
      long id,
      String time,
      String instant,
      boolean late,
      String customer,
      String dial,
      String theirs,
      @Nullable Refusal hindrance) {}

  record Later(String time, String theirs) {}

  record ComingUp(String when, String seat) {}
}
