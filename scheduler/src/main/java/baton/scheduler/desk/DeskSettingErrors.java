package baton.scheduler.desk;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an input, so that all of it is said at once. */
final class DeskSettingErrors {
  private final List<FieldError> errors = new ArrayList<>();

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  void unless(boolean right, String field, String message) {
    if (!right) {
      add(field, message);
    }
  }

  void unlessName(String name, int longest, String field) {
    unless(
        isName(name, longest),
        field,
        "is 1 to " + longest + " characters without line breaks or control characters");
  }

  /** Whether people can read it as a name: one line of so many characters at most. */
  static boolean isName(String name, int longest) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= longest
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** Throws 422 naming every wrong field, if there is one. */
  void refuse() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).asException();
    }
  }
}
