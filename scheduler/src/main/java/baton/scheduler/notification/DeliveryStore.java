package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The outbox: what is still to be sent, lane by lane, and what became of it. */
final class DeliveryStore {
  /** Longer than any try takes, waiting for its turn included. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private static final String HEADS =
      """
      select distinct on (lane) id, due_at, useless_from, in_flight
        from prompt_delivery where state = 'waiting'
      """;

  /** Something to be sent: a prompt on a lane. */
  record Fresh(PromptId prompt, Lane lane) {}

  /** All in one statement; on each lane in the order given. */
  void add(Tx tx, DeskId desk, List<Fresh> fresh) {
    tx.handle()
        .createUpdate(
            """
            insert into prompt_delivery (desk_id, lane, channel, prompt_id, due_at, useless_from)
            select :desk, new.lane, new.channel, p.id, :now, p.good_until
              from unnest(cast(:prompts as bigint[]), cast(:lanes as text[]),
                          cast(:channels as text[]))
                   with ordinality as new (prompt, lane, channel, n)
              join prompt p on p.id = new.prompt
             order by new.n
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bind("prompts", SqlColumns.of(fresh, Fresh::prompt))
        .bind("lanes", SqlColumns.of(fresh, one -> one.lane().name()))
        .bind("channels", SqlColumns.of(fresh, one -> one.lane().channel()))
        .execute();
  }

  /** Seat changes, as JSON, in their order. */
  void addSeatChanges(Tx tx, DeskId desk, List<String> bodies) {
    tx.handle()
        .createUpdate(
            """
            insert into prompt_delivery (desk_id, lane, channel, body, due_at)
            select :desk, :lane, :channel, body, :now
              from unnest(cast(:bodies as text[])) with ordinality as new (body, n)
             order by n
            """)
        .bind("desk", desk)
        .bind("lane", Lane.of(Webhook.SEATS, desk).name())
        .bind("channel", Webhook.SEATS)
        .bind("now", tx.now())
        .bind("bodies", SqlColumns.of(bodies, body -> body))
        .execute();
  }

  /** When a lane next has something to do: send, drop, or take over from a node that died. */
  Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            "select min(case when in_flight then due_at else least(due_at, useless_from) end)"
                + " from ("
                + HEADS
                + " order by lane, id) head")
        .mapTo(Instant.class)
        .findOne();
  }

  /** Drops what is of no use any more and that nobody is about to send. */
  void dropUseless(Tx tx) {
    drop(
        tx,
        "its time was over before it could be sent",
        "useless_from <= :now and (not in_flight or due_at <= :now)");
  }

  /** Drops what has been overtaken; what a node is just sending, it drops itself if that fails. */
  void dropSettled(Tx tx, DeskId desk) {
    tx.handle()
        .createUpdate(
            """
            update prompt_delivery d
               set state = 'dropped', ended_at = :now, problem = 'overtaken before it was sent'
              from prompt p
             where p.id = d.prompt_id and p.settled_at is not null
               and d.desk_id = :desk and d.state = 'waiting' and not d.in_flight
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .execute();
  }

  private static void drop(Tx tx, String why, String which) {
    tx.handle()
        .createUpdate(
            "update prompt_delivery set state = 'dropped', in_flight = false, ended_at = :now,"
                + " problem = :why where state = 'waiting' and "
                + which)
        .bind("now", tx.now())
        .bind("why", why)
        .execute();
  }

  /**
   * Takes what each lane is to send next, where that is due; at most one of a lane is ever taken.
   *
   * @param lane only this one; null: all lanes of all desks
   */
  List<ClaimedDelivery> claim(Tx tx, @Nullable String lane) {
    return tx.handle()
        .createQuery(
            "with head as ("
                + HEADS
                + """
                   and (cast(:lane as text) is null or lane = :lane)
                 order by lane, id
                ), due as (
                  select d.id from head join prompt_delivery d on d.id = head.id
                   where d.state = 'waiting' and d.due_at <= :now
                     for update of d skip locked
                ), c as (
                  update prompt_delivery set in_flight = true, tries = tries + 1, due_at = :lease
                   where id in (select id from due)
                  returning id, desk_id, lane, channel, prompt_id, body, tries)
                """
                + ClaimedDelivery.SELECT)
        .bind("lane", lane)
        .bind("now", tx.now())
        .bind("lease", tx.now().plus(LEASE))
        .map((row, context) -> ClaimedDelivery.read(row, tx.now()))
        .list();
  }

  /** Says what came of it. */
  void finish(Tx tx, ClaimedDelivery delivery, Channel.Result outcome) {
    switch (outcome) {
      case Channel.Result.Sent sent -> end(tx, delivery, "sent", null).execute();
      case Channel.Result.Dropped dropped -> end(tx, delivery, "dropped", dropped.why()).execute();
      case Channel.Result.Refused refused -> end(tx, delivery, "dead", refused.problem()).execute();
      case Channel.Result.NotTried no -> later(tx, delivery, Duration.ofSeconds(5), null, 1);
      case Channel.Result.Failed failed ->
          RetryDelays.after(delivery.tries())
              .ifPresentOrElse(
                  pause -> later(tx, delivery, pause, failed.problem(), 0),
                  () -> end(tx, delivery, "dead", failed.problem()).execute());
    }
  }

  /** What reached its receiver has, whoever may have taken it over meanwhile. */
  private static Update end(
      Tx tx, ClaimedDelivery delivery, String state, @Nullable String problem) {
    return tx.handle()
        .createUpdate(
            """
            update prompt_delivery
               set state = :state, in_flight = false, ended_at = :now, problem = :problem
             where id = :id and state = 'waiting' and (:state = 'sent' or tries = :tries)
            """)
        .bind("state", state)
        .bind("problem", problem)
        .bind("id", delivery.id())
        .bind("tries", delivery.tries())
        .bind("now", tx.now());
  }

  private static void later(
      Tx tx, ClaimedDelivery delivery, Duration pause, @Nullable String problem, int untried) {
    Instant next = tx.now().plus(pause);
    tx.handle()
        .createUpdate(
            """
            update prompt_delivery
               set in_flight = false, due_at = :next, tries = tries - :untried,
                   problem = coalesce(:problem, problem)
             where id = :id and state = 'waiting' and tries = :tries
            """)
        .bind("next", next)
        .bind("untried", untried)
        .bind("problem", problem)
        .bind("id", delivery.id())
        .bind("tries", delivery.tries())
        .execute();
    tx.dueAt(next);
  }

  /**
   * What is sent in order, one at a time: one channel of one person, or of one desk. Lanes know
   * nothing of each other.
   *
   * @param channel its key
   * @param name unique among all lanes
   */
  record Lane(String channel, String name) {
    static Lane of(String channel, AdvisorId advisor) {
      return new Lane(channel, channel + "/" + advisor);
    }

    /** One of the desk's own channels. */
    static Lane of(String channel, DeskId desk) {
      return new Lane(channel, channel + "/" + desk);
    }
  }

  /** How long to wait after a try that failed: longer each time, and after the last one no more. */
  static final class RetryDelays {
    private static final List<Duration> AFTER =
        List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));

    /** How often something is tried: for about 52 minutes. */
    static final int MOST_TRIES = AFTER.size() + 1;

    private RetryDelays() {}

    /**
     * Until the next try; empty: it is given up.
     *
     * @param tries how often it was tried, at least once
     */
    static Optional<Duration> after(int tries) {
      return tries < MOST_TRIES ? Optional.of(AFTER.get(tries - 1)) : Optional.empty();
    }
  }
}
