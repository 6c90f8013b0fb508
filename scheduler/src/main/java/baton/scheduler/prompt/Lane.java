package baton.scheduler.prompt;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;

/**
 * What is sent in order, one at a time: one channel of one person, a desk's room, or a desk's seat
 * hook. Lanes know nothing of each other.
 *
 * @param channel as the table has it
 * @param name unique among all lanes
 */
record Lane(String channel, String name) {
  static final String ROOM = "room";
  static final String SEAT_HOOK = "seat-hook";

  static Lane of(Outside outside, AdvisorId advisor) {
    return new Lane(outside.word(), outside.word() + "/" + advisor);
  }

  static Lane room(DeskId desk) {
    return new Lane(ROOM, ROOM + "/" + desk);
  }

  static Lane seatHook(DeskId desk) {
    return new Lane(SEAT_HOOK, SEAT_HOOK + "/" + desk);
  }
}
