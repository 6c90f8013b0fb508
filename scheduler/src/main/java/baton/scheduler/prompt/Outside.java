package baton.scheduler.prompt;

/** The ways to reach one person outside Baton's own pages. */
enum Outside {
  WEBHOOK("webhook"),
  MAIL("mail");

  private final String word;

  Outside(String word) {
    this.word = word;
  }

  /** As the tables and addresses write it. */
  String word() {
    return word;
  }
}
