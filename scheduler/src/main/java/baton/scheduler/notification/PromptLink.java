package baton.scheduler.notification;

/** Where the link of a prompt leads. */
public sealed interface PromptLink permits PromptAction, LinkedPage {
  /** What a button for it says: a verb and what it is done to. */
  String words();
}
