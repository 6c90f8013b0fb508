package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Asks for time off, decides about it and takes it back (R1). A refusal is thrown, and undoes the
 * transaction.
 */
public final class TimeOffService {
  private final TimeOffStore store = new TimeOffStore();
  private final PublishedShifts published = new PublishedShifts();
  private final TimeOffWords words;

  /**
   * @param prompts by which leads hear of what is asked, and advisors of what is decided
   */
  public TimeOffService(Prompts prompts) {
    this.words = new TimeOffWords(prompts);
  }

  /** Who does something, and what they say to it. */
  public record Actor(@Nullable AdvisorId advisor, String words) {}

  /**
   * Somebody asks, for themselves or for somebody else: the leads are told.
   *
   * @throws ProblemException 409 when the person has, or has asked for, time off then
   */
  public TimeOff ask(Tx tx, Desk desk, AdvisorId who, AwayPeriod away, Actor by) {
    TimeOff.Steps steps = new TimeOff.Steps(by.advisor(), tx.now(), null, null, "");
    TimeOff asked = add(tx, desk, new TimeOff(NONE, who, away, by.words(), State.ASKED, steps));
    words.asked(tx, desk, asked, clashes(tx, desk, asked).size());
    return asked;
  }

  private static final TimeOffId NONE = new TimeOffId(0);

  /** A lead enters it as approved at once, after a call from somebody who is ill, say. */
  public TimeOff enter(Tx tx, Desk desk, AdvisorId who, AwayPeriod away, Actor by) {
    TimeOff.Steps steps = new TimeOff.Steps(by.advisor(), tx.now(), by.advisor(), tx.now(), "");
    TimeOff entered =
        add(tx, desk, new TimeOff(NONE, who, away, by.words(), State.APPROVED, steps));
    words.decided(tx, desk, entered, false);
    return entered;
  }

  private TimeOff add(Tx tx, Desk desk, TimeOff wanted) {
    try {
      TimeOffId id = store.add(tx, desk.id(), wanted);
      TimeOff.Steps steps = wanted.steps();
      store.addStep(
          tx, desk, id, new TimeOff.Step(State.ASKED, steps.askedBy(), steps.askedAt(), ""));
      if (wanted.state() != State.ASKED) {
        store.addStep(tx, desk, id, step(wanted, tx));
      }
      tx.changed(desk.id());
      return new TimeOff(
          id, wanted.advisor(), wanted.away(), wanted.reason(), wanted.state(), wanted.steps());
    } catch (UnableToExecuteStatementException e) {
      throw twice(e, wanted);
    }
  }

  /**
   * A lead approves. It may lie over published shifts: {@link #clashes} names them, and the next
   * rota cannot be published with them in (R2).
   *
   * @throws ProblemException 404 when there is none, 409 when it is not to be approved any more
   */
  public TimeOff approve(Tx tx, Desk desk, TimeOffId id, Actor by) {
    TimeOff present = required(tx, desk, id);
    refuseUnless(TimeOffRule.mayBe(State.APPROVED, present, desk, tx.now()));
    return decide(tx, desk, present, State.APPROVED, by);
  }

  /**
   * A lead declines, or takes an approval back; the words say why.
   *
   * @throws ProblemException 404 when there is none, 409 when it is not to be declined any more
   */
  public TimeOff decline(Tx tx, Desk desk, TimeOffId id, Actor by) {
    TimeOff present = required(tx, desk, id);
    refuseUnless(TimeOffRule.mayBe(State.DECLINED, present, desk, tx.now()));
    return decide(tx, desk, present, State.DECLINED, by);
  }

  /**
   * The person takes it back, asked or approved, as long as it is not over. The leads hear of it
   * when it was approved: somebody more can be planned.
   *
   * @throws ProblemException 404 when there is none of theirs, 409 when there is nothing to take
   *     back any more
   */
  public TimeOff withdraw(Tx tx, Desk desk, TimeOffId id, AdvisorId who) {
    TimeOff present = required(tx, desk, id);
    if (!present.advisor().equals(who)) {
      throw notFound(id);
    }
    refuseUnless(TimeOffRule.mayBe(State.WITHDRAWN, present, desk, tx.now()));
    TimeOff withdrawn = decide(tx, desk, present, State.WITHDRAWN, new Actor(who, ""));
    if (present.isApproved()) {
      words.isBack(tx, desk, withdrawn);
    }
    return withdrawn;
  }

