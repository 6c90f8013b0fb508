package baton.scheduler.notification;

import org.jspecify.annotations.Nullable;

/**
 * Where a desk is told as a whole, and where its seat changes go.
 *
 * @param room a webhook's address, a secret; null: none
 * @param seatHook an address, a secret too; null: none
 * @param key what seat changes are signed with; null until there has been somewhere to send them
 */
record Channels(@Nullable String room, @Nullable String seatHook, @Nullable HookKey key) {
  static final Channels NONE = new Channels(null, null, null);

  @Override
  public String toString() {
    return "Channels[hidden]";
  }
}
