package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;

/**
 * What is sent in order, one at a time: one channel of one person, a desk's room, or a desk's seat
 * hook. Lanes know nothing of each other.
 *
 * @param channel as the table has it
 * @param name unique among all lanes
 */
record DeliveryQueue(String channel, String name) {
  static final String ROOM = "room";
  static final String SEAT_HOOK = "seat-hook";

  static DeliveryQueue of(Channel outside, AdvisorId advisor) {
    return new DeliveryQueue(outside.word(), outside.word() + "/" + advisor);
  }

  static DeliveryQueue room(DeskId desk) {
    return new DeliveryQueue(ROOM, ROOM + "/" + desk);
  }

  static DeliveryQueue seatHook(DeskId desk) {
    return new DeliveryQueue(SEAT_HOOK, SEAT_HOOK + "/" + desk);
  }
}
