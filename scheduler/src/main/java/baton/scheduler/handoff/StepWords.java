package baton.scheduler.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.planned.Step;
import baton.handoff.seat.DeskTerms;
import baton.handoff.seat.FreeAdvisors;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.shift.Shift;
import baton.scheduler.prompt.Act;
import baton.scheduler.prompt.Concern;
import baton.scheduler.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a step of a handoff's ladder is told to, and in which words (H4, H6). */
final class StepWords {
  private static final Duration STAYS = Duration.ofHours(1);

  private final SeatFacts facts;
  private final Instant at;
  private final List<AdvisorId> leads;

  StepWords(SeatFacts facts, Instant at, List<AdvisorId> leads) {
    this.facts = facts;
    this.at = at;
    this.leads = List.copyOf(leads);
  }

  List<Prompt> of(Step step) {
    PlannedHandoff handoff = step.handoff();
    return switch (step.kind()) {
      case TOLD -> near(handoff, step.minutes());
      case LATE -> late(handoff);
      case LEADS_ALERTED -> alert(handoff);
      case COVER_ASKED -> ask(handoff.seat(), handoff.at(), missing(handoff));
      case CALLED_OFF -> calledOff(handoff);
    };
  }

  private List<Prompt> near(PlannedHandoff handoff, int minutes) {
    List<Prompt> prompts = new ArrayList<>();
    AdvisorId outgoing = handoff.outgoing();
    AdvisorId incoming = handoff.incoming();
    String key = Keys.at(handoff.seat(), handoff.at()) + "told/" + minutes;
    boolean ready = incoming != null && facts.isThere(handoff.seat(), incoming);
    if (outgoing != null && holds(handoff.seat(), outgoing)) {
      prompts.add(outgoing(handoff, outgoing, key, ready));
    }
    if (incoming != null) {
      prompts.add(incoming(handoff, incoming, key, ready));
    }
    return prompts;
  }

  private Prompt outgoing(PlannedHandoff handoff, AdvisorId outgoing, String key, boolean ready) {
    AdvisorId incoming = handoff.incoming();
    boolean now = !at.isBefore(handoff.at());
    if (incoming == null) {
      return own(
          outgoing,
          key,
          "%s closes %s".formatted(spoken(handoff), when(handoff.at())),
          now
              ? "Nobody follows you. Log out; the seat closes."
              : "Nobody follows you. Log out then; the seat closes.",
          now ? act(Act.Kind.LOG_OUT, handoff) : null);
    }
    String who = facts.name(incoming);
    String next =
        ready
            ? who + " is ready. Log out to hand over."
            : who
                + " is not here yet. Leave a note for "
                + who
                + "; the seat stays yours until then.";
    return own(
        outgoing,
        key,
        "%s relieves you on %s %s".formatted(who, spoken(handoff), when(handoff.at())),
        next,
        ready ? act(Act.Kind.LOG_OUT, handoff) : null);
  }

  private Prompt incoming(PlannedHandoff handoff, AdvisorId incoming, String key, boolean ready) {
    SeatHold hold = facts.seat(handoff.seat()).hold();
    String title =
        hold == null
            ? "Your shift on %s starts %s".formatted(spoken(handoff), when(handoff.at()))
            : "You relieve %s on %s %s"
                .formatted(facts.name(hold.advisor()), spoken(handoff), when(handoff.at()));
    String next =
        ready
            ? "You stand by. The seat is yours as soon as it is handed over."
            : hold == null
                ? "Log in to take the seat."
                : "Stand by, so that %s can hand over.".formatted(facts.name(hold.advisor()));
    return own(incoming, key, title, next, ready ? null : act(Act.Kind.LOG_IN, handoff));
  }

