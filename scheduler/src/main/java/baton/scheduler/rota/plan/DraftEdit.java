package baton.scheduler.rota.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change of the draft: what is taken out and what is put in, each by its content. A moved shift
 * is taken out as it was and put in as it shall be. All of it is done or nothing.
 *
 * @param words what it is, to people: "Move Ana's Live Call 1, Mon 9 Mar 08:00–16:00, to 09:00"
 * @param laidOut which of these shifts are a pattern's own
 */
public record DraftEdit(
    String words, List<DraftShift> out, List<DraftShift> in, Map<DraftShift, PatternId> laidOut) {
  public static final int LONGEST_WORDS = 200;

  public DraftEdit {
    words = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + "…";
    out = List.copyOf(new LinkedHashSet<>(out));
    in = List.copyOf(new LinkedHashSet<>(in));
    laidOut = Map.copyOf(laidOut);
  }

  public DraftEdit(String words, List<DraftShift> out, List<DraftShift> in) {
    this(words, out, in, Map.of());
  }

  /** The same, with all that it puts in laid out by a pattern. */
  public DraftEdit laidOutBy(PatternId pattern) {
    return new DraftEdit(
        words, out, in, in.stream().collect(Collectors.toMap(Function.identity(), s -> pattern)));
  }

  /** What gives back what this took, and takes back what it gave. */
  public DraftEdit inverse() {
    return new DraftEdit(words, in, out, laidOut);
  }

  /** The pattern whose own the shift is; null for none. */
  @Nullable PatternId pattern(DraftShift shift) {
    return laidOut.get(shift);
  }

  /** The same, knowing of what it takes out which is a pattern's own. */
  public DraftEdit rememberingPatternsOf(Draft draft) {
    Map<DraftShift, PatternId> all = new HashMap<>(laidOut);
    for (Drafted drafted : draft.shifts()) {
      if (drafted.pattern() != null) {
        all.put(drafted.shift(), drafted.pattern());
      }
    }
    return new DraftEdit(words, out, in, all);
  }

  /** Without what it both takes out and puts in. */
  public DraftEdit withoutNoChange() {
    Set<DraftShift> both = new HashSet<>(out);
    both.retainAll(new HashSet<>(in));
    return new DraftEdit(words, without(out, both), without(in, both), laidOut);
  }

  /** Without what is not there to take out, or there already. */
  public DraftEdit lacking(Draft draft) {
    Set<DraftShift> there = draft.contents();
    Set<DraftShift> gone = new HashSet<>(out);
    return new DraftEdit(
            words,
            out.stream().filter(there::contains).toList(),
            in.stream().filter(shift -> gone.contains(shift) || !there.contains(shift)).toList(),
            laidOut)
        .withoutNoChange();
  }

  /** Whether it changes nothing. */
  public boolean isNone() {
    return out.isEmpty() && in.isEmpty();
  }

  private static List<DraftShift> without(List<DraftShift> shifts, Set<DraftShift> some) {
    return shifts.stream().filter(shift -> !some.contains(shift)).toList();
  }
}
