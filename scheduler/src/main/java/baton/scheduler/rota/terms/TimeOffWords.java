package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells leads of what is asked, and advisors of what is decided. */
final class TimeOffWords {
  private final Prompts prompts;
  private final Advisors advisors = new Advisors();

  TimeOffWords(Prompts prompts) {
    this.prompts = prompts;
  }

  /**
   * @param clashes how many published shifts of theirs lie in it
   */
  void asked(Tx tx, Desk desk, TimeOff off, int clashes) {
    List<Advisor> all = advisors.all(tx, desk.id());
    String who = name(all, off.advisor());
    prompts.tell(
        tx,
        desk,
        leads(all, off.steps().askedBy())
            .map(lead ->
                prompt(
                    lead.id(),
                    off,
                    Concern.LEAD,
                    "%s asks for time off, %s".formatted(who, off.away().inWords()),
                    planned(who, clashes) + "Approve or decline it on the page Time off."))
            .toList());
  }

  private static String planned(String who, int clashes) {
    return clashes == 0
        ? ""
        : "%s is planned on %s then. ".formatted(who, Amounts.counted(clashes, "shift"));
  }

  /**
   * What leads were told of it is overtaken; the person hears, unless they did it themselves.
   *
   * @param wasApproved whether it held until now
   */
  void decided(Tx tx, Desk desk, TimeOff off, boolean wasApproved) {
    prompts.settle(tx, desk.id(), key(off));
    AdvisorId by = off.steps().decidedBy();
    if (off.advisor().equals(by)) {
      return;
    }
    String who = by == null ? "A program" : name(advisors.all(tx, desk.id()), by);
    boolean takenBack = wasApproved && !off.isApproved();
    String outcome =
        off.isApproved() ? "approved" : takenBack ? "not approved any more" : "declined";
    String did = takenBack ? "took the approval back" : outcome + " it";
    String said = off.steps().words().isEmpty() ? "" : " " + who + ": " + off.steps().words();
    prompts.tell(
        tx,
        desk,
        List.of(
            prompt(
                off.advisor(),
                off,
                Concern.ASKED,
                "Your time off, %s, is %s".formatted(off.away().inWords(), outcome),
                "%s %s.%s%s"
                    .formatted(who, did, takenBack ? " You can be planned then." : "", said))));
  }

  /** Somebody can be planned again who was to be away. */
  void isBack(Tx tx, Desk desk, TimeOff off) {
    List<Advisor> all = advisors.all(tx, desk.id());
    String who = name(all, off.advisor());
    prompts.tell(
        tx,
        desk,
        leads(all, off.advisor())
            .map(lead ->
                prompt(
                    lead.id(),
                    off,
                    Concern.LEAD,
                    "%s does not need the time off, %s".formatted(who, off.away().inWords()),
                    "It was approved, and %s can be planned then again.".formatted(who)))
            .toList());
  }

  private static Stream<Advisor> leads(List<Advisor> all, @Nullable AdvisorId without) {
    return all.stream().filter(Advisor::lead).filter(lead -> !lead.id().equals(without));
  }

  private static Prompt prompt(
      AdvisorId to, TimeOff off, Concern concern, String title, String text) {
    String step = off.state() + "/" + off.steps().decidedAt();
    return new Prompt(to, key(off) + step, concern, title, text, null, off.away().period().end());
  }

  private static String key(TimeOff off) {
    return "time-off/" + off.id().value() + "/";
  }

  private static String name(List<Advisor> all, AdvisorId id) {
    return all.stream()
        .filter(advisor -> advisor.id().equals(id))
        .map(Advisor::name)
        .findFirst()
        .orElse("Somebody");
  }
}
