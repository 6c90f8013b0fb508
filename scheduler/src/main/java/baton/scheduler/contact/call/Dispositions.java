package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** The words that a desk has for what calls are about (C5). */
public final class Dispositions {
  private static final int LATELY = 500;
  private static final int ENOUGH = 12;

  /** Those used most in the desk's last calls, first; one statement. */
  public List<String> suggested(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select disposition
              from (select disposition from call_outcome
                     where desk_id = :desk order by call_id desc limit :lately) lately
             group by disposition
             order by count(*) desc, disposition
             limit :enough
            """)
        .bind("desk", desk)
        .bind("lately", LATELY)
        .bind("enough", ENOUGH)
        .mapTo(String.class)
        .list();
  }
}
