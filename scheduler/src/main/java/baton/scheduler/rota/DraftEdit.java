package baton.scheduler.rota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One change of the draft: what is taken out and what is put in, each by its content. A moved shift
 * is taken out as it was and put in as it shall be. All of it is done or nothing.
 *
 * @param words what it is, to people: "Move Ana's Live Call 1, Mon 9 Mar 08:00–16:00, to 09:00"
 */
public record DraftEdit(String words, List<DraftShift> out, List<DraftShift> in) {
  static final int LONGEST_WORDS = 200;

  public DraftEdit {
    words = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + "…";
    out = List.copyOf(new java.util.LinkedHashSet<>(out));
    in = List.copyOf(new java.util.LinkedHashSet<>(in));
  }

  /** What gives back what this took, and takes back what it gave. */
  DraftEdit inverse() {
    return new DraftEdit(words, in, out);
  }

  /** Without what it both takes out and puts in. */
  DraftEdit withoutNoChange() {
    Set<DraftShift> both = new HashSet<>(out);
    both.retainAll(new HashSet<>(in));
    return new DraftEdit(words, without(out, both), without(in, both));
  }

  /** Without what is not there to take out, or there already. */
  DraftEdit lacking(Draft draft) {
    Set<DraftShift> there = draft.contents();
    Set<DraftShift> gone = new HashSet<>(out);
    return new DraftEdit(
            words,
            out.stream().filter(there::contains).toList(),
            in.stream().filter(shift -> gone.contains(shift) || !there.contains(shift)).toList())
        .withoutNoChange();
  }

  boolean isNone() {
    return out.isEmpty() && in.isEmpty();
  }

  private static List<DraftShift> without(List<DraftShift> shifts, Set<DraftShift> some) {
    List<DraftShift> rest = new ArrayList<>(shifts);
    rest.removeAll(some);
    return rest;
  }
}
