package baton.scheduler.floor.seat;

import baton.handoff.SeatId;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;

/** What an address says of a seat. */
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
}
