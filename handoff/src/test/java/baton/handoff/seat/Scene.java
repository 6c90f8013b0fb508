package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A desk in memory, on 11 June 2026 in Denver: facts that decisions can be applied to. */
final class Scene {
  static final AdvisorId ANA = new AdvisorId(1);
  static final AdvisorId BEN = new AdvisorId(2);
  static final AdvisorId CARA = new AdvisorId(3);
  static final AdvisorId DAN = new AdvisorId(4);
  static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  static final SeatId CHAT = new SeatId("LIVE_CHAT", 1);
  static final SeatId MAIL = new SeatId("VOICEMAIL", 1);

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Set<String> ALL = Set.of("LIVE_CALL", "LIVE_CHAT", "VOICEMAIL");
  private static final DeskTerms.Notice NOTICE =
      new DeskTerms.Notice(
          List.of(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ZERO),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10));
  private static final DeskTerms TERMS =
      new DeskTerms(DENVER, "MT", Duration.ofMinutes(30), Duration.ofMinutes(10), NOTICE);

  private final SortedMap<SeatId, SeatState> seats = new TreeMap<>();
  private final List<Planned> plan = new ArrayList<>();
  private @Nullable SeatPlan resolved;
  private final List<Cover> covers = new ArrayList<>();
  private final Set<AdvisorId> onContact = new HashSet<>();

  Scene() {
    for (SeatId seat : List.of(CALL, CHAT, MAIL)) {
      seats.put(seat, new SeatState(seat, !seat.equals(MAIL), null, null, null));
    }
  }

  /** {@code 14:00} desk time; {@code 25:00} is the next day's 01:00. */
  static Instant at(String time) {
    return local(time).atZone(DENVER).toInstant();
  }

  Scene shift(SeatId seat, AdvisorId advisor, String start, String end) {
    resolved = null;
    plan.add(new Planned(seat, advisor, local(start), local(end)));
    return this;
  }

  /** The rota plans it no more: a changed one was published. */
  Scene takeOut(SeatId seat, AdvisorId advisor, String start) {
    resolved = null;
    plan.removeIf(planned ->
        planned.seat().equals(seat)
            && planned.advisor().equals(advisor)
            && planned.start().equals(local(start)));
    return this;
  }

  Scene onContact(AdvisorId advisor) {
    onContact.add(advisor);
    return this;
  }

  LogIn logIn(SeatId seat, AdvisorId advisor, Instant at) {
    LogIn decision = LogInRule.decide(facts(), seat, advisor, at);
    decision.moves().forEach(move -> apply(move, at));
    return decision;
  }

  LogIn logIn(SeatId seat, AdvisorId advisor, String time) {
    return logIn(seat, advisor, at(time));
  }

  LogOut logOut(SeatId seat, AdvisorId advisor, Instant at) {
    LogOut decision = LogOutRule.decide(facts(), seat, advisor, at);
    decision.moves().forEach(move -> apply(move, at));
    return decision;
  }

  LogOut logOut(SeatId seat, AdvisorId advisor, String time) {
    return logOut(seat, advisor, at(time));
  }

  StandIn accept(SeatId seat, AdvisorId advisor, String time) {
    return accept(seat, advisor, at(time));
  }

  StandIn accept(SeatId seat, AdvisorId advisor, Instant at) {
    StandIn decision = StandInRule.accept(facts(), seat, advisor, at);
    decision.moves().forEach(move -> apply(move, at));
    return decision;
  }

  /** The lead names them at that time for whoever is planned then. */
  StandIn name(SeatId seat, AdvisorId advisor, String time) {
    return name(seat, advisor, null, at(time));
  }

  StandIn name(SeatId seat, AdvisorId advisor, @Nullable Instant handoff, Instant at) {
    StandIn decision = StandInRule.name(facts(), seat, advisor, handoff, at);
    decision.moves().forEach(move -> apply(move, at));
    return decision;
  }

  Release releaseByForce(SeatId seat, String time) {
    return releaseByForce(seat, at(time));
  }

  Release releaseByForce(SeatId seat, Instant at) {
    Release decision = ReleaseRule.decide(facts(), seat, at);
    decision.moves().forEach(move -> apply(move, at));
    return decision;
  }

  @Nullable AdvisorId holder(SeatId seat) {
    SeatHold hold = facts().seat(seat).hold();
    return hold == null ? null : hold.advisor();
  }

  SeatPicture picture(SeatId seat, String time) {
    return SeatPictures.of(facts(), at(time)).seats().stream()
        .filter(picture -> picture.seat().equals(seat))
        .findFirst()
        .orElseThrow();
  }

  SeatFacts facts() {
    Map<AdvisorId, Person> people =
        List.of(
                new Person(ANA, "Ana", ALL),
                new Person(BEN, "Ben", ALL),
                new Person(CARA, "Cara", ALL),
                new Person(DAN, "Dan", Set.of("VOICEMAIL")))
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    if (resolved == null) {
      resolved = new SeatPlan(7, shifts(), covers);
    }
    return new SeatFacts(TERMS, seats, people, resolved, onContact);
  }

  private List<Shift> shifts() {
    return PlannedPeriods.resolve(plan, DENVER).stream()
        .map(PlannedPeriods.Resolved.Usable.class::cast)
        .map(usable -> {
          Planned planned = usable.planned();
          return new Shift(
              new ShiftId(1),
              planned.seat(),
              planned.advisor(),
              planned.start(),
              planned.end(),
              usable.period());
        })
        .toList();
  }

  private void apply(Move move, Instant at) {
    switch (move) {
      case Move.Take(SeatHold hold) -> hold(hold);
      case Move.HandOver(SeatHold out, AdvisorId incoming, var unused) ->
          hold(new SeatHold(out.seat(), incoming, at));
      case Move.Close(SeatHold out, var unused) -> release(out.seat(), at);
      case Move.CheckOut(SeatHold out, var unused, var expected) -> release(out.seat(), at);
      case Move.Release(SeatHold out, var unused) -> release(out.seat(), at);
      case Move.StandIn(Cover cover, var unused) -> cover(cover);
      case Move.CoverEnds(Cover cover) -> end(cover, at);
      case Move.Ready(StandBy standBy, var unused) ->
          seats.computeIfPresent(
              standBy.seat(), (seat, s) -> with(s, s.hold(), standBy, s.lastReleased()));
      case Move.StandDown(StandBy standBy, var unused) ->
          seats.computeIfPresent(
              standBy.seat(), (seat, s) -> with(s, s.hold(), null, s.lastReleased()));
    }
  }

  private void cover(Cover cover) {
    resolved = null;
    covers.add(cover);
  }

  private void end(Cover cover, Instant at) {
    resolved = null;
    covers.remove(cover);
    if (cover.period().start().isBefore(at)) {
      ShiftPeriod past = new ShiftPeriod(cover.period().start(), at);
      covers.add(new Cover(cover.seat(), cover.advisor(), cover.instead(), past));
    }
  }

  private void hold(SeatHold hold) {
    seats.computeIfPresent(
        hold.seat(),
        (seat, s) -> {
          StandBy standBy = s.standBy();
          boolean gotIt = standBy != null && standBy.advisor().equals(hold.advisor());
          return with(s, hold, gotIt ? null : standBy, s.lastReleased());
        });
  }

  private void release(SeatId id, Instant at) {
    seats.computeIfPresent(id, (seat, s) -> with(s, null, s.standBy(), at));
  }

  private static SeatState with(
      SeatState s, @Nullable SeatHold hold, @Nullable StandBy standBy, @Nullable Instant last) {
    return new SeatState(s.seat(), s.strict(), hold, standBy, last);
  }

  private static LocalDateTime local(String time) {
    String[] parts = time.split(":");
    return LocalDateTime.parse("2026-06-11T00:00")
        .plusHours(Long.parseLong(parts[0]))
        .plusMinutes(Long.parseLong(parts[1]));
  }
}
