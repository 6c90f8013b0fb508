package baton.scheduler.rota.plan;

import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a desk's crew, in two statements however many they are. */
public final class DeskStaffStore {
  private final Advisors advisors = new Advisors();

  public DeskStaff crew(Tx tx, Desk desk) {
    return new DeskStaff(advisors.all(tx, desk.id()), seats(tx, desk));
  }

  private static Map<String, Integer> seats(Tx tx, Desk desk) {
    record RoleSeats(String role, int seats) {}
    return tx
        .handle()
        .createQuery("select code, seats from role where desk_id = :desk")
        .bind("desk", desk.id())
        .map((row, context) -> new RoleSeats(row.getString("code"), row.getInt("seats")))
        .stream()
        .collect(Collectors.toMap(RoleSeats::role, RoleSeats::seats));
  }
}
