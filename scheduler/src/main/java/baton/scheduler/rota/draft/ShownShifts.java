package baton.scheduler.rota.draft;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.ProposalReader;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftText;
import baton.scheduler.rota.plan.ShiftWords;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the API answers about shifts and findings. */
public final class ShownShifts {
  private ShownShifts() {}

  /**
   * @param id the published shift's, or in a draft the drafted shift's; none for a running shift
   *     that the draft does not speak of
   * @param advisor null for an open shift of a draft
   * @param start desk wall time, as planned
   * @param length the true length in words: "7 h" where the clocks go forward
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ShownShift(
      @Nullable Long id,
      String seat,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String advisor,
      String start,
      String end,
      Period period,
      String length) {
    public static ShownShift of(RotaShift shift) {
      ShiftText text = shift.plan().text();
      return new ShownShift(
          id(shift.plan().origin()),
          text.seat(),
          text.advisor(),
          text.start(),
          text.end(),
          new Period(shift.period().start(), shift.period().end()),
          ShiftWords.length(shift.period().length()));
    }

    public static List<ShownShift> all(List<RotaShift> shifts) {
      return shifts.stream().map(ShownShift::of).toList();
    }

    /** All of a draft and what is running, open shifts too, by start and seat. */
    public static List<ShownShift> all(ProposalReader.Look look) {
      ZoneId zone = look.facts().desk().zone();
      Stream<ShownShift> open =
          look.drafted().stream()
              .filter(drafted -> drafted.shift().isOpen())
              .flatMap(drafted ->
                  drafted.shift().period(zone).map(period -> open(drafted, period)).stream());
      return Stream.concat(look.proposal().toBe().stream().map(ShownShift::of), open)
          .sorted(
              Comparator.comparing((ShownShift shift) -> shift.period().start())
                  .thenComparing(ShownShift::seat))
          .toList();
    }

    private static ShownShift open(Drafted drafted, ShiftPeriod period) {
      DraftShift shift = drafted.shift();
      return new ShownShift(
          drafted.id().value(),
          shift.seat().toString(),
          null,
          shift.start().toString(),
          shift.end().toString(),
          new Period(period.start(), period.end()),
          ShiftWords.length(period.length()));
    }

    private static @Nullable Long id(Origin origin) {
      return switch (origin) {
        case Origin.Published published -> published.id().value();
        case Origin.Drafted drafted -> drafted.id().value();
        case Origin.Line line -> null;
        case Origin.Item item -> null;
        case Origin.Single single -> null;
        case Origin.Overall overall -> null;
      };
    }
  }

  /** The instants {@code [start, end)} that a shift's wall times are (T3). */
  public record Period(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end) {
    public boolean overlaps(ShiftPeriod span) {
      return start.isBefore(span.end()) && span.start().isBefore(end);
    }
  }

  /**
   * A finding.
   *
   * @param severity ERROR stops publishing, WARNING does not
   * @param people the names of those it is about
   */
  public record ShownFinding(
      String rule,
      Severity severity,
      String where,
      ShiftText shift,
      List<String> people,
      String message,
      String fix) {
    public static ShownFinding of(Finding finding) {
      return new ShownFinding(
          finding.rule(),
          finding.severity(),
          finding.field(),
          finding.shift(),
          finding.people(),
          finding.message(),
          finding.fix());
    }

    public static List<ShownFinding> all(List<Finding> findings) {
      return findings.stream().map(ShownFinding::of).toList();
    }
  }

  /**
   * @param revision the number of the revision; for a draft, of the one now published
   * @param findings what there is to be said about it; only a draft has any
   */
  public record ShownRota(
      int revision,
      boolean draft,
      String zone,
      String label,
      List<ShownShift> items,
      List<ShownFinding> findings) {}

  /**
   * @param changed false when the draft said what was published already
   */
  public record ShownPublication(
      int revision, boolean changed, int added, int removed, List<String> people) {}

  /**
   * @param wouldAdd how many shifts publishing would add now
   * @param warnings what is to be weighed before publishing
   * @param note what the draft does not decide
   */
  public record ShownDraft(
      int shifts, int wouldAdd, int wouldRemove, List<ShownFinding> warnings, String note) {}

  /** A drafted shift, and what there now is to be said about the draft. */
  public record ShownAddition(long id, List<ShownFinding> findings) {}
}
