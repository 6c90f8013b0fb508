package baton.scheduler.rota.publish;

import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.ShiftWords;
import baton.scheduler.rota.publish.PreviewWords.CoverRole;
import baton.scheduler.rota.publish.PreviewWords.HandoffDay;
import baton.scheduler.rota.publish.PreviewWords.SlotRow;
import java.time.Duration;
import java.util.List;

/**
 * The preview, ready to be shown.
 *
 * @param next the number that publishing would give
 * @param mark sent back with the wish to publish
 * @param counts the whole in a few numbers
 * @param blast what it touches, in rows
 */
record PublishView(
    int next,
    String mark,
    Counts counts,
    List<Finding> errors,
    List<Finding> warnings,
    Blast blast) {

  /**
   * @param lost hours of work that go, in words; empty when none do
   */
  record Counts(int added, int removed, int people, int handoffs, String lost, String gained) {}

  /** What it touches. */
  record Blast(
      List<SlotRow> atRisk,
      List<CoverRole> cover,
      List<PersonRow> people,
      List<HandoffDay> handoffs) {
    /** How many rows it takes to say all of the cover. */
    public int stretches() {
      return cover.stream().mapToInt(role -> role.rows().size()).sum();
    }

    /** How many lines it takes to say all of the people. */
    public int changes() {
      return people.stream().mapToInt(person -> person.changes().size()).sum();
    }

    /** How many bookings would have no place. */
    public int bookings() {
      return atRisk.stream().mapToInt(slot -> slot.bookings().size()).sum();
    }
  }

  /** One person, and in words what changes for them. */
  record PersonRow(String name, List<String> changes) {}

  static PublishView of(Preview preview, DeskTime time) {
    PreviewWords words = new PreviewWords(time, preview.crew());
    Preview.BlastRadius blast = preview.blast();
    return new PublishView(
        preview.next(),
        preview.mark().toString(),
        new Counts(
            preview.change().added().size(),
            preview.change().removed().size(),
            blast.people().size(),
            blast.handoffs().size(),
            hours(blast, true),
            hours(blast, false)),
        preview.errors(),
        preview.warnings(),
        new Blast(
            words.slots(blast.atRisk()),
            words.cover(blast.cover()),
            blast.people().stream()
                .map(person -> new PersonRow(person.name(), person.words()))
                .toList(),
            words.handoffs(blast.handoffs())));
  }

  public boolean changesNothing() {
    return counts.added() == 0 && counts.removed() == 0;
  }

  /** "adds 12 shifts and takes out 3". */
  public String sum() {
    String adds =
        counts.added() == 0 ? "" : "adds " + PreviewWords.counted(counts.added(), "shift");
    String takes =
        counts.removed() == 0
            ? ""
            : "takes out "
                + (adds.isEmpty()
                    ? PreviewWords.counted(counts.removed(), "shift")
                    : Integer.toString(counts.removed()));
    return adds + (adds.isEmpty() || takes.isEmpty() ? "" : " and ") + takes;
  }

  private static String hours(Preview.BlastRadius blast, boolean lost) {
    Duration sum =
        blast.cover().stream()
            .map(CoverChange::hours)
            .filter(hours -> hours.isNegative() == lost)
            .reduce(Duration.ZERO, Duration::plus)
            .abs();
    return sum.isZero() ? "" : ShiftWords.length(sum);
  }
}
