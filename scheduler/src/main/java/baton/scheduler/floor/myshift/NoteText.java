package baton.scheduler.floor.myshift;

import baton.scheduler.floor.seat.Notes;

/** A note as somebody typed it into a form. */
sealed interface NoteText {
  /** As it is kept: with plain line ends, and without the space around it. */
  record Usable(String text) implements NoteText {}

  record Wrong(String why) implements NoteText {}

  static NoteText read(String typed) {
    String text = typed.replace("\r\n", "\n").strip();
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      return new Wrong("There is nothing in it yet.");
    }
    if (length > Notes.LONGEST) {
      return new Wrong(
          "It is %d characters too long; %d are kept."
              .formatted(length - Notes.LONGEST, Notes.LONGEST));
    }
    return text.codePoints().anyMatch(NoteText::isControl)
        ? new Wrong("It has control characters in it, which nobody can read.")
        : new Usable(text);
  }

  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
