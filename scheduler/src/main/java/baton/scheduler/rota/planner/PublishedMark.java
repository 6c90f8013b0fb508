package baton.scheduler.rota.planner;

/** How a shift of the plan stands to what is published; shown by shape and word. */
enum PublishedMark {
  SAME("", ""),
  NEW("new", "+ new"),
  CHANGED("changed", "≠ changed"),
  GONE("gone", "− gone");

  private final String kind;
  private final String words;

  PublishedMark(String kind, String words) {
    this.kind = kind;
    this.words = words;
  }

  /** For the style of it. */
  String kind() {
    return kind;
  }

  String words() {
    return words;
  }
}
