package baton.scheduler.notification;

/** The ways to reach one person outside Baton's own pages. */
enum Channel {
  WEBHOOK("webhook"),
  MAIL("mail");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  /** As the tables and addresses write it. */
  String word() {
    return word;
  }
}
