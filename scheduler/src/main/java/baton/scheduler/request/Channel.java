package baton.scheduler.request;

/** By what way a customer asked for a call. */
enum Channel {
  API("program"),
  CHAT("chat"),
  VOICEMAIL("voicemail");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
