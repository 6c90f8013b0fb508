package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
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
import java.util.stream.Stream;
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
  static final DeskTerms TERMS =
      new DeskTerms(DENVER, "MT", Duration.ofMinutes(30), Duration.ofMinutes(10), NOTICE);
  static final Map<AdvisorId, Person> PEOPLE =
      Stream.of(
              new Person(ANA, "Ana", ALL),
              new Person(BEN, "Ben", ALL),
              new Person(CARA, "Cara", ALL),
              new Person(DAN, "Dan", Set.of("VOICEMAIL")))
          .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));

  private final List<Planned> plan = new ArrayList<>();
  private @Nullable SeatPlan resolved;
  private Standing standing = empty(List.of(CALL, CHAT, MAIL));
  private final Set<AdvisorId> onContact = new HashSet<>();

  /** Seats that nobody ever held, all strict but {@link #MAIL}. */
  static Standing empty(List<SeatId> ids) {
    SortedMap<SeatId, SeatState> seats = new TreeMap<>();
    for (SeatId seat : ids) {
      seats.put(seat, new SeatState(seat, !seat.equals(MAIL), null, null, null));
    }
    return new Standing(seats, List.of());
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
    apply(decision.moves(), at);
    return decision;
  }

  LogIn logIn(SeatId seat, AdvisorId advisor, String time) {
    return logIn(seat, advisor, at(time));
  }

  LogOut logOut(SeatId seat, AdvisorId advisor, Instant at) {
    LogOut decision = LogOutRule.decide(facts(), seat, advisor, at);
    apply(decision.moves(), at);
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
    apply(decision.moves(), at);
    return decision;
  }

  /** The lead names them at that time for whoever is planned then. */
  StandIn name(SeatId seat, AdvisorId advisor, String time) {
    return name(seat, advisor, null, at(time));
  }

  StandIn name(SeatId seat, AdvisorId advisor, @Nullable Instant handoff, Instant at) {
    StandIn decision = StandInRule.name(facts(), seat, advisor, handoff, at);
    apply(decision.moves(), at);
    return decision;
  }

  Release releaseByForce(SeatId seat, String time) {
    return releaseByForce(seat, at(time));
  }

  Release releaseByForce(SeatId seat, Instant at) {
    Release decision = ReleaseRule.decide(facts(), seat, at);
    apply(decision.moves(), at);
    return decision;
  }

  @Nullable AdvisorId holder(SeatId seat) {
    SeatHold hold = facts().seat(seat).hold();
    return hold == null ? null : hold.advisor();
  }

  SeatSnapshot picture(SeatId seat, String time) {
    return SeatSnapshots.of(facts(), at(time)).seats().stream()
        .filter(picture -> picture.seat().equals(seat))
        .findFirst()
        .orElseThrow();
  }

  SeatFacts facts() {
    if (resolved == null) {
      resolved = new SeatPlan(7, shifts(), standing.covers());
    }
    return new SeatFacts(TERMS, standing.seats(), PEOPLE, resolved, onContact);
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

  private void apply(List<Move> moves, Instant at) {
    Standing.After after = standing.after(moves, at);
    if (after.broken() != null) {
      throw new AssertionError("the database refuses that: " + after.broken());
    }
    standing = after.standing();
    resolved = null;
  }

  static LocalDateTime local(String time) {
    String[] parts = time.split(":");
    return LocalDateTime.parse("2026-06-11T00:00")
        .plusHours(Long.parseLong(parts[0]))
        .plusMinutes(Long.parseLong(parts[1]));
  }
}
