package baton.scheduler.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.access.Caller;
import baton.scheduler.web.Problem;
import baton.scheduler.web.ProblemException;

/** What an address says of a seat, and who asks. */
public final class SeatPaths {
  private SeatPaths() {}

  /**
   * @throws ProblemException 404 when it is no way to write a seat
   */
  public static SeatId seat(String role, String number) {
    try {
      return SeatId.parse(role + "/" + number);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("This desk has no seat " + role + "/" + number + ".").asException();
    }
  }

  /** 404: the desk has no such seat. */
  public static ProblemException noSuchSeat(SeatId seat) {
    return Problem.notFound("This desk has no seat " + seat + ".").asException();
  }

  /**
   * The advisor who asks, or for whom a program does.
   *
   * @throws ProblemException 422 when a program names nobody
   */
  public static AdvisorId me(Caller caller) {
    if (caller.advisor() == null) {
      throw ProblemException.invalid(
          "On-Behalf-Of", "names the advisor you act for; seats are held by people");
    }
    return caller.advisor();
  }
}
