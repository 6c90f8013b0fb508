package baton.scheduler.crew;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Shift;
import baton.scheduler.crew.TimeOff.State;
import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Time off as a page shows it.
 *
 * @param kind the shape and colour of its state
 * @param when "Mon 16 Mar – Tue 17 Mar"
 * @param told who asked, who decided, when, and what they said
 * @param clashes published shifts of the person that lie in it
 */
record OffLine(long id, String who, String when, Kind kind, Told told, List<String> clashes) {
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

  /** What people said and did: the reason, who asked when, who decided when, and their words. */
  record Told(String reason, String asked, String decided, String words) {}

  static OffLine of(
      TimeOff off, Map<AdvisorId, String> names, List<Shift> clashes, Desk desk, Instant now) {
    return new OffLine(
        off.id().value(),
        names.getOrDefault(off.advisor(), ""),
        off.away().inWords(),
        Kind.of(off.state()),
        new Told(
            off.reason(),
            asked(off, names, desk, now),
            decided(off, names, desk, now),
            off.steps().words()),
        clashes.stream()
            .filter(shift -> shift.advisor().equals(off.advisor()))
            .filter(shift -> shift.period().overlaps(off.away().period()))
            .map(shift ->
                shift.seat().spoken()
                    + ", "
                    + new WallSpan(shift.localStart(), shift.localEnd()).inWords())
            .toList());
  }

  private static String asked(TimeOff off, Map<AdvisorId, String> names, Desk desk, Instant now) {
    AdvisorId by = off.steps().askedBy();
    String who =
        off.advisor().equals(by)
            ? ""
            : ", by " + (by == null ? "a program" : names.getOrDefault(by, "somebody"));
    return "asked " + desk.written(off.steps().askedAt(), now) + who;
  }

  private static String decided(TimeOff off, Map<AdvisorId, String> names, Desk desk, Instant now) {
    Instant at = off.steps().decidedAt();
    if (at == null) {
      return "";
    }
    AdvisorId by = off.steps().decidedBy();
    String who = by == null ? "a program" : names.getOrDefault(by, "somebody");
    return Kind.of(off.state()).words() + " " + desk.written(at, now) + ", by " + who;
  }
}
