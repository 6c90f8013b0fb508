package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.tx.Tx;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where drafts are edited, and the only place that changes them. Every change is an edit: it is
 * done as a whole under the rota's lock, numbered without holes, and can be undone. An edit says
 * what it takes out by content, so of two leads at once the second is told who was first and when,
 * and nothing is lost. What has begun is out of reach (R5).
 */
public final class DraftDesk {
  private final FactsReader reader = new FactsReader();
  private final RotaStore rotas = new RotaStore();
  private final DraftStore drafts = new DraftStore();
  private final DraftLog log = new DraftLog();

  /** The draft as it is now. */
  public Draft read(Tx tx, Desk desk) {
    return read(tx, desk, reader.crew(tx, desk));
  }

  private Draft read(Tx tx, Desk desk, Crew crew) {
    return new Draft(log.version(tx, desk), crew.names(), drafts.all(tx, desk));
  }

  /** The latest edits before {@code number}, the latest first; at most {@code limit}. */
  public List<LoggedEdit> edits(Tx tx, Desk desk, long number, int limit) {
    return log.before(tx, desk, number, limit);
  }

  /** What edit {@code number} took out and put in; empty when there is none. */
  public Optional<DraftEdit> edit(Tx tx, Desk desk, long number) {
    return log.before(tx, desk, number + 1, 1).stream()
        .filter(logged -> logged.number() == number)
        .map(logged -> log.edit(tx, desk, logged))
        .findFirst();
  }

  /**
   * Makes an edit, all of it or nothing. What is wrong with a shift put in by itself is refused;
   * what is wrong only beside others is let in and said, for a draft may be wrong while it is being
   * made (R3).
   */
  public DraftOutcome edit(Tx tx, Desk desk, Editor by, DraftEdit edit) {
    return edit(tx, desk, by, edit, i -> new Origin.Item("in", i));
  }

  DraftOutcome edit(Tx tx, Desk desk, Editor by, DraftEdit edit, IntFunction<Origin> origin) {
    rotas.lock(tx, desk);
    return new Making(tx, desk, DraftLog.Entry.edit(by), edit.withoutNoChange())
        .make(origin, finding -> true);
  }

  /**
   * Takes an edit back by its inverse.
   *
   * @param number of the edit, whoever made it; null for the editor's own latest one that stands
   */
  public DraftOutcome undo(Tx tx, Desk desk, Editor by, @Nullable Long number) {
    rotas.lock(tx, desk);
    Optional<LoggedEdit> edit =
        number == null ? log.undoable(tx, desk, by) : log.latestOf(tx, desk, number);
    if (edit.isEmpty()) {
      return refused(
          number == null
              ? "There is no edit of yours to undo."
              : "The draft has no edit " + number + ".",
          "Look at the list of edits; any of them can be undone by its number.");
    }
    return switch (edit.get().kind()) {
      case EDIT, REDO ->
          takeBack(
              tx,
              desk,
              new DraftLog.Entry(LoggedEdit.Kind.UNDO, by, edit.get().number()),
              edit.get());
      case UNDO ->
          refused(
              "“%s” was undone by %s already, at %s."
                  .formatted(edit.get().words(), edit.get().by().name(), at(tx, desk, edit.get())),
              "If it shall be there after all, redo it.");
      case BEFORE, OVER, FOLLOW ->
          refused(
              "“%s” is no edit of the draft alone and cannot be undone here."
                  .formatted(edit.get().words()),
              "Make the change you want by hand.");
    };
  }

  /** Takes the editor's own latest undo back, unless they edited since. */
  public DraftOutcome redo(Tx tx, Desk desk, Editor by) {
    rotas.lock(tx, desk);
    return log.redoable(tx, desk, by)
        .map(undo ->
            takeBack(tx, desk, new DraftLog.Entry(LoggedEdit.Kind.REDO, by, undo.number()), undo))
        .orElseGet(() ->
            refused(
                "There is no undo of yours to redo.",
                "After a new edit, what was undone before it stays undone."));
  }

