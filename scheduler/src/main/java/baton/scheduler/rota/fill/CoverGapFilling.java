package baton.scheduler.rota.fill;

import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverShortage;
import baton.scheduler.rota.cover.CoverageAsked;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.DeskStaffStore;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays open shifts into the draft where fewer are planned than the desk asks for (R1). */
public final class CoverGapFilling {
  private static final long STEP_SECONDS = Duration.ofMinutes(20).toSeconds();

  private final CoverageStore coverage = new CoverageStore();
  private final FillFactsReader reader = new FillFactsReader();
  private final PublishedShifts published = new PublishedShifts();
  private final DraftService drafts = new DraftService();

  /**
   * What came of it.
   *
   * @param shifts how many open shifts were laid
   * @param seatless how many more would have been, had the role another seat
   */
  record Laid(int shifts, int seatless) {}

  /**
   * One edit, for the days {@code [first, last]} of the desk, from now on.
   *
   * @param last not before {@code first}
   */
  Outcome<Laid> lay(Tx tx, Desk desk, Editor by, LocalDate first, LocalDate last) {
    Instant from = later(first.atStartOfDay(desk.zone()).toInstant(), nextStep(tx.now()));
    Instant to = last.plusDays(1).atStartOfDay(desk.zone()).toInstant();
    CoverageAsked asked = coverage.asked(tx, desk);
    if (!from.isBefore(to) || asked.roles().isEmpty()) {
      return nothing(asked.roles().isEmpty());
    }
    CoverGaps.Laid laid = laid(tx, desk, asked, new ShiftPeriod(from, to));
    if (laid.shifts().isEmpty() && laid.seatless() == 0) {
      return nothing(false);
    }
    int count = laid.shifts().size();
    DraftEdit edit =
        new DraftEdit(
            "Lay %s where cover is short, %s to %s"
                .formatted(
                    count == 1 ? "1 open shift" : count + " open shifts",
                    Written.day(first),
                    Written.day(last)),
            List.of(),
            laid.shifts());
    return switch (drafts.edit(tx, desk, by, edit)) {
      case DraftOutcome.Done done -> new Outcome.Done<>(new Laid(count, laid.seatless()));
      case DraftOutcome.Unchanged same -> new Outcome.Done<>(new Laid(0, laid.seatless()));
      case DraftOutcome.Refused refused -> new Outcome.Refused<>(refused.refusal());
      case DraftOutcome.Wrong wrong -> new Outcome.Refused<>(wrong.findings().getFirst().refusal());
    };
  }

  private CoverGaps.Laid laid(Tx tx, Desk desk, CoverageAsked asked, ShiftPeriod span) {
    Map<String, Map<Integer, List<ShiftPeriod>>> planned = planned(tx, desk, span);
    Map<String, Integer> seats = DeskStaffStore.seats(tx, desk);
    List<DraftShift> shifts = new ArrayList<>();
    int seatless = 0;
    for (String role : asked.roles()) {
      Map<Integer, List<ShiftPeriod>> ofRole = planned.getOrDefault(role, Map.of());
      List<CoverShortage> shortages =
          CoverShortage.of(
                  asked.of(role, span), ofRole.values().stream().flatMap(List::stream).toList())
              .stream()
              .filter(shortage -> shortage.period().overlaps(span))
              .toList();
      CoverGaps gaps = new CoverGaps(role, seats.getOrDefault(role, 0), desk.zone(), ofRole);
      CoverGaps.Laid laid = gaps.lay(shortages);
      shifts.addAll(laid.shifts());
      seatless += laid.seatless();
    }
    return new CoverGaps.Laid(shifts, seatless);
  }

  /** By role and seat: the draft with its open shifts, and what runs now. */
  private Map<String, Map<Integer, List<ShiftPeriod>>> planned(Tx tx, Desk desk, ShiftPeriod span) {
    Map<String, Map<Integer, List<ShiftPeriod>>> planned = new HashMap<>();
    for (TimedShift one : reader.read(tx, desk).rota().drafted()) {
      of(planned, one.shift().seat().role(), one.shift().seat().number()).add(one.period());
    }
    published.overlapping(tx.handle(), desk.id(), span.start(), span.end()).stream()
        .filter(shift -> shift.period().start().isBefore(tx.now()))
        .forEach(
            shift -> of(planned, shift.seat().role(), shift.seat().number()).add(shift.period()));
    return planned;
  }

  private static List<ShiftPeriod> of(
      Map<String, Map<Integer, List<ShiftPeriod>>> planned, String role, int seat) {
    return planned
        .computeIfAbsent(role, none -> new HashMap<>())
        .computeIfAbsent(seat, none -> new ArrayList<>());
  }

  private static Outcome<Laid> nothing(boolean notAsked) {
    return new Outcome.Refused<>(
        notAsked
            ? new Refusal(
                "R1",
                "This desk asks for no cover, so none is short.",
                "Say under Coverage how many people each role wants when.")
            : new Refusal(
                "R1",
                "Cover is short nowhere on these days.",
                "Choose other days, or ask for more under Coverage."));
  }

  private static Instant nextStep(Instant now) {
    return Instant.ofEpochSecond(
        Math.ceilDiv(now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0), STEP_SECONDS)
            * STEP_SECONDS);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
