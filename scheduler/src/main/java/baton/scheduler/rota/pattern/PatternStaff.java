package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom and what a pattern can speak of.
 *
 * @param people by name
 * @param seats in order
 */
record PatternStaff(List<Advisor> people, List<SeatId> seats) {
  static PatternStaff of(Tx tx, Desk desk) {
    List<SeatId> seats =
        tx.handle()
            .createQuery(
                """
                select code as role, number as seat
                  from role, generate_series(1, seats) as number
                 where desk_id = :desk
                 order by code, number
                """)
            .bind("desk", desk.id())
            .mapTo(SeatId.class)
            .list();
    return new PatternStaff(new Advisors().all(tx, desk.id()), seats);
  }

  Optional<Advisor> named(String name) {
    return people.stream().filter(person -> person.name().equals(name)).findFirst();
  }

  String name(AdvisorId id) {
    return Objects.requireNonNull(byId().get(id), "an advisor of this desk").name();
  }

  private Map<AdvisorId, Advisor> byId() {
    return people.stream().collect(Collectors.toMap(Advisor::id, Function.identity()));
  }
}
