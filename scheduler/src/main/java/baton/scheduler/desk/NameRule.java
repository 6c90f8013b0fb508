package baton.scheduler.desk;

/** What may be a name that people read. */
final class NameRule {
  /** Says what {@link #isUsable} asks for. */
  static final String USABLE = "is 1 to %d characters without line breaks or control characters";

  private NameRule() {}

  static boolean isUsable(String name, int longest) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= longest
        && name.codePoints().noneMatch(Character::isISOControl);
  }
}
