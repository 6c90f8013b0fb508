package baton.scheduler.rota.pattern;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.pattern.PatternSheet.Fields;
import baton.scheduler.rota.plan.Attendance;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.PatternId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the pages of patterns. */
final class PatternsPainter {
  private static final PatternId NEW = new PatternId(0);
  private static final int WEEKS_AHEAD = 4;

  private final Patterns patterns;
  private final Pages pages;
  private final DeskShells shells;
  private final DraftService drafts = new DraftService();

  PatternsPainter(Patterns patterns, Pages pages, DeskShells shells) {
    this.patterns = patterns;
    this.pages = pages;
    this.shells = shells;
  }

  String all(Tx tx, Desk desk, Caller caller, String done) {
    PatternStaff staff = PatternStaff.of(tx, desk);
    DeskTime now = DeskTime.of(desk, tx.now());
    Map<PatternId, PatternStore.LaidOut> laidOut = patterns.store().laidOut(tx, desk);
    List<PatternCards.Card> cards =
        patterns.all(tx, desk).stream()
            .map(kept -> PatternCards.card(kept, staff, laidOut.get(kept.id()), now))
            .toList();
    return pages.render(
        "rota/pattern/patterns.ftlh",
        new PatternCards(shell(tx, desk, caller, "Patterns"), cards, done));
  }

  /**
   * What a page of one pattern is made of.
   *
   * @param kept null for a new one
   * @param text the form as it stands; null: as it is kept
   * @param more how many empty rows more than usual
   * @param until the last day to lay out, as asked; empty: four weeks from now
   */
  record Asked(
      @Nullable KeptPattern kept,
      @Nullable PatternText text,
      int more,
      String until,
      List<Problem.FieldError> errors,
      @Nullable Problem problem,
      String done) {
    static Asked of(@Nullable KeptPattern kept, String until, String done) {
      return new Asked(kept, null, 0, until, List.of(), null, done);
    }

    /** Where that day can be used; what was wrong with it is said otherwise. */
    Asked until(String day) {
      boolean usable = problem == null || problem.errors().isEmpty();
      return usable ? new Asked(kept, text, more, day, errors, problem, done) : this;
    }

    Asked withForm(PatternText form, int rows, List<Problem.FieldError> wrong) {
      return new Asked(kept, form, rows, until, wrong, problem, done);
    }

    Asked refusedFor(Problem why) {
      return new Asked(kept, text, more, until, errors, why, done);
    }
  }

  String one(Tx tx, Desk desk, Caller caller, Asked asked) {
    PatternStaff staff = PatternStaff.of(tx, desk);
    DeskTime now = DeskTime.of(desk, tx.now());
    KeptPattern kept = asked.kept();
    PatternText text = asked.text();
    if (text == null) {
      text =
          kept == null
              ? PatternForm.blank(now.date(), staff)
              : PatternText.of(kept.pattern(), staff);
    }
    PatternSheet sheet =
        new PatternSheet(
            shell(tx, desk, caller, kept == null ? "New pattern" : kept.pattern().name()),
            kept == null ? null : kept(tx, desk, kept),
            Fields.of(text, staff, asked.more(), asked.errors()),
            plan(tx, desk, asked, PatternReader.read(text, staff).pattern()),
            asked.problem(),
            asked.done());
    return pages.render("rota/pattern/pattern.ftlh", sheet);
  }

  private PatternSheet.Kept kept(Tx tx, Desk desk, KeptPattern kept) {
    PatternStore.LaidOut laidOut = patterns.store().laidOut(tx, desk).get(kept.id());
    return new PatternSheet.Kept(
        kept.id().value(),
        kept.pattern().name(),
        kept.version().number(),
        "%s, %s".formatted(kept.version().by(), desk.written(kept.version().at(), tx.now())),
        laidOut == null ? 0 : laidOut.shifts());
  }

  private @Nullable LayOutPreview plan(Tx tx, Desk desk, Asked asked, Optional<Pattern> read) {
    if (read.isEmpty()) {
      return null;
    }
    DeskTime now = DeskTime.of(desk, tx.now());
    LocalDate end =
        asked.until().isEmpty() ? usual(read.get(), now) : PatternBody.until(asked.until());
    KeptPattern as =
        new KeptPattern(
            asked.kept() == null ? NEW : asked.kept().id(),
            read.get(),
            new KeptPattern.Version(0, tx.now(), ""));
    Draft draft = drafts.read(tx, desk);
    Patterns.checkUntil(end, now);
    Attendance attendance = Attendance.of(tx, desk);
    return LayOutPreview.of(LayOut.of(as, draft, end, now, attendance), draft, end.minusDays(1));
  }

  /** Four whole weeks from now, or from its start if that is later. */
  private static LocalDate usual(Pattern pattern, DeskTime now) {
    LocalDate start =
        pattern.term().start().isAfter(now.date()) ? pattern.term().start() : now.date();
    return start
        .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY))
        .plusWeeks(WEEKS_AHEAD - 1);
  }

  private Shell shell(Tx tx, Desk desk, Caller caller, String title) {
    return shells.of(tx, desk, caller, title).entry("planner");
  }
}
