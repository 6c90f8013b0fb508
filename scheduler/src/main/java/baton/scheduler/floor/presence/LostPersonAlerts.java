package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.presence.PresenceStore.Lost;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.util.List;

/** What the desk's leads are told of those who are lost (H11). */
final class LostPersonAlerts {
  /** No shift goes on for longer; whoever is told later has other worries. */
  private static final Duration STANDS = Duration.ofHours(12);

  private final Tx tx;
  private final Desk desk;
  private final List<Advisor> leads;

  LostPersonAlerts(Tx tx, Desk desk) {
    this.tx = tx;
    this.desk = desk;
    this.leads =
        new Advisors().all(tx, desk.id()).stream().filter(advisor -> advisor.lead()).toList();
  }

  /** What all alerts about that person begin with. */
  static String key(AdvisorId lost) {
    return "unreachable/" + lost + "/";
  }

  /** One each for every lead; who is lost is told only when no other lead is there to be. */
  List<Prompt> of(List<Lost> lost) {
    return lost.stream()
        .flatMap(someone -> {
          List<Advisor> others =
              leads.stream().filter(lead -> !lead.id().equals(someone.advisor())).toList();
          return (others.isEmpty() ? leads : others).stream().map(lead -> alert(lead, someone));
        })
        .toList();
  }

  private Prompt alert(Advisor lead, Lost lost) {
    return new Prompt(
        lead.id(),
        key(lost.advisor()) + lost.since(),
        Concern.LEAD,
        "%s is unreachable on %s".formatted(lost.name(), lost.seat().spoken()),
        ("Last heard from at %s. %s stays %s's, and nobody else can take it. Call %s; if %s cannot"
                + " come back, release %s and have somebody take the seat.")
            .formatted(
                desk.written(lost.lastHeard(), tx.now()),
                lost.seat().spoken(),
                lost.name(),
                lost.name(),
                lost.name(),
                lost.name()),
        null,
        tx.now().plus(STANDS));
  }
}
