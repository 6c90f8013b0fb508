package baton.scheduler.rota.terms;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** The codes of a desk's roles, in order. */
final class RoleCodes {
  private RoleCodes() {}

  static List<String> of(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery("select code from role where desk_id = :desk order by code")
        .bind("desk", desk.id())
        .mapTo(String.class)
        .list();
  }
}
