package baton.scheduler.contact.request;

/** How a request ended. */
enum RequestOutcome {
  /** Its callback was called. */
  CALLED("The callback was called"),
  REACHED("Reached the customer"),
  NO_CONTACT("No contact"),
  BY_EMAIL("Goes on by email"),
  NOT_NEEDED("Not needed any more");

  private final String words;

  RequestOutcome(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
