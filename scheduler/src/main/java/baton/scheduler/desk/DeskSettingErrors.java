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

  /** Throws 422 naming every wrong field, if there is one. */
  void refuse() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).asException();
    }
  }
}
