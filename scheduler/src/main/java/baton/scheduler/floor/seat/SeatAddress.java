package baton.scheduler.floor.seat;

import baton.handoff.SeatId;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.PathParam;

/** Which seat of which desk a request is about, as its path says: {@code {desk}/…/{role}/{n}}. */
public final class SeatAddress {
  @PathParam("desk")
  private String desk = "";

  @PathParam("role")
  private String role = "";

  @PathParam("number")
  private String number = "";

  /** The desk's name in addresses. */
  public String desk() {
    return desk;
  }

  /**
   * @throws ProblemException 404 when it is no way to write a seat
   */
  public SeatId seat() {
    return SeatPaths.seat(role, number);
  }
}
