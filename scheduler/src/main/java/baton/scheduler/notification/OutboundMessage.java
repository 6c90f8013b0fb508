package baton.scheduler.notification;

import java.time.Instant;

/**
 * What a channel is to hand over to one receiver.
 *
 * @param id the same for every try, so that a receiver can tell a repetition
 * @param to where the channel reaches it; set up
 * @param at when it is tried
 */
record OutboundMessage(String id, ChannelAddresses.Address to, Words words, Instant at) {
  /**
   * What it says; names and notes in it come from people, so a channel makes them inert.
   *
   * @param title one line; empty: the text is for a program, and goes as it is
   * @param text what to do next
   * @param act what the link does; empty: it only leads there
   * @param link an address; empty: none
   * @param footer where it comes from, in a line; empty: nothing is said of that
   */
  record Words(String title, String text, String act, String link, String footer) {
    /** The link, said by what it does. */
    String action() {
      return act.isEmpty() ? link : act + ":\n" + link;
    }
  }

  /** Where to; there is a message only for what is set up. */
  String address() {
    String address = to.address();
    if (address == null) {
      throw new IllegalStateException("a message to nowhere");
    }
    return address;
  }
}
