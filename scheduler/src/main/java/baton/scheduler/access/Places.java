package baton.scheduler.access;

import baton.handoff.DeskId;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Shell;

/** What the head of a page says of a desk. */
final class Places {
  private Places() {}

  static Shell.Place of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery("select name, slug, label from desk where id = :desk")
        .bind("desk", desk.value())
        .map((row, context) ->
            new Shell.Place(row.getString("name"), row.getString("slug"), row.getString("label")))
        .one();
  }
}