  /** The person's published shifts that lie in it, by their start. */
  public List<Shift> clashes(Tx tx, Desk desk, TimeOff off) {
    ShiftPeriod period = off.away().period();
    return published.overlapping(tx.handle(), desk.id(), period.start(), period.end()).stream()
        .filter(shift -> shift.advisor().equals(off.advisor()))
        .toList();
  }

  /** The published shifts, not over, that any of these could clash with. */
  List<Shift> around(Tx tx, Desk desk, List<TimeOff> all) {
    return all.stream()
        .map(off -> off.away().period().end())
        .max(Comparator.naturalOrder())
        .filter(tx.now()::isBefore)
        .map(end -> published.overlapping(tx.handle(), desk.id(), tx.now(), end))
        .orElse(List.of());
  }

  /** All that became of these, each from when it was asked for, in one statement. */
  Map<TimeOffId, List<TimeOff.Step>> history(Tx tx, List<TimeOff> all) {
    return store.history(tx, all);
  }

  /**
   * One that is approved.
   *
   * @throws ProblemException 404 when there is none, 409 when it is not approved
   */
  TimeOff approved(Tx tx, Desk desk, TimeOffId id) {
    TimeOff present = required(tx, desk, id);
    refuseUnless(present.isApproved() ? null : TimeOffRule.notApproved(present));
    return present;
  }

  /** Those of these states that overlap {@code [from, to)}, by their start. */
  public List<TimeOff> overlapping(Tx tx, Desk desk, ShiftPeriod span, Set<State> states) {
    return store.overlapping(tx, desk.id(), span, EnumSet.copyOf(states));
  }

  /** One person's that end after {@code since}, in whatever state, by their start. */
  public List<TimeOff> of(Tx tx, Desk desk, AdvisorId advisor, Instant since) {
    return store.of(tx, desk.id(), advisor, since);
  }

  /** One as programs read it, with all that became of it. */
  TimeOffView view(Tx tx, TimeOff off, @Nullable List<Shift> clashes) {
    return TimeOffView.of(
        off, clashes, history(tx, List.of(off)).getOrDefault(off.id(), List.of()));
  }

  private TimeOff decide(Tx tx, Desk desk, TimeOff present, State state, Actor by) {
    TimeOff.Steps asked = present.steps();
    TimeOff decided =
        new TimeOff(
            present.id(),
            present.advisor(),
            present.away(),
            present.reason(),
            state,
            new TimeOff.Steps(
                asked.askedBy(), asked.askedAt(), by.advisor(), tx.now(), by.words()));
    try {
      store.decide(tx, desk.id(), decided);
    } catch (UnableToExecuteStatementException e) {
      throw twice(e, decided);
    }
    store.addStep(tx, desk, decided.id(), step(decided, tx));
    tx.changed(desk.id());
    words.decided(tx, desk, decided, present.isApproved());
    return decided;
  }

  private static TimeOff.Step step(TimeOff decided, Tx tx) {
    TimeOff.Steps steps = decided.steps();
    return new TimeOff.Step(decided.state(), steps.decidedBy(), tx.now(), steps.words());
  }

  private TimeOff required(Tx tx, Desk desk, TimeOffId id) {
    return store.locked(tx, desk.id(), id).orElseThrow(() -> notFound(id));
  }

  private static ProblemException notFound(TimeOffId id) {
    return Problem.notFound("There is no time off " + id.value() + ".").asException();
  }

  private static void refuseUnless(@Nullable Refusal refusal) {
    if (refusal != null) {
      throw ProblemException.refused(refusal);
    }
  }

  private static RuntimeException twice(UnableToExecuteStatementException e, TimeOff wanted) {
    return e.getCause() instanceof PSQLException sql
            && sql.getServerErrorMessage() != null
            && "time_off_once".equals(sql.getServerErrorMessage().getConstraint())
        ? ProblemException.refused(TimeOffRule.twice(wanted))
        : e;
  }
}
