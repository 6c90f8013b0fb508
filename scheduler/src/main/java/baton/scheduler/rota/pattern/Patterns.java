package baton.scheduler.rota.pattern;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.Attendance;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.PatternId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Keeps patterns and lays them out; of two leads the second to change one is told. */
final class Patterns {
  private static final int LONGEST_DAYS = 400;
  private static final LocalDate END_OF_TIME = LocalDate.of(2200, 1, 1);

  private final PatternStore store = new PatternStore();
  private final DraftService drafts = new DraftService();

  List<Pattern.Kept> all(Tx tx, Desk desk) {
    return store.all(tx, desk);
  }

  Optional<Pattern.Kept> byId(Tx tx, Desk desk, PatternId id) {
    return store.byId(tx, desk, id);
  }

  /** What of each stands in the draft. */
  Map<PatternId, PatternStore.LaidOut> laidOut(Tx tx, Desk desk) {
    return store.laidOut(tx, desk);
  }

  /**
   * @throws ProblemException 409 when the desk has a pattern of that name
   */
  PatternId add(Tx tx, Desk desk, Editor by, Pattern pattern) {
    try {
      return store.add(tx, desk, by.name(), pattern);
    } catch (UnableToExecuteStatementException e) {
      throw taken(e, pattern);
    }
  }

  /**
   * @param to the pattern as it shall be, of the version that was looked at
   * @throws ProblemException 409 when somebody changed it since, naming them, or when another
   *     pattern has the name
   */
  void change(Tx tx, Desk desk, Editor by, Pattern.Kept to) {
    try {
      if (!store.change(tx, desk, by.name(), to)) {
        throw stale(tx, desk, to);
      }
    } catch (UnableToExecuteStatementException e) {
      throw taken(e, to.pattern());
    }
  }

  /**
   * Deletes a pattern. What it laid out stays in the draft, as everybody's.
   *
   * @param withShifts whether its shifts that nobody changed and have not begun go too, as one edit
   * @throws ProblemException 409 when somebody changed it since
   */
  void remove(Tx tx, Desk desk, Editor by, Pattern.Kept kept, boolean withShifts) {
    Draft draft = drafts.readForEdit(tx, desk);
    boolean current =
        store
            .byId(tx, desk, kept.id())
            .filter(now -> now.version().number() == kept.version().number())
            .isPresent();
    if (!current) {
      throw stale(tx, desk, kept);
    }
    List<DraftShift> own = LayOut.own(draft, kept.id(), END_OF_TIME, DeskTime.of(desk, tx.now()));
    if (withShifts && !own.isEmpty()) {
      String words = "Take out the shifts of " + kept.pattern().name();
      var unused = drafts.edit(tx, desk, by, new DraftEdit(words, own, List.of()));
    }
    store.remove(tx, desk, kept.id());
  }

  /** The first day on which nothing can be laid out any more, as of now. */
  static LocalDate latest(DeskTime now) {
    return now.date().plusDays(LONGEST_DAYS + 1);
  }

  /**
   * @param until the first day on which nothing starts any more
   * @throws ProblemException 422 when that is more than 400 days ahead
   */
  private static void checkUntil(LocalDate until, DeskTime now) {
    if (until.isAfter(latest(now))) {
      throw ProblemException.invalid(
          "until", "must be at most " + LONGEST_DAYS + " days ahead; lay out the rest later");
    }
  }

  /** What was done, and what became of it. */
  record Done(LayOut layOut, DraftOutcome outcome) {}

  /** Lays out from now until a day, as one edit of the draft. */
  Done layOut(Tx tx, Desk desk, Editor by, Pattern.Kept kept, LocalDate until) {
    DeskTime now = DeskTime.of(desk, tx.now());
    checkUntil(until, now);
    Draft draft = drafts.readForEdit(tx, desk);
    Attendance attendance = Attendance.of(tx, desk);
    LayOut layOut = LayOut.of(kept, draft, until, now, attendance);
    return new Done(layOut, drafts.edit(tx, desk, by, layOut.fitting().edit()));
  }

  /** What laying it out would do, for a page. */
  LayOutPreview preview(Tx tx, Desk desk, PatternId id, Pattern pattern, LocalDate until) {
    DeskTime now = DeskTime.of(desk, tx.now());
    Draft draft = drafts.read(tx, desk);
    checkUntil(until, now);
    Pattern.Kept as = new Pattern.Kept(id, pattern, new Pattern.Kept.Version(0, tx.now(), ""));
    LayOut layOut = LayOut.of(as, draft, until, now, Attendance.of(tx, desk));
    return LayOutPreview.of(layOut, draft, until.minusDays(1));
  }

  private ProblemException stale(Tx tx, Desk desk, Pattern.Kept looked) {
    String name = looked.pattern().name();
    return ProblemException.refused(
        store
            .byId(tx, desk, looked.id())
            .map(now ->
                new Refusal(
                    "R1",
                    "%s changed the pattern %s at %s, after you opened it; nothing of yours was saved."
                        .formatted(
                            now.version().by(),
                            now.pattern().name(),
                            desk.written(now.version().at(), tx.now())),
                    "Open it again, look at what it is now, and make your change there."))
            .orElseGet(() ->
                new Refusal(
                    "R1",
                    "The pattern %s is gone; nothing of yours was saved.".formatted(name),
                    "Make a new pattern of it, if you still want it.")));
  }

  private static RuntimeException taken(UnableToExecuteStatementException e, Pattern pattern) {
    ServerErrorMessage server =
        e.getCause() instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
    return server != null && "pattern_name_is_free".equals(server.getConstraint())
        ? ProblemException.refused(
            new Refusal(
                "R1",
                "The desk has a pattern called %s already.".formatted(pattern.name()),
                "Change that one, or give this one another name."))
        : e;
  }
}
