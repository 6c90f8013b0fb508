package baton.scheduler.floor.ledger;

import baton.handoff.ledger.EntryKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of entries that people look for together. */
enum KindGroup {
  SEATS("Who holds a seat"),
  STAND_BY("Standing by"),
  LATE("Late, cover, release"),
  NOTES("Notes"),
  UNREACHABLE("Not heard from");

  private final String words;

  KindGroup(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Every kind is in one of them; a release by force is in two. */
  Set<EntryKind> kinds() {
    return switch (this) {
      case SEATS ->
          Set.of(
              EntryKind.HELD,
              EntryKind.HANDED_OVER,
              EntryKind.CLOSED,
              EntryKind.CHECKED_OUT,
              EntryKind.RELEASED);
      case STAND_BY -> Set.of(EntryKind.STOOD_BY, EntryKind.STOOD_DOWN);
      case LATE ->
          Set.of(
              EntryKind.LATE,
              EntryKind.COVER_ASKED,
              EntryKind.COVER_TAKEN,
              EntryKind.COVER_NAMED,
              EntryKind.RELEASED);
      case NOTES -> Set.of(EntryKind.NOTE_LEFT, EntryKind.NOTE_READ);
      case UNREACHABLE -> Set.of(EntryKind.UNREACHABLE, EntryKind.BACK);
    };
  }

  /** In addresses: {@code stand-by}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<KindGroup> of(String code) {
    return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
  }

  static String codes() {
    return Arrays.stream(values()).map(KindGroup::code).collect(Collectors.joining(", "));
  }
}
