package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes and reads what people were told. */
final class PromptStore {
  static final String COLUMNS =
      """
      p.id, p.advisor_id, p.key, p.concern, p.title, p.text,
      p.act, p.act_role, p.act_seat, p.act_handoff, p.told_at, p.good_until
      """;

  /** A prompt that was new, and so has to be delivered. */
  record Added(PromptId id, AdvisorId to, Concern concern) {}

  /** Adds those that are new, in their order, in one statement. */
  List<Added> add(Tx tx, DeskId desk, List<Prompt> prompts) {
    return tx.handle()
        .createQuery(
            """
            insert into prompt (desk_id, advisor_id, key, concern, title, text,
                                act, act_role, act_seat, act_handoff, told_at, good_until)
            select :desk, advisor, key, concern, title, text, act, role, seat, handoff, :now, good_until
              from unnest(cast(:advisors as bigint[]), cast(:keys as text[]), cast(:concerns as text[]),
                          cast(:titles as text[]), cast(:texts as text[]), cast(:acts as text[]),
                          cast(:roles as text[]), cast(:seats as smallint[]),
                          cast(:handoffs as timestamptz[]), cast(:untils as timestamptz[]))
                   with ordinality
                   as new (advisor, key, concern, title, text, act, role, seat, handoff, good_until, n)
             order by n
                on conflict do nothing
            returning id, advisor_id as to_id, concern
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bind("advisors", SqlColumns.of(prompts, Prompt::to))
        .bind("keys", SqlColumns.of(prompts, Prompt::key))
        .bind("concerns", SqlColumns.of(prompts, Prompt::concern))
        .bind("titles", SqlColumns.of(prompts, Prompt::title))
        .bind("texts", SqlColumns.of(prompts, Prompt::text))
        .bind("acts", SqlColumns.of(prompts, p -> next(p.act())))
        .bind("roles", SqlColumns.of(prompts, p -> act(p.act(), act -> act.seat().role())))
        .bind("seats", SqlColumns.of(prompts, p -> act(p.act(), act -> act.seat().number())))
        .bind("handoffs", SqlColumns.of(prompts, p -> act(p.act(), PromptAction::handoff)))
        .bind("untils", SqlColumns.of(prompts, Prompt::until))
        .mapTo(Added.class)
        .list();
  }

  /** Something for the desk's room; empty when it was told before, or has no room. */
  Optional<PromptId> addForRoom(
      Tx tx, DeskId desk, String key, String title, String text, Instant until) {
    return tx.handle()
        .createQuery(
            """
            insert into prompt (desk_id, key, title, text, told_at, good_until)
            select desk_id, :key, :title, :text, :now, :until
              from channel_address
             where desk_id = :desk and owner = 0 and channel = :room and is_on
                on conflict do nothing
            returning id
            """)
        .bind("desk", desk)
        .bind("room", Webhook.ROOM)
        .bind("key", key)
        .bind("title", title)
        .bind("text", text)
        .bind("now", tx.now())
        .bind("until", until)
        .mapTo(PromptId.class)
        .findOne();
  }

  /** How many were open until now. */
  int settle(Tx tx, DeskId desk, String keyPrefix) {
    return tx.handle()
        .createUpdate(
            """
            update prompt set settled_at = :now
             where desk_id = :desk and starts_with(key, :prefix)
               and settled_at is null and good_until > :now
            """)
        .bind("desk", desk)
        .bind("prefix", keyPrefix)
        .bind("now", tx.now())
        .execute();
  }

  /** Who has an open prompt whose key begins so, seen or not. */
  List<AdvisorId> openTo(Tx tx, DeskId desk, String keyPrefix) {
    return tx.handle()
        .createQuery(
            """
            select distinct advisor_id from prompt
             where desk_id = :desk and starts_with(key, :prefix) and advisor_id is not null
               and settled_at is null and good_until > :now
             order by advisor_id
            """)
        .bind("desk", desk)
        .bind("prefix", keyPrefix)
        .bind("now", tx.now())
        .mapTo(AdvisorId.class)
        .list();
  }

  /** What those people have not put away yet, oldest first, and how each wants to be told. */
  List<OpenRow> open(Tx tx, DeskId desk, Collection<AdvisorId> advisors) {
    return tx.handle()
        .createQuery(
            "select "
                + PreferencesStore.COLUMNS
                + ", "
                + COLUMNS
                + """
                  from prompt p
                  join advisor a on a.id = p.advisor_id
                """
                + PreferencesStore.JOINS
                + """
                 where p.desk_id = :desk and p.advisor_id = any(:advisors)
                   and p.settled_at is null and p.seen_at is null and p.good_until > :now
                 order by p.id
                """)
        .bind("desk", desk)
        .bindArray("advisors", AdvisorId.class, advisors)
        .bind("now", tx.now())
        .map((row, context) -> new OpenRow(told(row), PreferencesStore.known(row)))
        .list();
  }

  /** A prompt, and how its person wants to be told. */
  record OpenRow(Prompt.Sent told, PreferencesStore.Known known) {}

  /** False when there is none of that id for that person; what was seen stays so. */
  boolean seen(Tx tx, DeskId desk, AdvisorId advisor, PromptId id) {
    return tx.handle()
            .createUpdate(
                """
                update prompt set seen_at = coalesce(seen_at, :now)
                 where id = :id and desk_id = :desk and advisor_id = :advisor
                """)
            .bind("id", id)
            .bind("desk", desk)
            .bind("advisor", advisor)
            .bind("now", tx.now())
            .execute()
        == 1;
  }

  static Prompt.Sent told(ResultSet row) throws SQLException {
    return new Prompt.Sent(
        new PromptId(row.getLong("id")),
        new Prompt(
            new AdvisorId(row.getLong("advisor_id")),
            row.getString("key"),
            Concern.valueOf(row.getString("concern")),
            row.getString("title"),
            row.getString("text"),
            next(row),
            SqlColumns.instant(row, "good_until")),
        SqlColumns.instant(row, "told_at"));
  }

  /** Where a prompt leads: the name of what it asks for, or of a page. */
  private static @Nullable String next(Prompt.@Nullable Link next) {
    return switch (next) {
      case null -> null;
      case PromptAction act -> act.kind().name();
      case LinkedPage page -> page.name();
    };
  }

  /** What is there only where it leads to something about a seat. */
  private static <T> @Nullable T act(Prompt.@Nullable Link next, Function<PromptAction, T> column) {
    return next instanceof PromptAction act ? column.apply(act) : null;
  }

  private static Prompt.@Nullable Link next(ResultSet row) throws SQLException {
    String name = row.getString("act");
    if (name == null) {
      return null;
    }
    return row.getString("act_role") == null
        ? LinkedPage.valueOf(name)
        : new PromptAction(
            PromptAction.Kind.valueOf(name),
            new SeatId(row.getString("act_role"), row.getInt("act_seat")),
            SqlColumns.instant(row, "act_handoff"));
  }
}
