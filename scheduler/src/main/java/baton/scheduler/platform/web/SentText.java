package baton.scheduler.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What a text from outside may hold: any character but NUL, which PostgreSQL cannot keep, and half
 * of one (a surrogate without its other), which no answer could be written with.
 */
final class SentText {
  static final String RULE = "must have no NUL character and no half of a character";

  private static final char STANDS_FOR_IT = '\uFFFD';

  private SentText() {}

  static boolean isWhole(@Nullable String text) {
    return text == null || firstFault(text) == text.length();
  }

  /** The same with what it may not hold replaced, to be said in an answer. */
  static String whole(String text) {
    int fault = firstFault(text);
    if (fault == text.length()) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text);
    for (int at = fault; at < whole.length(); at++) {
      if (isFault(whole, at)) {
        whole.setCharAt(at, STANDS_FOR_IT);
      }
    }
    return whole.toString();
  }

  private static int firstFault(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isFault(text, at)) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean isFault(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return c == 0
        || (Character.isLowSurrogate(c)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
  }
}