  private DraftOutcome takeBack(Tx tx, Desk desk, DraftLog.Entry entry, LoggedEdit edit) {
    DraftOutcome outcome =
        new Making(tx, desk, entry, log.edit(tx, desk, edit).inverse())
            .make(i -> new Origin.Item("in", i), DraftDesk::forbidsUndo);
    return switch (outcome) {
      case DraftOutcome.Refused(Refusal why) ->
          new DraftOutcome.Refused(cannot(entry, edit, why.rule(), why.detail(), why.next()));
      case DraftOutcome.Wrong(List<Finding> wrong) ->
          new DraftOutcome.Refused(
              cannot(
                  entry,
                  edit,
                  wrong.getFirst().rule(),
                  wrong.getFirst().message(),
                  wrong.getFirst().fix()));
      case DraftOutcome.Done done -> done;
      case DraftOutcome.Unchanged same -> same;
    };
  }

  /** What was right once may come back and be said; only the past and lost seats forbid it. */
  private static boolean forbidsUndo(Finding finding) {
    return finding.rule().equals("R5") || finding.rule().equals("R1");
  }

  private static Refusal cannot(
      DraftLog.Entry entry, LoggedEdit edit, String rule, String why, String next) {
    String what = entry.kind() == LoggedEdit.Kind.UNDO ? "undone" : "redone";
    return new Refusal(rule, "“%s” cannot be %s. %s".formatted(edit.words(), what, why), next);
  }

  /**
   * Makes what was uploaded the draft, all or none, as one edit. It is checked as publishing would
   * (R3).
   */
  DraftAnswer replace(Tx tx, Desk desk, Editor by, Upload upload) {
    rotas.lock(tx, desk);
    Crew crew = reader.crew(tx, desk);
    ShiftReader.Reading read = ShiftReader.read(upload.lines(), crew);
    List<DraftShift> shifts = read.shifts().stream().map(ShiftReader.Written::shift).toList();
    Facts facts = reader.facts(tx, desk, crew, shifts.stream().map(DraftShift::start));
    Proposal proposal = Proposal.of(read.plans(), facts);
    List<Finding> written = Finding.inOrder(upload.findings(), read.findings());
    List<Finding> judged = Finding.inOrder(OpenChecks.all(read.shifts(), facts), proposal.errors());
    List<Finding> findings = Finding.inOrder(written, judged);
    if (!findings.isEmpty()) {
      return new DraftAnswer.Refused(findings);
    }
    Draft draft = read(tx, desk, crew);
    DraftEdit edit =
        new DraftEdit(
                "Replace the draft", draft.shifts().stream().map(Drafted::shift).toList(), shifts)
            .withoutNoChange();
    if (!edit.isNone()) {
      var unused = write(tx, desk, draft, DraftLog.Entry.edit(by), edit);
    }
    RotaChange change = proposal.change();
    return new DraftAnswer.Saved(
        shifts.size(), change.added().size(), change.removed().size(), proposal.warnings());
  }

  /** Shifts that are over say what is published, and nothing new any more. */
  void prune(Tx tx, Desk desk, int revision) {
    List<Drafted> all = drafts.all(tx, desk);
    List<DraftShift> over =
        all.stream()
            .map(Drafted::shift)
            .filter(shift -> shift.endsBy(tx.now(), desk.zone()))
            .toList();
    if (!over.isEmpty()) {
      var unused =
          write(
              tx,
              desk,
              new Draft(log.version(tx, desk), Map.of(), all),
              new DraftLog.Entry(LoggedEdit.Kind.OVER, Editor.BATON, null),
              new DraftEdit(
                  "Shifts that are over leave the draft, with revision " + revision,
                  over,
                  List.of()));
    }
  }

