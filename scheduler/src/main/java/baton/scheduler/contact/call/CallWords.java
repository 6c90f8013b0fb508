package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What people are told of calls, and in which words. */
record CallWords(Desk desk, Instant now) {
  private static final Duration STAYS = Duration.ofHours(1);

  /** What all prompts about a callback begin with. */
  static String key(CallbackId callback) {
    return "callback/" + callback + "/";
  }

  /** What those begin with that ask somebody to pick it up. */
  static String offers(CallbackId callback) {
    return key(callback) + "offer/";
  }

  /** What all prompts about a running call begin with. */
  static String key(CallId call) {
    return "call/" + call + "/";
  }

  Prompt offer(AdvisorId to, Callback call) {
    return new Prompt(
        to,
        offers(call.id()) + at(call),
        Concern.ASKED,
        "Can you take the %s call?".formatted(time(call)),
        "%s waits, %s, and Live Call is busy. Open My shift and press Take the call: the first to do so has it."
            .formatted(call.customer().phone().masked(), theirs(call)),
        null,
        call.slot().end());
  }

  Prompt taken(AdvisorId to, Callback call, String by) {
    return new Prompt(
        to,
        "callback/%s/taken/%s".formatted(call.id(), now.toEpochMilli()),
        Concern.ASKED,
        "%s has taken the %s call".formatted(by, time(call)),
        "Nothing more to do: thank you.",
        null,
        now.plus(STAYS));
  }

  /** To whoever holds a LIVE_CALL seat, and to the leads (C3). */
  List<Prompt> late(Callback call, List<CallPerson> people) {
    String title = "The %s call is late".formatted(time(call));
    String text =
        "%s waits, %s, and nobody has started the call. At %s it is missed."
            .formatted(call.customer().phone().masked(), theirs(call), written(call.slot().end()));
    return people.stream()
        .filter(person -> person.seat() != null || person.lead())
        .map(person ->
            new Prompt(
                person.id(),
                key(call.id()) + "late/" + at(call),
                person.seat() == null ? Concern.LEAD : Concern.ASKED,
                title,
                person.seat() == null ? text : text + " Start it, or tell a lead that you cannot.",
                null,
                call.slot().end()))
        .toList();
  }

  /** To the leads (C3). */
  List<Prompt> missed(Callback call, List<CallPerson> people) {
    return people.stream()
        .filter(CallPerson::lead)
        .map(lead ->
            new Prompt(
                lead.id(),
                key(call.id()) + "missed/" + at(call),
                Concern.LEAD,
                "The %s call was missed".formatted(time(call)),
                "Nobody called %s in the slot. They are at the head of the order now; whoever is free calls them next."
                    .formatted(call.customer().phone().masked()),
                null,
                now.plus(Duration.ofHours(12))))
        .toList();
  }

  /** To whoever makes the call and to the leads, at 15 minutes (C2). */
  List<Prompt> forewarned(Call call, Forewarning warning, List<CallPerson> people) {
    String next = time(warning.hurt());
    String helpers =
        warning.helpers().isEmpty()
            ? "Nobody else on shift could take it."
            : warning.helpers().stream()
                .map(helper -> helper.who().name())
                .collect(Collectors.joining(" or ", "", " could take it."));
    String hurt =
        "The %s call with %s would wait. %s"
            .formatted(next, warning.hurt().customer().phone().masked(), helpers);
    return both(
        call,
        people,
        "15",
        new Said("Your call has gone on for 15 min", hurt + " Close by %s, or transfer the call."),
        new Said("%s's call has gone on for 15 min".formatted(call.advisor().name()), hurt));
  }

  /** To whoever makes the call and to the leads, at 20 minutes (C2). */
  List<Prompt> overrun(Call call, List<CallPerson> people) {
    return both(
        call,
        people,
        "20",
        new Said("Your call is an overrun", "It has gone on since %s. Close it, or transfer it."),
        new Said(
            "%s's call is an overrun".formatted(call.advisor().name()),
            "It has gone on since %s.".formatted(written(call.startedAt()))));
  }

  private record Said(String title, String text) {}

  private List<Prompt> both(
      Call call, List<CallPerson> people, String step, Said toThem, Said toLeads) {
    String key = key(call.id()) + step;
    Instant until = now.plus(STAYS);
    Instant at = step.equals("15") ? call.overrunDue() : call.startedAt();
    List<Prompt> prompts = new ArrayList<>();
    prompts.add(
        new Prompt(
            call.advisor().id(),
            key + "/" + call.advisor().id(),
            Concern.ASKED,
            toThem.title(),
            toThem.text().replace("%s", written(at)),
            null,
            until));
    people.stream()
        .filter(person -> person.lead() && !person.id().equals(call.advisor().id()))
        .map(lead ->
            new Prompt(lead.id(), key, Concern.LEAD, toLeads.title(), toLeads.text(), null, until))
        .forEach(prompts::add);
    return prompts;
  }

  /** To whoever has the call from now on (C1). */
  Prompt transferred(Call call, String from, AdvisorId to) {
    return new Prompt(
        to,
        key(call.id()) + "transfer/" + now.toEpochMilli(),
        Concern.ASKED,
        "%s has transferred a call to you".formatted(from),
        "%s is yours, begun at %s. Open My shift."
            .formatted(
                call.number() == null ? "The customer" : call.number(), written(call.startedAt())),
        null,
        now.plus(STAYS));
  }

  private static long at(Callback call) {
    return call.slot().start().toEpochMilli();
  }

  private String time(Callback call) {
    return DeskTime.of(desk, now).time(call.slot().start());
  }

  private String written(Instant instant) {
    return desk.written(instant, now);
  }

  private static String theirs(Callback call) {
    return call.customer().hours().zones().stream()
        .map(zone -> DeskTime.clock(call.slot().start(), zone) + " in " + DeskTime.city(zone))
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
