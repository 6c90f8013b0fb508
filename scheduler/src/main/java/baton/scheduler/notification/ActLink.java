package baton.scheduler.notification;

import baton.scheduler.desk.Desk;
import java.time.Instant;

/** What a link in a prompt turns out to be. */
public sealed interface ActLink {
  /**
   * Good: it may be used, now and once.
   *
   * @param name of the advisor it was made for, {@code prompt.to()}
   * @param act what it does
   */
  record Opened(Desk desk, String name, PromptId id, Prompt prompt, PromptAction act)
      implements ActLink {}

  /** It was used before, at {@code at}. */
  record Used(Desk desk, String name, Prompt prompt, Instant at) implements ActLink {}

  /** Ours, but its time is over, or what it asked for has been overtaken. */
  record Over(Desk desk, String name, Prompt prompt) implements ActLink {}

  /** No link of ours. */
  record Unknown() implements ActLink {}
}
