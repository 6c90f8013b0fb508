package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.Move;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may log out of a seat at that instant, and what would come of it; by the time of
 * the log-out it may be different.
 *
 * @param holder who holds the seat; left out when nobody does
 * @param result HAND_OVER, CLOSE, CHECK_OUT or NOT_HELD; left out when not permitted
 * @param rule the rule it is decided by; left out where there is nothing to decide
 * @param revision the published rota it was decided by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogOutPermission(
    String seat,
    @Nullable String holder,
    boolean permitted,
    @Nullable String result,
    @Nullable String rule,
    String detail,
    String next,
    Instant asOf,
    int revision) {

  /** The answer to one question about a seat. */
  record Question(SeatId seat, PresentHolder present, Instant asOf) {
    LogOutPermission refused(Refusal refusal) {
      return new LogOutPermission(
          seat.toString(),
          present.name(),
          false,
          null,
          refusal.rule(),
          refusal.detail(),
          refusal.next(),
          asOf,
          present.revision());
    }

    /**
     * @param asker who would log out: the holder, or somebody else of the desk
     */
    LogOutPermission notHeld(@Nullable String asker) {
      String holds = present.name() == null ? "Nobody holds " : present.name() + " holds ";
      return permitted(
          "NOT_HELD",
          null,
          holds + seat.spoken() + (asker == null ? "." : ", not " + asker + "."),
          "There is nothing to log out of here.");
    }

    /**
     * What the holder's log-out would come to.
     *
     * @param names of the desk's people
     */
    LogOutPermission answer(LogOut decision, Map<AdvisorId, String> names) {
      return switch (decision) {
        case LogOut.Refused no -> refused(no.refusal());
        case LogOut.HandedOver handed ->
            permitted(
                "HAND_OVER",
                "H3",
                "%s stands by: %s is theirs the moment %s logs out."
                    .formatted(incoming(handed, names), seat.spoken(), present.name()),
                logOut());
        case LogOut.Closed closed ->
            permitted(
                "CLOSE",
                "H7",
                "Nobody is due to follow on %s: it closes.".formatted(seat.spoken()),
                logOut());
        case LogOut.CheckedOut out ->
            permitted(
                "CHECK_OUT",
                "H9",
                "%s does not wait for a replacement.".formatted(seat.spoken()),
                logOut());
        case LogOut.StoodDown down -> notHeld(null);
        case LogOut.NoSuchSeat none -> notHeld(null);
      };
    }

    private String incoming(LogOut decision, Map<AdvisorId, String> names) {
      return decision.moves().getFirst() instanceof Move.HandOver handOver
          ? names.getOrDefault(handOver.incoming(), "The replacement")
          : "The replacement";
    }

    private String logOut() {
      return "Log %s out of %s.".formatted(present.name(), seat.spoken());
    }

    private LogOutPermission permitted(
        String result, @Nullable String rule, String detail, String next) {
      return new LogOutPermission(
          seat.toString(),
          present.name(),
          true,
          result,
          rule,
          detail,
          next,
          asOf,
          present.revision());
    }
  }
}
