package baton.scheduler.notification;

/**
 * Where a desk's seat changes go.
 *
 * @param key what each is signed with
 */
record SeatHook(String url, HookKey key) {
  @Override
  public String toString() {
    return "SeatHook[hidden]";
  }
}