  /**
   * Makes in the draft what was just changed in the published rota, so that publishing the draft
   * later does not undo it.
   */
  void follow(Tx tx, Desk desk, NewRevision revision, Amendment change) {
    Draft draft = read(tx, desk);
    AdvisorId by = revision.by();
    Editor editor = by == null ? Editor.BATON : new Editor(by, draft.name(by));
    String why = revision.why().isEmpty() ? "" : ": " + revision.why();
    DraftEdit edit =
        new DraftEdit(
                "As in revision " + revision.number() + why,
                change.out().stream().map(DraftShift::of).toList(),
                change.in().stream().map(DraftShift::of).toList())
            .lacking(draft);
    if (!edit.isNone()) {
      DraftLog.Entry entry = new DraftLog.Entry(LoggedEdit.Kind.FOLLOW, editor, null);
      var unused = write(tx, desk, draft, entry, edit);
    }
  }

  private long write(Tx tx, Desk desk, Draft draft, DraftLog.Entry entry, DraftEdit edit) {
    Set<DraftShift> out = Set.copyOf(edit.out());
    long number = draft.version() + 1;
    drafts.remove(
        tx,
        desk,
        draft.shifts().stream()
            .filter(drafted -> out.contains(drafted.shift()))
            .map(Drafted::id)
            .toList());
    drafts.insert(tx, desk, edit.in());
    log.append(tx, desk, number, entry, edit);
    tx.changed(desk.id());
    return number;
  }

  /** One edit being made. */
  private final class Making {
    private final Tx tx;
    private final Desk desk;
    private final DraftLog.Entry entry;
    private final DraftEdit edit;
    private final Crew crew;
    private final Draft draft;

    Making(Tx tx, Desk desk, DraftLog.Entry entry, DraftEdit edit) {
      this.tx = tx;
      this.desk = desk;
      this.entry = entry;
      this.edit = edit;
      this.crew = reader.crew(tx, desk);
      this.draft = read(tx, desk, crew);
    }

    DraftOutcome make(IntFunction<Origin> origin, Predicate<Finding> matters) {
      Optional<EditJudge.Stale> stale = EditJudge.stale(draft, edit);
      if (stale.isPresent()) {
        return new DraftOutcome.Refused(refusal(stale.get()));
      }
      return switch (new EditJudge(draft, facts(), edit, origin).judge(matters)) {
        case EditJudge.Verdict.Past(Refusal why) -> new DraftOutcome.Refused(why);
        case EditJudge.Verdict.Wrong(List<Finding> wrong) -> new DraftOutcome.Wrong(wrong);
        case EditJudge.Verdict.Fits(List<Finding> findings) ->
            edit.isNone()
                ? new DraftOutcome.Unchanged(draft.version(), findings)
                : new DraftOutcome.Done(write(tx, desk, draft, entry, edit), findings);
      };
    }

    private Facts facts() {
      Stream<LocalDateTime> starts =
          Stream.concat(draft.shifts().stream().map(Drafted::shift), edit.in().stream())
              .map(DraftShift::start);
      return reader.facts(tx, desk, crew, starts);
    }

    private Refusal refusal(EditJudge.Stale stale) {
      String words = draft.inWords(stale.shift());
      String who =
          log.lastThat(tx, desk, stale.there(), stale.shift()).map(last -> who(last)).orElse("");
      return new Refusal(
          "R1",
          words + (stale.there() ? " is in the draft already" : " is not in the draft") + who + ".",
          "Look at the draft as it is now. If you still want the change, make it there.");
    }

    private String who(LoggedEdit last) {
      return last.kind() == LoggedEdit.Kind.OVER
          ? ": it is over, and left the draft at " + at(tx, desk, last)
          : ": %s changed that at %s (“%s”)"
              .formatted(last.by().name(), at(tx, desk, last), last.inWords());
    }
  }

  private static String at(Tx tx, Desk desk, LoggedEdit edit) {
    return DeskTime.of(desk, tx.now()).written(edit.at());
  }

  private static DraftOutcome refused(String detail, String next) {
    return new DraftOutcome.Refused(new Refusal("R1", detail, next));
  }
}
