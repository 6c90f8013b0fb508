package baton.scheduler.rota;

import java.util.List;

/**
 * What a lead sees below the week: the draft as a file, and what publishing it would do.
 *
 * @param next the number that publishing would give
 * @param csv the draft, or what was just sent and refused
 * @param wrong what is wrong with what was just sent
 * @param against what stops publishing the draft
 * @param weigh what is to be weighed before publishing it
 */
record Planning(
    int next,
    String csv,
    List<Finding> wrong,
    List<Finding> against,
    List<Finding> weigh,
    RotaChange change) {
  private static final int NAMED = 8;

  /**
   * @param drafted all of the draft, open shifts too
   */
  static Planning of(int revision, Proposal proposal, List<ShiftText> drafted) {
    return new Planning(
        revision + 1,
        ShiftCsv.write(drafted),
        List.of(),
        proposal.errors(),
        proposal.warnings(),
        proposal.change());
  }

  Planning refusing(WeekView.Sent sent) {
    return new Planning(next, sent.csv(), sent.wrong(), against, weigh, change);
  }

  /** Of what would change; sent back with the wish to publish it. */
  public String mark() {
    return change.mark();
  }

  public boolean unchanged() {
    return against.isEmpty() && change.isNone();
  }

  /** "adds 12 shifts and removes 1 shift". */
  public String counts() {
    String adds = change.added().isEmpty() ? "" : "adds " + shifts(change.added().size());
    String removes = change.removed().isEmpty() ? "" : "removes " + shifts(change.removed().size());
    return adds + (adds.isEmpty() || removes.isEmpty() ? "" : " and ") + removes;
  }

  /** "Ana, Ben and 3 more". */
  public String people() {
    List<String> people = change.people();
    return people.size() <= NAMED
        ? String.join(", ", people)
        : String.join(", ", people.subList(0, NAMED)) + " and " + (people.size() - NAMED) + " more";
  }

  private static String shifts(int count) {
    return count == 1 ? "1 shift" : count + " shifts";
  }
}
