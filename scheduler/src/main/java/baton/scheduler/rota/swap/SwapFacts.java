package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.TermsStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that swaps are judged by.
 *
 * @param shifts the published shifts that are not over, by start
 */
record SwapFacts(
    Desk desk,
    Instant now,
    Map<AdvisorId, Advisor> people,
    StaffTerms terms,
    List<Shift> shifts,
    SwapPolicy policy) {

  /** In seven statements, however many people and shifts there are. */
  static SwapFacts of(Tx tx, Desk desk) {
    return new SwapFacts(
        desk,
        tx.now(),
        new Advisors()
            .all(tx, desk.id()).stream()
                .collect(Collectors.toMap(Advisor::id, Function.identity())),
        new TermsStore().terms(tx, desk, tx.now()),
        new PublishedShifts()
            .overlapping(tx.handle(), desk.id(), tx.now(), PublishedShifts.FOR_EVER),
        SwapPolicy.of(tx, desk));
  }

  Optional<Shift> shift(OfferRequest.Key key) {
    return shifts.stream()
        .filter(shift -> shift.seat().equals(key.seat()) && shift.advisor().equals(key.advisor()))
        .filter(shift -> shift.localStart().equals(key.start()))
        .findFirst();
  }

  /** Somebody's shifts that have not begun. */
  List<Shift> future(AdvisorId of) {
    return shifts.stream()
        .filter(shift -> shift.advisor().equals(of))
        .filter(shift -> shift.period().start().isAfter(now))
        .toList();
  }

  String name(AdvisorId id) {
    Advisor advisor = people.get(id);
    return advisor == null ? "Somebody" : advisor.name();
  }

  boolean can(AdvisorId who, SeatId seat) {
    Advisor advisor = people.get(who);
    return advisor != null && advisor.skills().contains(seat.role());
  }

  /**
   * Those who can be asked by name: they have the skill, and have joined and not left by the day of
   * what is offered. Who is on another seat then could give that in return.
   */
  List<Advisor> couldTake(SwapTerms offered) {
    return people.values().stream()
        .filter(advisor -> !advisor.id().equals(offered.owner()))
        .filter(advisor -> can(advisor.id(), offered.seat()))
        .filter(advisor -> isThere(advisor.id(), offered.from().toLocalDate()))
        .sorted(Comparator.comparing(Advisor::name))
        .toList();
  }

  private boolean isThere(AdvisorId who, LocalDate day) {
    return terms.of(who).limits().employment().covers(day);
  }

  static Planned planned(Shift shift) {
    return new Planned(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
  }
}
