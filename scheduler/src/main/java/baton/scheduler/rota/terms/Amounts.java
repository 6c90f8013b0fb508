package baton.scheduler.rota.terms;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How amounts are said to people, and typed by them. */
public final class Amounts {
  private static final Pattern HOURS =
      Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2})|:([0-9]{2}))?");

  private Amounts() {}

  /** "7 h", "7 h 30 min", "45 min", "0 h". */
  public static String length(Duration length) {
    if (length.toMinutes() == 0) {
      return "0 h";
    }
    String hours = length.toHours() == 0 ? "" : length.toHours() + " h";
    String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min";
    return (hours + " " + minutes).strip();
  }

  /** "1 day", "2 days". */
  static String counted(long count, String one) {
    return count == 1 ? "1 " + one : count + " " + one + "s";
  }

  /** Hours as people type them, 37, 37.5 or 37:30; empty when it is none. */
  static Optional<Duration> typed(String text) {
    Matcher hours = HOURS.matcher(text.strip());
    if (!hours.matches()) {
      return Optional.empty();
    }
    long whole = Long.parseLong(hours.group(1)) * 60;
    if (hours.group(3) != null) {
      int minutes = Integer.parseInt(hours.group(3));
      return minutes < 60 ? Optional.of(Duration.ofMinutes(whole + minutes)) : Optional.empty();
    }
    String part = hours.group(2);
    int hundredths = part == null ? 0 : Integer.parseInt(part.length() == 1 ? part + "0" : part);
    return Optional.of(Duration.ofMinutes(whole + Math.round(hundredths * 0.6)));
  }

  /** As {@link #typed} reads them; empty for none. */
  static String written(@Nullable Duration length) {
    if (length == null) {
      return "";
    }
    return switch (length.toMinutesPart()) {
      case 0 -> Long.toString(length.toHours());
      case 30 -> length.toHours() + ".5";
      default -> "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
    };
  }
}
