package baton.scheduler.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Turns words into what chat programs and mail headers take as words only. Names and notes come
 * from people: nobody is to be called together, led astray, or written a header by them.
 */
final class PlainWording {
  private PlainWording() {}

  /**
   * A message that Slack, Mattermost, Rocket.Chat and Google Chat all show as it is: {@code
   * {"text": …}}, the link alone on the last line.
   *
   * @param link empty: none
   */
  static String chat(String title, String text, String link) {
    String words =
        inert(line(title)) + "\n" + inert(line(text)) + (link.isEmpty() ? "" : "\n" + link);
    return JsonNodeFactory.instance.objectNode().put("text", words).toString();
  }

  /** One line, without anything that a terminal, header or browser would act on. */
  static String line(String words) {
    StringBuilder line = new StringBuilder(words.length());
    words
        .codePoints()
        .map(character -> breaks(character) ? ' ' : character)
        .filter(character -> !turns(character))
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /**
   * The programs agree on no way to escape: what they would read as markup, a mention or a hidden
   * link becomes its full-width twin, which reads the same.
   */
  static String inert(String words) {
    return words
        .replace('<', '\uFF1C')
        .replace('>', '\uFF1E')
        .replace('&', '\uFF06')
        .replace('@', '\uFF20')
        .replace('[', '\uFF3B')
        .replace(']', '\uFF3D');
  }

  private static boolean breaks(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  /** Turns the direction of what follows, which can make an address read as another. */
  private static boolean turns(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
