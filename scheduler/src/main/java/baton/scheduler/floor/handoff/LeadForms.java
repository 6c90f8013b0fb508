package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.Person;
import baton.handoff.seat.Release;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.StandBy;
import baton.handoff.seat.StandIn;
import baton.scheduler.floor.handoff.HandoffBoard.Choice;
import baton.scheduler.floor.handoff.HandoffBoard.CoverForm;
import baton.scheduler.floor.handoff.HandoffBoard.ReleaseForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead can do about a handoff (H6), and whom with.
 *
 * @param sent what was sent last and not taken
 */
record LeadForms(SeatLook look, @Nullable Sent sent) {

  /**
   * Who may stand in for the advisor, those who are free first.
   *
   * @param start of the shift to be covered
   */
  CoverForm cover(SeatId seat, AdvisorId instead, Instant start) {
    List<Choice> free = new ArrayList<>();
    List<Choice> busy = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Sent again = sent != null && sent.isCoverOf(seat, start.toString()) ? sent : null;
    for (Person person : people(instead)) {
      boolean chosen = again != null && again.text().equals(person.id().toString());
      switch (look.mayBeNamed(seat, person.id(), start)) {
        case StandIn.Refused no -> others.add(no.refusal().detail());
        case StandIn.NoSuchSeat none -> {}
        case StandIn.Named named -> add(person, chosen, free, busy);
        case StandIn.Holds holds -> add(person, chosen, free, busy);
        case StandIn.StandsBy standsBy -> add(person, chosen, free, busy);
      }
    }
    return new CoverForm(
        look.facts().name(instead),
        start.toString(),
        free,
        busy,
        others,
        again != null,
        again == null ? null : again.wrong());
  }

  private List<Person> people(AdvisorId instead) {
    return look.facts().people().values().stream()
        .filter(person -> !person.id().equals(instead))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private void add(Person person, boolean chosen, List<Choice> free, List<Choice> busy) {
    if (look.isFree(person.id()) && look.facts().holdOf(person.id()) == null) {
      free.add(new Choice(person.id().value(), person.name(), chosen));
    } else {
      String words = person.name() + ", " + occupation(person.id());
      busy.add(new Choice(person.id().value(), words, chosen));
    }
  }

  private String occupation(AdvisorId advisor) {
    SeatHold hold = look.facts().holdOf(advisor);
    StandBy standBy = look.facts().standByOf(advisor);
    if (hold != null) {
      return "on " + hold.seat().spoken();
    }
    return standBy == null ? "on a call or chat" : "stands by for " + standBy.seat().spoken();
  }

  /** Null when nobody holds the seat. */
  @Nullable ReleaseForm release(SeatId seat) {
    SeatHold hold = look.facts().seat(seat).hold();
    if (hold == null) {
      return null;
    }
    Sent again = sent != null && sent.isReleaseOf(seat) ? sent : null;
    String who = look.facts().name(hold.advisor());
    return new ReleaseForm(
        who,
        what(seat, who),
        again == null ? "" : again.text(),
        again != null,
        again == null ? null : again.wrong());
  }

  private String what(SeatId seat, String who) {
    StandBy ready = look.facts().ready(seat, look.at());
    if (look.mayRelease(seat) instanceof Release.HandedOver && ready != null) {
      return "%s stands by: %s is theirs the moment you release %s."
          .formatted(look.facts().name(ready.advisor()), seat.spoken(), who);
    }
    return look.facts().plan().covering(seat, look.at()) == null
        ? "Nobody is planned on %s now: it closes.".formatted(seat.spoken())
        : "Nobody holds %s then: it is shown as uncovered until somebody takes it, and everybody free is asked."
            .formatted(seat.spoken());
  }

  /**
   * What a lead sent and was not taken; it is shown again as it was typed.
   *
   * @param handoff of a cover: the start of the shift, as it was sent, empty when that is no
   *     instant; of a release null
   * @param text the chosen advisor's id, or the typed reason
   * @param wrong why it cannot be used; null when a rule refused it
   */
  record Sent(
      SeatId seat,
      @Nullable String handoff,
      String text,
      @Nullable String wrong,
      @Nullable Refusal refused) {

    static Sent cover(SeatId seat, String handoff, String advisor) {
      return new Sent(seat, handoff, advisor, null, null);
    }

    static Sent release(SeatId seat, String reason) {
      return new Sent(seat, null, reason, null, null);
    }

    boolean isCoverOf(SeatId which, String start) {
      return seat.equals(which) && start.equals(handoff);
    }

    boolean isReleaseOf(SeatId which) {
      return handoff == null && seat.equals(which);
    }

    Sent refused(Refusal refusal) {
      return new Sent(seat, handoff, text, null, refusal);
    }

    Sent wrong(String why) {
      return new Sent(seat, handoff, text, why, null);
    }
  }
}
