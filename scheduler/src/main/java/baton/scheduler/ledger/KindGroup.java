package baton.scheduler.ledger;

import baton.handoff.ledger.EntryKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of entries that people look for together. */
enum KindGroup {
  SEATS(
      "Who holds a seat",
      EnumSet.of(
          EntryKind.HELD,
          EntryKind.HANDED_OVER,
          EntryKind.CLOSED,
          EntryKind.CHECKED_OUT,
          EntryKind.RELEASED)),
  STAND_BY("Standing by", EnumSet.of(EntryKind.STOOD_BY, EntryKind.STOOD_DOWN)),
  LATE(
      "Late, cover, release",
      EnumSet.of(
          EntryKind.LATE,
          EntryKind.COVER_ASKED,
          EntryKind.COVER_TAKEN,
          EntryKind.COVER_NAMED,
          EntryKind.RELEASED)),
  NOTES("Notes", EnumSet.of(EntryKind.NOTE_LEFT, EntryKind.NOTE_READ)),
  UNREACHABLE("Not heard from", EnumSet.of(EntryKind.UNREACHABLE, EntryKind.BACK));

  private final String words;
  private final Set<EntryKind> kinds;

  KindGroup(String words, Set<EntryKind> kinds) {
    this.words = words;
    this.kinds = kinds;
  }

  String words() {
    return words;
  }

  Set<EntryKind> kinds() {
    return Set.copyOf(kinds);
  }

  /** In addresses: {@code stand-by}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<KindGroup> of(String code) {
    return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
  }

  static String codes() {
    List<KindGroup> all = List.of(values());
    return all.stream().map(KindGroup::code).collect(Collectors.joining(", "));
  }
}
