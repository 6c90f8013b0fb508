package baton.scheduler.rota.planner;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be done with a week without any shift.
 *
 * @param over whether it is past, so that nothing can be done (R5)
 * @param last the week before, if there is anything to copy from it
 */
record EmptyWeek(boolean over, Optional<LocalDate> last) {}
