package baton.scheduler.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach people outside Baton's own pages: all there is to know about it. Settings, their
 * page and JSON, the outbox, its lanes and what did not arrive go over a list of these ({@link
 * Channels}), so a new one is a class and its place in the list.
 */
public interface Channel {
  /** As tables, lanes and fields' names have it, for good: {@code mail}. */
  String key();

  Label label();

  /** The address that somebody's text names, in the one way it is kept. Called with no blank. */
  Reading read(String text);

  /** What is shown of an address once it is saved; sent back unchanged, it is the address. */
  default String shown(String address) {
    return address;
  }

  /** What it needs of the installation; null: nothing. */
  default @Nullable Need need() {
    return null;
  }

  default boolean usable() {
    Need need = need();
    return need == null || need.met();
  }

  /**
   * Hands one message over, outside any transaction, and waits for at most half of {@link
   * DeliveryStore#LEASE}.
   */
  Result send(OutboundMessage message) throws InterruptedException;

  /** What its receivers are told apart by: one that hangs holds up only what goes there. */
  default String receiver(String address) {
    return key();
  }

  /**
   * What people and programs read of it.
   *
   * @param name {@code Mail}; of a desk's own what stands for a person
   * @param heading above its fields; a desk's own have none
   * @param field the name of its address in forms and JSON
   * @param label of that field
   * @param hint below the label; empty: none
   * @param arrived what to say of a test that was sent
   */
  record Label(
      String name,
      String heading,
      String field,
      String label,
      String hint,
      Input input,
      String arrived) {}

  /** How a browser treats the field: values of HTML's attributes. */
  record Input(String autocomplete, String inputmode, int longest) {}

  /**
   * What whoever runs Baton has to set up first.
   *
   * @param thing {@code mail server}
   * @param setting {@code config.yml, mail.host}
   * @param told whether the page says so while it is missing; else it shows nothing of the channel
   */
  record Need(String thing, String setting, boolean met, boolean told) {
    String refusal() {
      return "needs a " + thing + "; whoever runs Baton sets one up in " + setting;
    }

    String words() {
      return "There is no " + thing + " yet. Whoever runs Baton sets one up in " + setting + ".";
    }
  }

  /** What a text turned out to be. */
  sealed interface Reading {
    record Address(String address) implements Reading {}

    /** No address of this channel; {@code why} never repeats a secret. */
    record Refused(String why) implements Reading {}

    static Reading of(String address, Optional<String> refusal) {
      return refusal.<Reading>map(Refused::new).orElseGet(() -> new Address(address));
    }
  }

  /** What came of trying to send something. */
  sealed interface Result {
    /** The receiver, or the mail server, has it. */
    record Sent() implements Result {}

    /**
     * It is tried again, or given up after the last try.
     *
     * @param problem for a lead to read; never holds an address that is a secret
     */
    record Failed(String problem) implements Result {}

    /** As {@link Failed}, but no further try would go better: it is given up at once. */
    record Refused(String problem) implements Result {}

    /** Nobody needs it any more, so it was not sent. */
    record Dropped(String why) implements Result {}

    /** Its receiver is busy with others; does not count as a try. */
    record NotTried() implements Result {}
  }
}
