package baton.scheduler.notification;

import baton.handoff.DeskId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this node has taken upon itself until its lease ends, with all that sending it
 * takes.
 *
 * @param tries this one included
 * @param overtaken nobody needs it any more
 * @param at when it was taken
 */
record ClaimedDelivery(
    long id, int tries, DeliveryQueue lane, Where where, What what, boolean overtaken, Instant at) {

  /** The desk it comes from. */
  record Where(DeskId desk, String slug, String name, ZoneId zone) {}

  /** What is to be sent, and to whom. */
  sealed interface What {}

  /** A person's prompt. */
  record ForPerson(SentPrompt told, Channel way, String name, PreferencesStore.Known known)
      implements What {}

  /**
   * For the desk's room.
   *
   * @param url null: the desk has none any more
   */
  record ForRoom(GroupChatPrompt prompt, @Nullable String url) implements What {}

  /**
   * A seat change.
   *
   * @param hook null: the desk has none any more
   */
  record ForSeatHook(String body, @Nullable SeatHook hook) implements What {}
}
