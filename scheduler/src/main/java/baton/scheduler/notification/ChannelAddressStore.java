package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps where people, and desks as a whole, are told. */
final class ChannelAddressStore {
  /** All of one owner's in one row, which {@link #read} takes. */
  static final String ALL_OF_ONE =
      """
      select array_agg(o.channel) as channels, array_agg(o.address) as addresses,
             array_agg(o.is_on) as switched_on,
             array_agg(encode(o.signing_key, 'hex')) as signing_keys
        from channel_address o
      """;

  /** The desk's own. */
  ChannelAddresses of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(ALL_OF_ONE + " where o.desk_id = :desk and o.owner = 0")
        .bind("desk", desk)
        .map((row, context) -> read(row))
        .one();
  }

  /**
   * In place of all there were.
   *
   * @param advisor null: the desk's own
   */
  void save(Tx tx, DeskId desk, @Nullable AdvisorId advisor, ChannelAddresses addresses) {
    List<Map.Entry<String, ChannelAddresses.Address>> rows =
        List.copyOf(addresses.byChannel().entrySet());
    tx.handle()
        .createUpdate(
            """
            delete from channel_address
             where desk_id = :desk and owner = coalesce(cast(:advisor as bigint), 0)
               and channel <> all(cast(:channels as text[]))
            """)
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("channels", SqlColumns.of(rows, Map.Entry::getKey))
        .execute();
    tx.handle()
        .createUpdate(
            """
            insert into channel_address (desk_id, advisor_id, channel, address, is_on, signing_key)
            select :desk, cast(:advisor as bigint), channel, address, is_on, decode(signing_key, 'hex')
              from unnest(cast(:channels as text[]), cast(:addresses as text[]),
                          cast(:on as boolean[]), cast(:keys as text[]))
                   as new (channel, address, is_on, signing_key)
                on conflict (desk_id, owner, channel) do update
               set address = excluded.address, is_on = excluded.is_on,
                   signing_key = excluded.signing_key
            """)
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("channels", SqlColumns.of(rows, Map.Entry::getKey))
        .bind("addresses", SqlColumns.of(rows, row -> row.getValue().address()))
        .bind("on", SqlColumns.of(rows, row -> row.getValue().on()))
        .bind("keys", SqlColumns.of(rows, row -> hex(row.getValue().key())))
        .execute();
  }

  static ChannelAddresses read(ResultSet row) throws SQLException {
    Array channels = row.getArray("channels");
    if (channels == null) {
      return ChannelAddresses.NONE;
    }
    String[] names = (String[]) channels.getArray();
    @Nullable String[] addresses = (String[]) row.getArray("addresses").getArray();
    Boolean[] on = (Boolean[]) row.getArray("switched_on").getArray();
    @Nullable String[] keys = (String[]) row.getArray("signing_keys").getArray();
    Map<String, ChannelAddresses.Address> all = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      String key = keys[i];
      HookKey known = key == null ? null : HookKey.of(HexFormat.of().parseHex(key));
      all.put(names[i], new ChannelAddresses.Address(addresses[i], on[i], known));
    }
    return new ChannelAddresses(all);
  }

  private static @Nullable String hex(@Nullable HookKey key) {
    return key == null ? null : HexFormat.of().formatHex(key.bytes());
  }
}
