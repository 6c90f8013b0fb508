package baton.scheduler.notification;

import baton.handoff.DeskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A delivery that this node has taken upon itself until its lease ends, with all that sending it
 * takes.
 *
 * @param tries this one included
 * @param overtaken nobody needs it any more
 * @param at when it was taken
 */
record ClaimedDelivery(
    long id,
    int tries,
    DeliveryStore.Lane lane,
    Where where,
    What what,
    boolean overtaken,
    Instant at) {

  /** Follows a {@code with} that has the claimed rows as {@code c}. */
  static final String SELECT =
      """
      select c.id as delivery_id, c.tries, c.lane, c.channel, c.body,
             d.id as desk_id, d.slug, d.name as desk_name, d.zone,
             coalesce(p.settled_at is not null or p.good_until <= :now, false) as overtaken,
      """
          + PreferencesStore.COLUMNS
          + ", "
          + PromptStore.COLUMNS
          + """
            from c
            join desk d on d.id = c.desk_id
            left join prompt p on p.id = c.prompt_id
            left join advisor a on a.id = p.advisor_id
            left join prompt_settings w on w.advisor_id = a.id
            cross join lateral (
          """
          + ChannelAddressStore.ALL_OF_ONE
          + """
               where o.desk_id = c.desk_id and o.owner = coalesce(a.id, 0)) x
           order by c.id
          """;

  /** The desk it comes from. */
  record Where(DeskId desk, String slug, String name, ZoneId zone) {}

  /** What is to be sent, and to whom. */
  sealed interface What {}

  /** A person's prompt. */
  record ForPerson(Prompt.Sent told, PreferencesStore.Known known) implements What {}

  /**
   * A desk's own: a prompt, or a seat change.
   *
   * @param to as the desk has it now
   */
  record ForDesk(OutboundMessage.Words words, ChannelAddresses.Address to) implements What {}

  static ClaimedDelivery read(ResultSet row, Instant at) throws SQLException {
    return new ClaimedDelivery(
        row.getLong("delivery_id"),
        row.getInt("tries"),
        new DeliveryStore.Lane(row.getString("channel"), row.getString("lane")),
        new Where(
            new DeskId(row.getLong("desk_id")),
            row.getString("slug"),
            row.getString("desk_name"),
            ZoneId.of(row.getString("zone"))),
        row.getObject("advisor_id") == null
            ? forDesk(row)
            : new ForPerson(PromptStore.told(row), PreferencesStore.known(row)),
        row.getBoolean("overtaken"),
        at);
  }

  private static What forDesk(ResultSet row) throws SQLException {
    String change = row.getString("body");
    OutboundMessage.Words words =
        change == null
            ? new OutboundMessage.Words(row.getString("title"), row.getString("text"), "", "", "")
            : new OutboundMessage.Words("", change, "", "", "");
    return new ForDesk(words, ChannelAddressStore.read(row).of(row.getString("channel")));
  }
}
