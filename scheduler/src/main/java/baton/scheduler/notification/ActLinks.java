package baton.scheduler.notification;

import baton.handoff.DeskId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links that do what a prompt asks for (H4): {@value #PATH} and a token. A link is sealed, does one
 * thing for one person, once, and ends with its prompt or after twelve hours.
 */
public final class ActLinks {
  /** Stands before the token in the address. */
  public static final String PATH = "/act/";

  private static final Duration LONGEST = Duration.ofHours(12);

  private final PublicUrl base;
  private final byte[] key;
  private final Desks desks = new Desks();

  public ActLinks(Transactions transactions, PublicUrl base) {
    this.base = base;
    this.key = transactions.run(LinkKey::of);
  }

  /** The prompt of a token, as it stands. */
  private record Row(
      DeskId desk, Prompt.Sent told, String name, @Nullable Instant usedAt, boolean settled) {}

  /** Where a prompt leads: to what it asks for, to a page, or to the person's prompts. */
  String address(String slug, Prompt.Sent told, Instant now) {
    return base.address() + path(slug, told, now);
  }

  /** The same without the address people use: for pages. */
  String path(String slug, Prompt.Sent told, Instant now) {
    return switch (told.prompt().act()) {
      case null -> prompts(slug);
      case LinkedPage page -> page.of(slug);
      case PromptAction act -> sealed(told, now);
    };
  }

  private String sealed(Prompt.Sent told, Instant now) {
    Instant latest = now.plus(LONGEST);
    Instant until = told.prompt().until();
    Instant end = until.isBefore(latest) ? until : latest;
    return PATH + LinkToken.sealed(key, told, end).text();
  }

  private static String prompts(String slug) {
    return "/" + slug + "/prompts";
  }

  /** The person's own prompts, and how they want to be told. */
  String settings(String slug) {
    return base.address() + prompts(slug);
  }

  /** What the link is; does not use it up, so that the preview of a chat program does not. */
  public ActLink look(Tx tx, String token) {
    Optional<LinkToken> read = LinkToken.read(token);
    Row row = read.map(link -> row(tx, link)).orElse(null);
    return row == null ? new ActLink.Unknown() : judged(tx, row, read.get().end());
  }

  /**
   * {@link #look} that uses the link up: of any number of callers at once, one finds it {@link
   * ActLink.Opened}. Rolling back the transaction makes it good again.
   */
  public ActLink use(Tx tx, String token) {
    ActLink found = look(tx, token);
    if (found instanceof ActLink.Opened opened && !isFirst(tx, opened.id())) {
      return look(tx, token);
    }
    return found;
  }

  private ActLink judged(Tx tx, Row row, Instant end) {
    Desk desk = desks.byId(tx, row.desk());
    Prompt prompt = row.told().prompt();
    if (row.usedAt() != null) {
      return new ActLink.Used(desk, row.name(), prompt, row.usedAt());
    }
    boolean over = row.settled() || !end.isAfter(tx.now()) || !prompt.until().isAfter(tx.now());
    return prompt.act() instanceof PromptAction act && !over
        ? new ActLink.Opened(desk, row.name(), row.told().id(), prompt, act)
        : new ActLink.Over(desk, row.name(), prompt);
  }

  private @Nullable Row row(Tx tx, LinkToken link) {
    return tx.handle()
        .createQuery(
            "select p.desk_id, p.settled_at, p.used_at, a.name, "
                + PromptStore.COLUMNS
                + " from prompt p join advisor a on a.id = p.advisor_id where p.id = :id")
        .bind("id", link.prompt())
        .map((row, context) -> row(row))
        .findOne()
        .filter(row -> link.isSealedFor(key, row.told()))
        .orElse(null);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new DeskId(row.getLong("desk_id")),
        PromptStore.told(row),
        row.getString("name"),
        SqlColumns.instantOrNull(row, "used_at"),
        row.getObject("settled_at") != null);
  }

  private static boolean isFirst(Tx tx, PromptId id) {
    return tx.handle()
            .createUpdate(
                """
                update prompt set used_at = :now
                 where id = :id and used_at is null and settled_at is null and good_until > :now
                """)
            .bind("id", id)
            .bind("now", tx.now())
            .execute()
        == 1;
  }
}
