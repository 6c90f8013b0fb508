package baton.scheduler.rota.plan;

import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.Map;

/** Reads a desk's crew, in two statements however many they are. */
public final class DeskStaffStore {
  private final Advisors advisors = new Advisors();

  public DeskStaff crew(Tx tx, Desk desk) {
    return new DeskStaff(advisors.all(tx, desk.id()), seats(tx, desk));
  }

  /** How many seats each role has, by its code. */
  public static Map<String, Integer> seats(Tx tx, Desk desk) {
    record RoleSeats(String code, int seats) {}
    return tx.handle()
        .createQuery("select code, seats from role where desk_id = :desk")
        .bind("desk", desk.id())
        .mapTo(RoleSeats.class)
        .collectToMap(RoleSeats::code, RoleSeats::seats);
  }
}
