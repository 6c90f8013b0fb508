package baton.scheduler.notification;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given up after the last try: for a lead to see, try again, or put away. */
final class Undelivered {
  private static final int MOST = 200;

  /**
   * One of them.
   *
   * @param to the person; null: the desk's room, or its seat hook
   * @param title of a prompt; of a seat change null
   * @param endedAt when it was given up
   * @param useful whether it would be sent if it were tried again
   */
  record Letter(
      long id,
      String channel,
      @Nullable String to,
      @Nullable String title,
      @Nullable String problem,
      int tries,
      Instant endedAt,
      boolean useful) {}

  /** The newest ones. */
  List<Letter> of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select d.id, d.channel, a.name as "to", p.title, d.problem, d.tries, d.ended_at,
                   (d.useless_from is null or d.useless_from > :now) and p.settled_at is null as useful
              from prompt_delivery d
              left join prompt p on p.id = d.prompt_id
              left join advisor a on a.id = p.advisor_id
             where d.desk_id = :desk and d.state = 'dead'
             order by d.id desc limit :most
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bind("most", MOST)
        .mapTo(Letter.class)
        .list();
  }

  /** False when it is not there, or it would be dropped: its time is over. */
  boolean tryAgain(Tx tx, DeskId desk, long id) {
    boolean again =
        tx.handle()
                .createUpdate(
                    """
                    update prompt_delivery d
                       set state = 'waiting', ended_at = null, tries = 0, due_at = :now
                     where d.id = :id and d.desk_id = :desk and d.state = 'dead'
                       and (d.useless_from is null or d.useless_from > :now)
                       and not exists (select from prompt p
                                        where p.id = d.prompt_id and p.settled_at is not null)
                    """)
                .bind("id", id)
                .bind("desk", desk)
                .bind("now", tx.now())
                .execute()
            == 1;
    if (again) {
      tx.dueAt(tx.now());
    }
    return again;
  }

  boolean dismiss(Tx tx, DeskId desk, long id) {
    return tx.handle()
            .createUpdate(
                """
                update prompt_delivery set state = 'dismissed'
                 where id = :id and desk_id = :desk and state = 'dead'
                """)
            .bind("id", id)
            .bind("desk", desk)
            .execute()
        == 1;
  }
}
