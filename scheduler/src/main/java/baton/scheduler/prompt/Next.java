package baton.scheduler.prompt;

/** Where the link of a prompt leads. */
public sealed interface Next permits Act, Page {
  /** What a button for it says: a verb and what it is done to. */
  String words();
}
