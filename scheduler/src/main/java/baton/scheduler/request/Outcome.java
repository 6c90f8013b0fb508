package baton.scheduler.request;

/** How a request ended. */
enum Outcome {
  /** Its callback was called. */
  CALLED("The callback was called"),
  REACHED("Reached the customer"),
  NO_CONTACT("No contact"),
  BY_EMAIL("Goes on by email"),
  NOT_NEEDED("Not needed any more");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
