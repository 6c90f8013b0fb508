package baton.scheduler.notification;

import baton.handoff.DeskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a claimed delivery with its prompt, its person and its desk. */
final class ClaimedDeliveryRow {
  /** Follows a {@code with} that has the claimed rows as {@code c}. */
  static final String SELECT =
      """
      select c.id as delivery_id, c.tries, c.lane, c.channel, c.body,
             d.id as desk_id, d.slug, d.name as desk_name, d.zone,
             h.room_url, h.seat_hook_url, h.seat_hook_key,
             a.name as advisor_name,
             coalesce(p.settled_at is not null or p.good_until <= :now, false) as overtaken,
      """
          + PreferencesStore.COLUMNS
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

  private ClaimedDeliveryRow() {}

  static ClaimedDelivery read(ResultSet row, Instant at) throws SQLException {
    return new ClaimedDelivery(
        row.getLong("delivery_id"),
        row.getInt("tries"),
        new DeliveryQueue(row.getString("channel"), row.getString("lane")),
        new ClaimedDelivery.Where(
            new DeskId(row.getLong("desk_id")),
            row.getString("slug"),
            row.getString("desk_name"),
            ZoneId.of(row.getString("zone"))),
        what(row),
        row.getBoolean("overtaken"),
        at);
  }

  private static ClaimedDelivery.What what(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return switch (channel) {
      case DeliveryQueue.ROOM ->
          new ClaimedDelivery.ForRoom(
              new GroupChatPrompt(
                  row.getString("key"),
                  row.getString("title"),
                  row.getString("text"),
                  PromptColumns.instant(row, "good_until")),
              row.getString("room_url"));
      case DeliveryQueue.SEAT_HOOK ->
          new ClaimedDelivery.ForSeatHook(row.getString("body"), hook(row));
      default ->
          new ClaimedDelivery.ForPerson(
              PromptStore.told(row),
              Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
              row.getString("advisor_name"),
              PreferencesStore.known(row));
    };
  }

  private static @Nullable SeatHook hook(ResultSet row) throws SQLException {
    String url = row.getString("seat_hook_url");
    return url == null ? null : new SeatHook(url, HookKey.of(row.getBytes("seat_hook_key")));
  }
}
