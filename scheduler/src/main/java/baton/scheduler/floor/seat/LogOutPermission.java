package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.Move;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Who holds one seat now.
   *
   * @param advisor null when nobody does
   * @param revision the published rota's, 0 when none is
   */
  record PresentHolder(@Nullable AdvisorId advisor, @Nullable String name, int revision) {

    /** Empty when the desk has no such seat. One statement. */
    static Optional<PresentHolder> of(Tx tx, Desk desk, SeatId seat) {
      return tx.handle()
          .createQuery(
              """
              select h.advisor_id, a.name,
                     (select coalesce(max(number), 0) from rota_revision where desk_id = :desk)
                       as revision
                from role r
                left join seat_hold h
                  on h.desk_id = r.desk_id and h.role = r.code and h.seat = :seat
                 and h.released_at is null
                left join advisor a on a.id = h.advisor_id
               where r.desk_id = :desk and r.code = :role and :seat <= r.seats
              """)
          .bind("desk", desk.id())
          .bind("role", seat.role())
          .bind("seat", seat.number())
          .mapTo(PresentHolder.class)
          .findOne();
    }
  }
}
