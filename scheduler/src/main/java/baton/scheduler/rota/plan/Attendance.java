package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.Absence;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.TermsStore;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who may have a shift and is there: with the skill, at the desk by then and still, and not in
 * approved time off, not even for a part of it (R2).
 */
public final class Attendance implements EligibilityCheck {
  private final DeskStaff crew;
  private final StaffTerms terms;
  private final ZoneId zone;

  private Attendance(DeskStaff crew, StaffTerms terms, ZoneId zone) {
    this.crew = crew;
    this.terms = terms;
    this.zone = zone;
  }

  /** From now on; in the same statements however many people there are. */
  public static Attendance of(Tx tx, Desk desk) {
    return new Attendance(
        new DeskStaffStore().crew(tx, desk),
        new TermsStore().terms(tx, desk, tx.now()),
        desk.zone());
  }

  @Override
  public Optional<String> why(AdvisorId advisor, DraftShift shift) {
    Advisor person = crew.member(advisor);
    if (!person.skills().contains(shift.seat().role())) {
      return Optional.of("the skill for it is missing (R2)");
    }
    return shift
        .period(zone)
        .flatMap(period -> absence(advisor, period))
        .map(absence -> "%s %s (R2)".formatted(person.name(), absence.inWords()));
  }

  private Optional<Absence> absence(AdvisorId advisor, ShiftPeriod period) {
    return Absence.from(period, terms.of(advisor), zone).stream().findFirst();
  }
}
