package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a desk's crew, in two statements however many they are. */
final class CrewStore {
  Crew crew(Tx tx, Desk desk) {
    return new Crew(members(tx, desk), seats(tx, desk));
  }

  private static List<Member> members(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery(
            """
            select a.id, a.name,
                   array(select s.role from advisor_skill s where s.advisor_id = a.id) as skills
              from advisor a
             where a.desk_id = :desk
             order by a.name
            """)
        .bind("desk", desk.id().value())
        .map((row, context) ->
            new Member(
                new AdvisorId(row.getLong("id")),
                row.getString("name"),
                Set.of((String[]) row.getArray("skills").getArray())))
        .list();
  }

  private static Map<String, Integer> seats(Tx tx, Desk desk) {
    record RoleSeats(String role, int seats) {}
    return tx
        .handle()
        .createQuery("select code, seats from role where desk_id = :desk")
        .bind("desk", desk.id().value())
        .map((row, context) -> new RoleSeats(row.getString("code"), row.getInt("seats")))
        .stream()
        .collect(Collectors.toMap(RoleSeats::role, RoleSeats::seats));
  }
}
