package baton.handoff;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Names one seat of a desk: a role and a number from 1. Written {@code LIVE_CALL/1} in data and
 * "Live Call 1" to people.
 */
public record SeatId(String role, @ColumnName("seat") int number) implements Comparable<SeatId> {
  private static final Pattern WRITTEN = Pattern.compile("([A-Z][A-Z0-9_]{0,39})/([1-9][0-9]?)");

  public SeatId {
    if (number < 1) {
      throw new IllegalArgumentException("a seat's number starts at 1: " + number);
    }
  }

  /**
   * Reads {@code LIVE_CALL/1}.
   *
   * @throws IllegalArgumentException saying how a seat is written
   */
  public static SeatId parse(String text) {
    Matcher seat = WRITTEN.matcher(text);
    if (!seat.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a seat; write role/number, for example LIVE_CALL/1");
    }
    return new SeatId(seat.group(1), Integer.parseInt(seat.group(2)));
  }

  /** As people read it: "Live Call 1". */
  public String spoken() {
    return spokenRole() + " " + number;
  }

  /** The role as people read it, which is the skill for it as well: "Live Call". */
  public String spokenRole() {
    StringJoiner words = new StringJoiner(" ");
    for (String word : role.split("_")) {
      words.add(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  @Override
  public int compareTo(SeatId other) {
    int byRole = role.compareTo(other.role);
    return byRole != 0 ? byRole : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return role + "/" + number;
  }
}
