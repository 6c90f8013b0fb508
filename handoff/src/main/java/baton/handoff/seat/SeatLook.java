package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A desk's seats at one instant, loaded once, to be asked any number of questions: what they look
 * like, and what each act would come to. Locks and changes nothing, so by the time of the act it
 * may be different.
 */
public record SeatLook(SeatFacts facts, Instant at) {

  public SeatSnapshots pictures() {
    return SeatSnapshots.of(facts, at);
  }

  public LogIn mayLogIn(SeatId seat, AdvisorId advisor) {
    return LogInRule.decide(facts, seat, advisor, at);
  }

  public LogOut mayLogOut(SeatId seat, AdvisorId advisor) {
    return LogOutRule.decide(facts, seat, advisor, at);
  }

  /**
   * A lead names the advisor to stand in.
   *
   * @param handoff the start of the shift to be covered; null: the one that covers the seat now
   */
  public StandIn mayBeNamed(SeatId seat, AdvisorId advisor, @Nullable Instant handoff) {
    return StandInRule.name(facts, seat, advisor, handoff, at);
  }

  public Release mayRelease(SeatId seat) {
    return ReleaseRule.decide(facts, seat, at);
  }

  /** Whether the advisor has no strict seat, no stand-by and no contact of their own. */
  public boolean isFree(AdvisorId advisor) {
    return FreeAdvisors.isFree(facts, advisor);
  }

  /**
   * What the advisor would accept: everybody free is asked to stand in on a strict seat (H6).
   * Nobody has to be on a soft one (H9).
   */
  public Optional<Cover> asked(SeatId seat, AdvisorId advisor) {
    if (!facts.seat(seat).strict() || facts.plan().cover(seat, at) != null || !isFree(advisor)) {
      return Optional.empty();
    }
    return switch (StandInRule.accept(facts, seat, advisor, at)) {
      case StandIn.Holds holds -> Optional.of(holds.cover());
      case StandIn.StandsBy standsBy -> Optional.of(standsBy.cover());
      case StandIn.Named named -> Optional.of(named.cover());
      case StandIn.Refused refused -> Optional.empty();
      case StandIn.NoSuchSeat none -> Optional.empty();
    };
  }

  /** The time for which the advisor may be on the seat, by plan or as a cover, if from now on. */
  public Optional<ShiftPeriod> entitling(SeatId seat, AdvisorId advisor) {
    return Optional.ofNullable(facts.entitling(seat, advisor, at));
  }
}
