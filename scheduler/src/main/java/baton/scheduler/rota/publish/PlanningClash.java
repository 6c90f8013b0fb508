package baton.scheduler.rota.publish;

import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Plan;
import baton.scheduler.rota.plan.RotaShift;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads R2 out of the database's "no", for when rows came in past the checks. */
final class PlanningClash {
  /** How PostgreSQL ends its account of an exclusion: {@code …)=(7, LIVE_CALL, 1, ["2026-…}. */
  private static final Pattern KEY = Pattern.compile("\\)=\\(([^\\[]*), \\[");

  private PlanningClash() {}

  /** The finding about the first of {@code added} that it can be about; empty for other errors. */
  static Optional<Finding> finding(Throwable error, List<RotaShift> added) {
    if (!(error instanceof PSQLException sql)) {
      return error.getCause() == null ? Optional.empty() : finding(error.getCause(), added);
    }
    ServerErrorMessage server = sql.getServerErrorMessage();
    if (server == null || server.getConstraint() == null || server.getDetail() == null) {
      return Optional.empty();
    }
    Matcher key = KEY.matcher(server.getDetail());
    return key.find() ? finding(server.getConstraint(), key.group(1), added) : Optional.empty();
  }

  private static Optional<Finding> finding(String constraint, String key, List<RotaShift> added) {
    return switch (constraint) {
      case "one_advisor_planned_per_seat" ->
          added.stream()
              .map(RotaShift::plan)
              .filter(plan ->
                  key.endsWith(", %s, %d".formatted(plan.seat().role(), plan.seat().number())))
              .findFirst()
              .map(plan -> clash(plan, "%s is planned for two at once"));
      case "one_seat_planned_per_advisor" ->
          added.stream()
              .map(RotaShift::plan)
              .filter(plan -> key.equals(plan.advisor().id().toString()))
              .findFirst()
              .map(plan -> clash(plan, "%s is planned on two seats at once"));
      default -> Optional.empty();
    };
  }

  private static Finding clash(Plan plan, String what) {
    String who =
        what.startsWith("%s is planned for") ? plan.seat().spoken() : plan.advisor().name();
    return plan.wrong(
        "R2",
        null,
        what.formatted(who) + ", near " + plan.inWords() + ".",
        "Look at the rota again, change the draft, and publish once more.");
  }
}
