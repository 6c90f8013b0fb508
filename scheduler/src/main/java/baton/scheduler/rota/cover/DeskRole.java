package baton.scheduler.rota.cover;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** A role of a desk: its code, and its name to people. */
record DeskRole(String code, String name) {
  static List<DeskRole> all(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery("select code, name from role where desk_id = :desk order by name, code")
        .bind("desk", desk.id())
        .mapTo(DeskRole.class)
        .list();
  }

  static List<String> codes(Tx tx, Desk desk) {
    return all(tx, desk).stream().map(DeskRole::code).sorted().toList();
  }
}
