package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.Outcome;
import baton.handoff.SeatId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Outbox;
import baton.scheduler.notification.SentPrompts;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.publish.Rota;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A desk on a database of its own, Monday 2 March 2026, 08:00 in Denver: Live Call 1 and 2, Live
 * Chat 1; Ana, Ben and Dan call, Cleo chats, Lea leads.
 */
final class SwapScene {
  static final String MONDAY = "2026-03-09T08:00 2026-03-09T16:00";
  static final String TUESDAY = "2026-03-10T08:00 2026-03-10T16:00";

  final TestDatabase database = TestDatabase.create();
  final Transactions transactions;
  private final Outbox outbox = new Outbox(List.of());
  private final SwapFollowing following = new SwapFollowing(outbox);
  private final Rota rota = new Rota(following::follow);
  private final SwapNotifier teller = new SwapNotifier(outbox);
  private final SwapExecution carrying = new SwapExecution(rota);
  final SwapService swaps = new SwapService(carrying, teller);
  final SwapService decisions = new SwapService(carrying, teller);
  private final DeskId id;
  private volatile Instant now = Instant.parse("2026-03-02T15:00:00Z");

  SwapScene() {
    this.transactions = new Transactions(database.app(), () -> this.now);
    this.id =
        transactions.run(tx -> {
          DeskId desk = desk(tx);
          role(tx, desk, "LIVE_CALL", 2);
          role(tx, desk, "LIVE_CHAT", 1);
          Advisors advisors = new Advisors();
          for (String name : List.of("Ana", "Ben", "Dan")) {
            var unused = advisors.add(tx, desk, name, false, List.of("LIVE_CALL"));
          }
          AdvisorId unusedCleo = advisors.add(tx, desk, "Cleo", false, List.of("LIVE_CHAT"));
          AdvisorId unusedLea =
              advisors.add(tx, desk, "Lea", true, List.of("LIVE_CALL", "LIVE_CHAT"));
          return desk;
        });
  }

  private static DeskId desk(Tx tx) {
    return new DeskId(
        tx.handle()
            .createQuery(
                """
                insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                  stand_by_minutes, relieve_early_minutes, slot_days)
                values ('support', 'Support', 'America/Denver', 'MT', '9', '{US}', 30, 10, 14)
                returning id
                """)
            .mapTo(long.class)
            .one());
  }

  private static void role(Tx tx, DeskId desk, String code, int seats) {
    tx.handle()
        .execute("insert into role values (?, ?, ?, true, ?)", desk.value(), code, code, seats);
  }

  void setLocal(String local) {
    now = LocalDateTime.parse(local).atZone(java.time.ZoneId.of("America/Denver")).toInstant();
  }

  Desk desk() {
    return transactions.run(tx -> new Desks().byId(tx, id));
  }

  AdvisorId who(String name) {
    return transactions.run(tx ->
        new Advisors()
            .all(tx, id).stream()
                .filter(advisor -> advisor.name().equals(name))
                .map(Advisor::id)
                .findFirst()
                .orElseThrow());
  }

  SwapActor actor(String name) {
    return new SwapActor(who(name), name, name.equals("Lea"));
  }

  /** Publishes {@code "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"}: all there shall be. */
  int publish(String... shifts) {
    List<ShiftLine> lines = new ArrayList<>();
    for (String shift : shifts) {
      String[] words = shift.split(" ");
      lines.add(
          ShiftLine.item(
              lines.size(),
              SeatId.parse(words[0]),
              words[1],
              LocalDateTime.parse(words[2]),
              LocalDateTime.parse(words[3])));
    }
    Publication published =
        transactions.run(tx -> {
          Desk desk = new Desks().byId(tx, id);
          var unused = rota.replaceDraft(tx, desk, lines);
          return rota.publish(tx, desk, null, "");
        });
    if (published instanceof Publication.Published done) {
      return done.revision();
    }
    throw new AssertionError(published.toString());
  }

  /** The current shifts that are not over, as {@link #publish} takes them. */
  List<String> published() {
    return transactions.run(tx -> {
      SwapFacts facts = SwapFacts.of(tx, new Desks().byId(tx, id));
      return facts.shifts().stream()
          .map(shift ->
              String.join(
                  " ",
                  shift.seat().toString(),
                  facts.name(shift.advisor()),
                  shift.localStart().toString(),
                  shift.localEnd().toString()))
          .toList();
    });
  }

  /** What the latest revision says of itself. */
  String why() {
    return transactions.run(tx ->
        tx.handle()
            .createQuery("select why from rota_revision order by number desc limit 1")
            .mapTo(String.class)
            .one());
  }

  <T> T run(BiFunction<Tx, Desk, T> work) {
    return transactions.run(tx -> work.apply(tx, new Desks().byId(tx, id)));
  }

  /** What is asked for: {@code "LIVE_CALL/1 Ana 2026-03-09T08:00"}, all of it, to everybody. */
  OfferRequest asked(String shift) {
    return new OfferRequest(key(shift), null, null, null, null, "");
  }

  OfferRequest askedOf(String shift, String name) {
    return new OfferRequest(key(shift), null, null, who(name), null, "");
  }

  OfferRequest askedFor(String shift, String other) {
    OfferRequest.Key back = key(other);
    return new OfferRequest(key(shift), null, null, back.advisor(), back, "");
  }

  OfferRequest part(String shift, String from, String to) {
    return new OfferRequest(
        key(shift), LocalDateTime.parse(from), LocalDateTime.parse(to), null, null, "");
  }

