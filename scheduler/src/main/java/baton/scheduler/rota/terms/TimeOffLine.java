package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Time off as a page shows it.
 *
 * @param kind the shape and colour of its state
 * @param when "Mon 16 Mar – Tue 17 Mar"
 * @param told who asked, who decided, when, and what they said
 * @param clashes shifts of the person that lie in it
 */
record TimeOffLine(long id, String who, String when, Kind kind, Told told, Clashes clashes) {
  /**
   * What lines are made from.
   *
   * @param shifts the published that are not over
   * @param drafted those of the draft that have not begun; none where nobody opens them
   */
  record Facts(
      Map<AdvisorId, String> names,
      List<Shift> shifts,
      List<JudgedShift> drafted,
      Map<TimeOffId, List<TimeOff.Step>> history,
      Desk desk,
      Instant now) {
    String name(@Nullable AdvisorId id) {
      return id == null ? "a program" : names.getOrDefault(id, "somebody");
    }
  }

  /**
   * Shifts of the person that lie in it.
   *
   * @param drafted those that can be opened in the draft
   */
  record Clashes(List<String> published, List<String> drafted) {
    static final Clashes NONE = new Clashes(List.of(), List.of());

    public boolean same() {
      return published.equals(drafted);
    }
  }

  /** A state in shape and word. */
  record Kind(String shape, String words, boolean mayWithdraw) {
    static Kind of(State state) {
      return switch (state) {
        case ASKED -> new Kind("standing-by", "asked", true);
        case APPROVED -> new Kind("on-seat", "approved", true);
        case DECLINED -> new Kind("uncovered", "declined", false);
        case WITHDRAWN -> new Kind("open", "withdrawn", false);
      };
    }
  }

  /**
   * What people said and did: the reason, who asked when, who decided when, and their words.
   *
   * @param history all of it, where there is more than one decision
   */
  record Told(String reason, String asked, String decided, String words, List<String> history) {}

  static TimeOffLine of(TimeOff off, Facts facts) {
    return new TimeOffLine(
        off.id().value(),
        facts.names().getOrDefault(off.advisor(), ""),
        off.away().inWords(),
        Kind.of(off.state()),
        new Told(
            off.reason(),
            asked(off, facts),
            decided(off, facts),
            off.steps().words(),
            history(off, facts)),
        clashes(off, facts));
  }

  /** What is declined or withdrawn clashes with nothing. */
  private static Clashes clashes(TimeOff off, Facts facts) {
    return off.state() == State.ASKED || off.state() == State.APPROVED
        ? new Clashes(
            facts.shifts().stream()
                .filter(shift -> shift.advisor().equals(off.advisor()))
                .filter(shift -> shift.period().overlaps(off.away().period()))
                .map(shift -> words(shift.seat(), shift.localStart(), shift.localEnd()))
                .toList(),
            TimeOffShifts.in(off, facts.drafted()).stream()
                .map(JudgedShift::planned)
                .map(shift -> words(shift.seat(), shift.start(), shift.end()))
                .toList())
        : Clashes.NONE;
  }

  private static String words(SeatId seat, LocalDateTime start, LocalDateTime end) {
    return seat.spoken() + ", " + new WallSpan(start, end).inWords();
  }

  private static String asked(TimeOff off, Facts facts) {
    AdvisorId by = off.steps().askedBy();
    String who = off.advisor().equals(by) ? "" : ", by " + facts.name(by);
    return "asked " + facts.desk().written(off.steps().askedAt(), facts.now()) + who;
  }

  private static String decided(TimeOff off, Facts facts) {
    Instant at = off.steps().decidedAt();
    return at == null
        ? ""
        : "%s %s, by %s"
            .formatted(
                Kind.of(off.state()).words(),
                facts.desk().written(at, facts.now()),
                facts.name(off.steps().decidedBy()));
  }

  private static List<String> history(TimeOff off, Facts facts) {
    List<String> lines = new ArrayList<>();
    State before = State.ASKED;
    for (TimeOff.Step step : facts.history().getOrDefault(off.id(), List.of())) {
      boolean back = before == State.APPROVED && step.state() == State.DECLINED;
      lines.add(
          "%s %s by %s%s"
              .formatted(
                  facts.desk().written(step.at(), facts.now()),
                  back ? "approval taken back" : Kind.of(step.state()).words(),
                  facts.name(step.by()),
                  step.words().isEmpty() ? "" : ": “" + step.words() + "”"));
      before = step.state();
    }
    return lines.size() > 2 ? lines : List.of();
  }
}
