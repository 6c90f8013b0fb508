package baton.scheduler.notification;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;

/** Keeps desks' own channels. */
final class ChannelsStore {
  Channels of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select room_url, seat_hook_url, seat_hook_key from prompt_channels where desk_id = :desk
            """)
        .bind("desk", desk.value())
        .map((row, context) -> {
          byte[] key = row.getBytes("seat_hook_key");
          return new Channels(
              row.getString("room_url"),
              row.getString("seat_hook_url"),
              key == null ? null : HookKey.of(key));
        })
        .findOne()
        .orElse(Channels.NONE);
  }

  void save(Tx tx, DeskId desk, Channels channels) {
    HookKey key = channels.key();
    tx.handle()
        .createUpdate(
            """
            insert into prompt_channels (desk_id, room_url, seat_hook_url, seat_hook_key)
            values (:desk, :room, :hook, :key)
                on conflict (desk_id) do update
               set room_url = excluded.room_url, seat_hook_url = excluded.seat_hook_url,
                   seat_hook_key = excluded.seat_hook_key
            """)
        .bind("desk", desk.value())
        .bind("room", channels.room())
        .bind("hook", channels.seatHook())
        .bind("key", key == null ? null : key.bytes())
        .execute();
  }
}