  OfferRequest.Key key(String shift) {
    String[] words = shift.split(" ");
    return new OfferRequest.Key(
        SeatId.parse(words[0]), who(words[1]), LocalDateTime.parse(words[2]));
  }

  Outcome<Swap> offer(OfferRequest asked, String by) {
    SwapActor actor = actor(by);
    return run((tx, desk) -> swaps.offer(tx, desk, asked, actor));
  }

  /** An offer that has to go well. */
  SwapId offered(OfferRequest asked, String by) {
    return done(offer(asked, by)).id();
  }

  Outcome<Swap> accept(SwapId swap, String taker) {
    return accept(swap, taker, taker);
  }

  Outcome<Swap> accept(SwapId swap, String taker, String by) {
    return accept(swap, taker, by, null);
  }

  /** By somebody whose page showed what warns. */
  Outcome<Swap> acceptSeeing(SwapId swap, String taker, List<String> seen) {
    return accept(swap, taker, taker, seen);
  }

  private Outcome<Swap> accept(SwapId swap, String taker, String by, @Nullable List<String> seen) {
    AdvisorId who = who(taker);
    SwapActor actor = actor(by);
    return run((tx, desk) -> swaps.accept(tx, desk, swap, who, actor, seen));
  }

  /** Whom an offer does not reach, as its owner reads it. */
  List<String> leftOut(SwapId swap) {
    return run((tx, desk) -> {
      SwapTerms terms = new SwapStore().byId(tx, desk, swap).orElseThrow().terms();
      return OfferAudience.of(terms, SwapFacts.of(tx, desk)).inWords(terms).lines();
    });
  }

  /** What the checks warn of if that one takes it. */
  List<String> warnings(SwapId swap, String taker) {
    return warnings(List.of(swap), taker).getFirst();
  }

  /** The same of several, each for itself. */
  List<List<String>> warnings(List<SwapId> offers, String taker) {
    AdvisorId who = who(taker);
    List<Swap> all = offers.stream().map(this::swap).toList();
    return run((tx, desk) ->
        carrying.findings(tx, desk, all, who).stream().map(SwapService::said).toList());
  }

  Outcome<Swap> approve(SwapId swap) {
    return approve(swap, null);
  }

  Outcome<Swap> approve(SwapId swap, @Nullable List<String> seen) {
    SwapActor lea = actor("Lea");
    return run((tx, desk) -> decisions.approve(tx, desk, swap, lea, seen));
  }

  Outcome<Swap> undo(SwapId swap, String by) {
    SwapActor actor = actor(by);
    return run((tx, desk) -> decisions.undo(tx, desk, swap, actor));
  }

  Swap swap(SwapId swap) {
    return run((tx, desk) -> new SwapStore().byId(tx, desk, swap).orElseThrow());
  }

  void policy(SwapPolicy policy) {
    transactions.use(tx -> policy.set(tx, new Desks().byId(tx, id)));
  }

  /** One limit of somebody's, by its column. */
  void agree(String name, String limit, String value) {
    AdvisorId who = who(name);
    transactions.use(tx ->
        tx.handle()
            .execute(
                "insert into advisor_limits (desk_id, advisor_id, "
                    + limit
                    + ") values (?, ?, "
                    + value
                    + ")",
                id.value(),
                who.value()));
  }

  /** Approved time off. */
  void away(String name, String from, String to) {
    AdvisorId who = who(name);
    transactions.use(tx ->
        tx.handle()
            .execute(
                "insert into time_off (desk_id, advisor_id, local_from, local_to, starts_at,"
                    + " ends_at, reason, state, asked_at, decided_at) select ?, ?, f, t, f at time"
                    + " zone 'America/Denver', t at time zone 'America/Denver', '', 'APPROVED',"
                    + " '2026-03-01T00:00Z', '2026-03-01T00:00Z' from (select ?::timestamp as f,"
                    + " ?::timestamp as t) span",
                id.value(),
                who.value(),
                from,
                to));
  }

  /** What happened to it: "OFFERED by Lea for Ana". */
  List<String> log(SwapId swap) {
    return run((tx, desk) -> {
      SwapFacts facts = SwapFacts.of(tx, desk);
      return new SwapLog()
          .of(tx, List.of(swap)).getOrDefault(swap, List.of()).stream()
              .map(event ->
                  event.kind()
                      + (event.by().isEmpty() ? "" : " by " + event.by())
                      + (event.forWhom() == null ? "" : " for " + facts.name(event.forWhom()))
                      + (event.words().isEmpty() ? "" : ": " + event.words()))
              .toList();
    });
  }

  /** The titles of what somebody was told and has not put away, the oldest first. */
  List<String> told(String name) {
    AdvisorId who = who(name);
    return run((tx, desk) ->
        SentPrompts.open(tx, id, who).reversed().stream()
            .map(told -> told.prompt().title())
            .toList());
  }

  static Swap done(Outcome<Swap> outcome) {
    if (outcome instanceof Outcome.Done<Swap> done) {
      return done.value();
    }
    throw new AssertionError(outcome.toString());
  }

  /** "R1: …", of one that was refused. */
  static String refused(Outcome<Swap> outcome) {
    if (outcome instanceof Outcome.Refused<Swap> no) {
      return Objects.requireNonNull(no.refusal().rule()) + ": " + no.refusal().detail();
    }
    throw new AssertionError(outcome.toString());
  }
}
