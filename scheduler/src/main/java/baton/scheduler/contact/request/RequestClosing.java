package baton.scheduler.contact.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody closes a request. */
record RequestClosing(RequestOutcome outcome, @Nullable String notes) {
  static final int LONGEST_NOTES = 2000;
  static final String TOO_LONG =
      "The notes are longer than 2000 characters, or have control characters in them.";

  /** With notes as they come from a form; empty when they cannot be kept. */
  static Optional<RequestClosing> typed(RequestOutcome outcome, String notes) {
    String lines = notes.replace("\r\n", "\n").strip();
    boolean usable =
        lines.codePointCount(0, lines.length()) <= LONGEST_NOTES
            && lines
                .codePoints()
                .noneMatch(c ->
                    (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE);
    return usable
        ? Optional.of(new RequestClosing(outcome, lines.isEmpty() ? null : lines))
        : Optional.empty();
  }
}
