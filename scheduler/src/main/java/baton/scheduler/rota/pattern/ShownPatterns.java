package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.draft.ShownEdits.ShownOutcome;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.EligibilityCheck;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the API answers about patterns. */
final class ShownPatterns {
  private static final int NEXT_HAND_OVERS = 4;

  private ShownPatterns() {}

  /**
   * @param people in turn
   * @param end the last day; none without an end
   * @param handOvers the next ones, in desk wall time
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownPattern(
      long id,
      String name,
      String seat,
      int weeks,
      List<ShownSpan> spans,
      List<String> people,
      ShownHandOver handOver,
      LocalDate start,
      @Nullable LocalDate end,
      ShownVersion version,
      List<ShownTurn> handOvers) {
    static ShownPattern of(Pattern.Kept kept, PatternStaff staff, DeskTime now) {
      Pattern pattern = kept.pattern();
      return new ShownPattern(
          kept.id().value(),
          pattern.name(),
          pattern.seat().toString(),
          pattern.cycle().weeks(),
          pattern.cycle().spans().stream().map(ShownSpan::of).toList(),
          pattern.rotation().people().stream().map(staff::name).toList(),
          ShownHandOver.of(pattern.rotation()),
          pattern.term().start(),
          pattern.term().end(),
          ShownVersion.of(kept.version()),
          turns(pattern, staff, now.asOf().atZone(now.zone()).toLocalDateTime()));
    }
  }

  /**
   * @param week of the cycle, from 1
   * @param end not after {@code start}: on the next day
   */
  record ShownSpan(int week, List<String> days, String start, String end) {
    static ShownSpan of(PatternSpan span) {
      return new ShownSpan(
          span.week(), List.of(span.day().name()), span.start().toString(), span.end().toString());
    }
  }

  /** When the pattern changes hands. */
  record ShownHandOver(String day, String time, int everyWeeks) {
    static ShownHandOver of(Rotation rotation) {
      return new ShownHandOver(
          rotation.day().name(), rotation.time().toString(), rotation.everyWeeks());
    }
  }

  /** To be sent back as {@code version} with a change. */
  record ShownVersion(
      int number, @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at, String by) {
    static ShownVersion of(Pattern.Kept.Version version) {
      return new ShownVersion(version.number(), version.at(), version.by());
    }
  }

  /** Who takes over, and when in desk wall time. */
  record ShownTurn(LocalDateTime at, String to) {}

  /**
   * A shift that the pattern comes to.
   *
   * @param advisor whose turn it is; none where nobody takes turns
   * @param leftOpen why it would be laid out open all the same; none where it would not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownPatternShift(
      String seat,
      @Nullable String advisor,
      LocalDateTime start,
      LocalDateTime end,
      @Nullable String leftOpen) {
    static ShownPatternShift of(DraftShift shift, PatternStaff staff, EligibilityCheck absences) {
      AdvisorId advisor = shift.advisor();
      return new ShownPatternShift(
          shift.seat().toString(),
          advisor == null ? null : staff.name(advisor),
          shift.start(),
          shift.end(),
          advisor == null ? null : absences.why(advisor, shift).orElse(null));
    }
  }

  /**
   * @param opened shifts put in open since their person cannot have them, each in a full sentence
   * @param stays how many shifts were laid out already as they shall be
   */
  record ShownLayOut(ShownOutcome edit, List<String> opened, int stays) {}

  /** The next hand-overs within the pattern's days. */
  static List<ShownTurn> turns(Pattern pattern, PatternStaff staff, LocalDateTime now) {
    LocalDate start = pattern.term().start();
    LocalDateTime after = start.atStartOfDay().isAfter(now) ? start.atStartOfDay() : now;
    List<ShownTurn> turns = new ArrayList<>();
    while (turns.size() < NEXT_HAND_OVERS) {
      Optional<Rotation.HandOver> next = pattern.rotation().next(after, start);
      if (next.isEmpty() || !pattern.term().contains(next.get().at().toLocalDate())) {
        return turns;
      }
      after = next.get().at();
      turns.add(new ShownTurn(after, staff.name(next.get().to())));
    }
    return turns;
  }
}
