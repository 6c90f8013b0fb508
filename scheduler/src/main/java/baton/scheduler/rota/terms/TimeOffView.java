package baton.scheduler.rota.terms;

import baton.handoff.shift.Shift;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Time off as programs read it.
 *
 * @param when desk wall time
 * @param clashes published shifts of the person that lie in it, where somebody decides about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimeOffView(
    long id,
    long advisor,
    When when,
    String reason,
    String state,
    Steps steps,
    @Nullable List<Clash> clashes) {
  record When(String from, String to) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Steps(
      @Nullable Long askedBy,
      Instant askedAt,
      @Nullable Long decidedBy,
      @Nullable Instant decidedAt,
      String words,
      List<Done> history) {}

  /**
   * One thing that became of it.
   *
   * @param what the state it brought
   * @param by null: a program
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Done(Instant at, String what, @Nullable Long by, String words) {
    static Done of(TimeOff.Step step) {
      return new Done(
          step.at(),
          step.state().name(),
          step.by() == null ? null : step.by().value(),
          step.words());
    }
  }

  /** A published shift, in desk wall time. */
  record Clash(String seat, String start, String end) {
    static Clash of(Shift shift) {
      return new Clash(
          shift.seat().toString(), shift.localStart().toString(), shift.localEnd().toString());
    }
  }

  static TimeOffView of(TimeOff off, @Nullable List<Shift> clashes, List<TimeOff.Step> history) {
    TimeOff.Steps steps = off.steps();
    return new TimeOffView(
        off.id().value(),
        off.advisor().value(),
        new When(off.away().from().toString(), off.away().to().toString()),
        off.reason(),
        off.state().name(),
        new Steps(
            steps.askedBy() == null ? null : steps.askedBy().value(),
            steps.askedAt(),
            steps.decidedBy() == null ? null : steps.decidedBy().value(),
            steps.decidedAt(),
            steps.words(),
            history.stream().map(Done::of).toList()),
        clashes == null ? null : clashes.stream().map(Clash::of).toList());
  }

  record All(List<TimeOffView> items, @Nullable String next) {
    static All of(List<TimeOff> all, Map<TimeOffId, List<TimeOff.Step>> history) {
      return new All(
          all.stream()
              .map(off -> TimeOffView.of(off, null, history.getOrDefault(off.id(), List.of())))
              .toList(),
          null);
    }
  }
}
