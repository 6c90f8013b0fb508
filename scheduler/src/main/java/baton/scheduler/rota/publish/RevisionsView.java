package baton.scheduler.rota.publish;

import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.RevisionHead;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.publish.PublishView.PersonRow;
import java.util.List;

/** The revisions pages, ready to be shown. */
final class RevisionsView {
  private RevisionsView() {}

  /**
   * A revision in the list.
   *
   * @param when "Mon 9 Mar 14:00"
   * @param why empty when nobody said
   * @param current whether it is the rota now
   */
  record Row(int number, String when, String by, String why, Counts counts, boolean current) {
    static Row of(RevisionRow row, int latest, DeskTime time) {
      RevisionHead head = row.head();
      return new Row(
          head.number(),
          time.day(head.at()) + " " + time.time(head.at()),
          head.by() == null ? "a program" : head.by(),
          head.why(),
          new Counts(row.came(), row.went()),
          head.number() == latest);
    }
  }

  /** How many shifts came and went. */
  record Counts(int came, int went) {}

  /**
   * The list.
   *
   * @param next for the page that follows; 0 when there is none
   */
  record ListOf(List<Row> rows, int latest, int next) {}

  /** What one revision has otherwise than another. */
  record Compared(Row from, Row to, Counts counts, List<PersonRow> people) {
    static Compared of(Row from, Row to, RotaChange change) {
      return new Compared(
          from,
          to,
          new Counts(change.added().size(), change.removed().size()),
          PersonChange.of(change).stream()
              .map(person -> new PersonRow(person.name(), person.words()))
              .toList());
    }
  }
}
