package baton.scheduler.contact.request;

/** By what way a customer asked for a call. */
enum RequestChannel {
  API("program"),
  CHAT("chat"),
  VOICEMAIL("voicemail");

  private final String words;

  RequestChannel(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