  private List<Prompt> late(PlannedHandoff handoff) {
    Shift missing = missing(handoff);
    if (missing == null) {
      return List.of();
    }
    String key = Keys.at(handoff.seat(), handoff.at()) + "late";
    String who = facts.name(missing.advisor());
    DeskTerms.Notice notice = facts.terms().notice();
    List<Prompt> prompts = new ArrayList<>();
    SeatHold hold = facts.seat(handoff.seat()).hold();
    prompts.add(
        prompt(
            missing.advisor(),
            key,
            "You are late for %s".formatted(spoken(handoff)),
            hold == null
                ? "It has nobody since %s. Log in now.".formatted(written(handoff.at()))
                : "%s waits for you since %s. Stand by now."
                    .formatted(facts.name(hold.advisor()), written(handoff.at())),
            act(Act.Kind.LOG_IN, handoff),
            missing.period().end()));
    if (hold != null) {
      prompts.add(
          prompt(
              hold.advisor(),
              key,
              "%s is late: %s stays yours".formatted(who, spoken(handoff)),
              "The leads hear of it at %s; others are asked to stand in at %s. Your time is counted."
                  .formatted(
                      written(handoff.at().plus(notice.alertLeads())),
                      written(handoff.at().plus(notice.askCover()))),
              null,
              missing.period().end()));
    }
    return prompts;
  }

  private List<Prompt> alert(PlannedHandoff handoff) {
    Shift missing = missing(handoff);
    if (missing == null) {
      return List.of();
    }
    SeatHold hold = facts.seat(handoff.seat()).hold();
    String title =
        "%s is %s late for %s"
            .formatted(
                facts.name(missing.advisor()),
                DeskTerms.length(Duration.between(handoff.at(), at)),
                spoken(handoff));
    String text =
        hold == null
            ? "Nobody holds the seat. Name somebody to cover it."
            : "%s stays on. Name somebody to cover, or release %s with a reason."
                .formatted(facts.name(hold.advisor()), facts.name(hold.advisor()));
    String key = Keys.at(handoff.seat(), handoff.at()) + "leads";
    return leads.stream()
        .map(lead -> new Prompt(lead, key, Concern.LEAD, title, text, null, missing.period().end()))
        .toList();
  }

  /** Everybody free is asked; the first to accept stands in. */
  List<Prompt> ask(SeatId seat, Instant since, @Nullable Shift missing) {
    if (missing == null) {
      return List.of();
    }
    Instant until = facts.plan().stretch(missing).end();
    String title = "Can you stand in on %s until %s?".formatted(seat.spoken(), written(until));
    String text =
        "%s was due at %s and is not there. The first to accept has it."
            .formatted(facts.name(missing.advisor()), written(missing.period().start()));
    String key = Keys.offers(seat) + since.toEpochMilli();
    return FreeAdvisors.of(facts, seat, at).stream()
        .map(person ->
            new Prompt(
                person.id(),
                key,
                Concern.ASKED,
                title,
                text,
                new Act(Act.Kind.TAKE_COVER, seat, since),
                until))
        .toList();
  }

  private List<Prompt> calledOff(PlannedHandoff handoff) {
    String key = Keys.at(handoff.seat(), handoff.at()) + "off";
    return Stream.of(handoff.outgoing(), handoff.incoming())
        .flatMap(Stream::ofNullable)
        .map(advisor ->
            own(
                advisor,
                key,
                "Called off: %s at %s".formatted(spoken(handoff), written(handoff.at())),
                "The rota was changed. Look at your shifts for what is planned now.",
                null))
        .toList();
  }

  private @Nullable Shift missing(PlannedHandoff handoff) {
    return facts.missing(handoff.seat(), at);
  }

  private boolean holds(SeatId seat, AdvisorId advisor) {
    SeatHold hold = facts.seat(seat).hold();
    return hold != null && hold.advisor().equals(advisor);
  }

  private Prompt own(AdvisorId to, String key, String title, String text, @Nullable Act act) {
    return prompt(to, key, title, text, act, at.plus(STAYS));
  }

  private static Prompt prompt(
      AdvisorId to, String key, String title, String text, @Nullable Act act, Instant until) {
    return new Prompt(to, key, Concern.OWN_HANDOFF, title, text, act, until);
  }

  private static Act act(Act.Kind kind, PlannedHandoff handoff) {
    return new Act(kind, handoff.seat(), handoff.at());
  }

  private static String spoken(PlannedHandoff handoff) {
    return handoff.seat().spoken();
  }

  /** {@code at 16:00 MT, in 15 min}, or {@code now, at 16:00 MT}. */
  private String when(Instant instant) {
    return at.isBefore(instant)
        ? "at %s, in %s"
            .formatted(written(instant), DeskTerms.length(Duration.between(at, instant)))
        : "now, at %s".formatted(written(instant));
  }

  private String written(Instant instant) {
    return facts.terms().written(instant, at);
  }
}
