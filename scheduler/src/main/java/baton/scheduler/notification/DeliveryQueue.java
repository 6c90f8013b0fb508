package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;

/**
 * What is sent in order, one at a time: one channel of one person, or of one desk. Lanes know
 * nothing of each other.
 *
 * @param channel its key
 * @param name unique among all lanes
 */
record DeliveryQueue(String channel, String name) {
  static DeliveryQueue of(String channel, AdvisorId advisor) {
    return new DeliveryQueue(channel, channel + "/" + advisor);
  }

  /** One of the desk's own channels. */
  static DeliveryQueue of(String channel, DeskId desk) {
    return new DeliveryQueue(channel, channel + "/" + desk);
  }
}
