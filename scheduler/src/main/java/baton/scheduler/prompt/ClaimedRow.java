package baton.scheduler.prompt;

import baton.handoff.DeskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a claimed delivery with its prompt, its person and its desk. */
final class ClaimedRow {
  /** Follows a {@code with} that has the claimed rows as {@code c}. */
  static final String SELECT =
      """
      select c.id as delivery_id, c.tries, c.lane, c.channel, c.body,
             d.id as desk_id, d.slug, d.name as desk_name, d.zone,
             h.room_url, h.seat_hook_url, h.seat_hook_key,
             a.name as advisor_name,
             coalesce(p.settled_at is not null or p.good_until <= :now, false) as overtaken,
      """
          + WishesStore.COLUMNS
          + ", "
          + PromptStore.COLUMNS
          + """
            from c
            join desk d on d.id = c.desk_id
            left join prompt_channels h on h.desk_id = c.desk_id
            left join prompt p on p.id = c.prompt_id
            left join advisor a on a.id = p.advisor_id
            left join prompt_settings w on w.advisor_id = a.id
           order by c.id
          """;

  private ClaimedRow() {}

  static Claimed read(ResultSet row, Instant at) throws SQLException {
    return new Claimed(
        row.getLong("delivery_id"),
        row.getInt("tries"),
        new Lane(row.getString("channel"), row.getString("lane")),
        new Claimed.Where(
            new DeskId(row.getLong("desk_id")),
            row.getString("slug"),
            row.getString("desk_name"),
            ZoneId.of(row.getString("zone"))),
        what(row),
        row.getBoolean("overtaken"),
        at);
  }

  private static Claimed.What what(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return switch (channel) {
      case Lane.ROOM ->
          new Claimed.ForRoom(
              new RoomPrompt(
                  row.getString("key"),
                  row.getString("title"),
                  row.getString("text"),
                  Columns.instant(row, "good_until")),
              row.getString("room_url"));
      case Lane.SEAT_HOOK -> new Claimed.ForSeatHook(row.getString("body"), hook(row));
      default ->
          new Claimed.ForPerson(
              PromptStore.told(row),
              Outside.valueOf(channel.toUpperCase(Locale.ROOT)),
              row.getString("advisor_name"),
              WishesStore.known(row));
    };
  }

  private static @Nullable SeatHook hook(ResultSet row) throws SQLException {
    String url = row.getString("seat_hook_url");
    return url == null ? null : new SeatHook(url, HookKey.of(row.getBytes("seat_hook_key")));
  }
}
