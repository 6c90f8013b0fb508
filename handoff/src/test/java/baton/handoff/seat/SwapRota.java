package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * A rota of endless swaps: three people go round three seats, so that each of their swaps is one
 * relay, and two relieve each other on a fourth.
 *
 * @param people five
 */
record SwapRota(DeskId desk, List<AdvisorId> people) {
  static final List<SeatId> SEATS =
      IntStream.rangeClosed(1, 4).mapToObj(number -> new SeatId("LIVE_CALL", number)).toList();
  static final int ROUND = 3;
  static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");
  static final Duration SHIFT = Duration.ofHours(12);

  private static final int SHIFTS = 3000;

  static Instant start(int shift) {
    return FIRST.plus(SHIFT.multipliedBy(shift));
  }

  /** The latest shift for which one could stand by at that instant. */
  static int shift(Instant at, Duration before) {
    return (int) Duration.between(FIRST, at.plus(before)).dividedBy(SHIFT);
  }

  AdvisorId planned(SeatId seat, int shift) {
    return seat.number() <= ROUND
        ? people.get((shift + seat.number()) % ROUND)
        : people.get(ROUND + shift % 2);
  }

  void publish(Jdbi jdbi) {
    jdbi.useHandle(h -> {
      h.execute("update role set seats = ? where code = 'LIVE_CALL'", SEATS.size());
      for (SeatId seat : SEATS) {
        for (int first = 0; first < 2 * ROUND; first++) {
          h.createUpdate(
                  """
                  insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                     starts_at, ends_at, added_in)
                  select :desk, :role, :seat, :advisor, start at time zone 'America/Denver',
                         (start + length) at time zone 'America/Denver', start, start + length, 1
                    from make_interval(hours => cast(:hours as int)) as shift (length),
                         make_interval(hours => cast(:every as int)) as every (step),
                         generate_series(:from, :to, step) as shifts (start)
                  """)
              .bind("desk", desk)
              .bind("role", seat.role())
              .bind("seat", seat.number())
              .bind("advisor", planned(seat, first).value())
              .bind("hours", SHIFT.toHours())
              .bind("every", 2 * ROUND * SHIFT.toHours())
              .bind("from", start(first))
              .bind("to", start(SHIFTS))
              .execute();
        }
      }
    });
  }
}
