package baton.scheduler.contact.call;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import baton.handoff.Outcome;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapUpTest {
  private static final String REACHED = "{\"result\": \"reached\", \"disposition\": \"Order\"}";

  private final CallDesk desk = new CallDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void until_the_outcome_is_saved_no_other_call_starts_C5() {
    long call = call("08:00");
    desk.at("08:12");
    desk.end(desk.advisor(1), call);
    CallbackId next = desk.book("08:20", 1);
    desk.at("08:20");

    Problem problem = refused(() -> desk.start(1, next));

    assertThat(problem.rule()).isEqualTo("C5");
    assertThat(problem.detail())
        .isEqualTo(
            "Advisor 1 has not saved the outcome of the call with ••••0100 yet, which ended at"
                + " 08:12 MT.");
    desk.reached(desk.advisor(1), call);
    assertThat(desk.start(1, next).get("advisor").get("name").asText()).isEqualTo("Advisor 1");
  }

  @Test
  void the_database_knows_no_two_open_calls_of_one_advisor_C5() {
    long call = call("08:00");
    desk.end(desk.advisor(1), call);
    assertThatThrownBy(() ->
            desk.desk
                .jdbi()
                .useHandle(h ->
                    h.execute(
                        "insert into call (desk_id, advisor_id, started_at)"
                            + " select desk_id, advisor_id, started_at from call")))
        .isInstanceOf(UnableToExecuteStatementException.class)
        .hasMessageContaining("one_open_call_per_advisor");
  }

  @Test
  void an_outcome_is_kept_with_its_notes_and_who_the_customer_is_C5() {
    long call = ended("08:00");
    CallView saved =
        desk.save(
            desk.advisor(1),
            call,
            """
            {"result": "reached", "disposition": " Order ", "notes": "Wants\\r\\nblue.",
             "customer": {"email": "sam@example.com", "reference": "A-1"}}
            """);
    assertThat(saved.outcome())
        .isEqualTo(
            new CallOutcome(
                CallResult.REACHED,
                "Order",
                "Wants\nblue.",
                new CallOutcome.Contact(null, "sam@example.com", "A-1")));
    assertThat(saved.wrappedAt()).isEqualTo(CallDesk.instant("08:12"));
    assertThat(suggested()).containsExactly("Order");
  }

  @Test
  void who_was_on_the_call_saves_its_outcome_after_their_shift_H12() {
    long call = desk.start(1, book("13:40")).get("id").asLong();
    desk.at("14:10");
    desk.end(desk.advisor(1), call);
    desk.at("14:15");
    assertThat(desk.reached(desk.advisor(1), call).wrappedAt()).isNotNull();
  }

  @Test
  void the_same_outcome_twice_is_as_once_and_another_is_refused_C5() {
    long call = ended("08:00");
    CallView once = desk.save(desk.advisor(1), call, REACHED);
    desk.at("08:15");
    assertThat(desk.save(desk.advisor(1), call, REACHED)).isEqualTo(once);
    Problem other = refused(() -> desk.save(desk.advisor(1), call, "{\"result\": \"hungUp\"}"));
    assertThat(other.detail()).contains("is saved already: Order");
  }

  @Test
  void a_call_that_goes_on_has_no_outcome_yet_C5() {
    long call = call("08:00");
    Problem problem = refused(() -> desk.reached(desk.advisor(1), call));
    assertThat(problem.rule()).isEqualTo("C5");
    assertThat(problem.detail()).endsWith("is still going on; its outcome is saved after it.");
  }

  @Test
  void the_outcome_is_for_its_advisor_or_a_lead_to_save() {
    long call = ended("08:00");
    assertThat(problem(() -> desk.reached(desk.advisor(2), call)).status()).isEqualTo(403);
    assertThat(desk.reached(desk.lead(2), call).wrappedAt()).isNotNull();
    assertThat(problem(() -> desk.reached(desk.advisor(1), 77)).status()).isEqualTo(404);
  }

  @Test
  void who_was_not_reached_waits_for_the_next_try_two_hours_later_C5() {
    CallbackId callback = book("08:00");
    long call = desk.start(1, callback).get("id").asLong();
    desk.at("08:02");
    desk.end(desk.advisor(1), call);
    desk.save(desk.advisor(1), call, "{\"result\": \"noAnswer\"}");

    assertThat(desk.state(callback)).isEqualTo("WAITING");
    desk.at("10:01");
    assertThat(due()).isEmpty();
    desk.at("10:02");
    assertThat(due())
        .extracting(DueCall::callback)
        .extracting(one -> one.id())
        .containsExactly(callback);
    assertThat(due().getFirst().tries()).isEqualTo(1);
    long again = desk.start(1, callback).get("id").asLong();
    desk.end(desk.advisor(1), again);
    desk.save(desk.advisor(1), again, "{\"result\": \"leftMessage\"}");
    desk.at("12:02");
    assertThat(due().getFirst().tries()).isEqualTo(2);
  }

  @Test
  void the_next_try_is_inside_the_customers_hours_S5() {
    var london = new CustomerHours(List.of(ZoneId.of("Europe/London")));
    // 18:30 in London: two hours later is too late there, 8:00 the next day is not.
    assertThat(NextAttempt.after(CallDesk.instant("11:30"), london))
        .isEqualTo(java.time.Instant.parse("2026-06-12T07:00:00Z"));
    assertThat(NextAttempt.after(CallDesk.instant("08:00"), london))
        .isEqualTo(CallDesk.instant("10:00"));
    assertThat(NextAttempt.after(CallDesk.instant("08:00"), new CustomerHours(List.of())))
        .isEqualTo(CallDesk.instant("10:00"));
  }

  @ParameterizedTest
  @CsvSource({"hungUp, APOLOGY", "objected, EMAIL"})
  void a_hang_up_owes_an_apology_and_an_objection_an_email_C4_C6(String result, String kind) {
    CallbackId callback = book("08:00");
    long call = desk.start(1, callback).get("id").asLong();
    assertThat(endedAs(call, result)).isEqualTo(result);
    desk.save(desk.advisor(1), call, "{\"result\": \"%s\"}".formatted(result));
    assertThat(desk.state(callback)).isEqualTo("DONE");

    FollowUp owed = followUps().getFirst();
    assertThat(owed.kind().name()).isEqualTo(kind);
    assertThat(owed.to().name()).isEqualTo("Sam");
    desk.transactions.use(tx ->
        assertThat(
                new FollowUps()
                    .done(
                        tx,
                        desk.desk.desk().id(),
                        owed.id(),
                        requireNonNull(desk.advisor(2).advisor())))
            .hasValueSatisfying(done -> assertThat(done.doneAt()).isEqualTo(tx.now())));
    assertThat(followUps()).isEmpty();
  }

  @Test
  void a_bad_time_gets_a_new_slot_C4() {
    CallbackId callback = book("08:00");
    long call = desk.start(1, callback).get("id").asLong();
    desk.end(desk.advisor(1), call);
    desk.save(
        desk.advisor(1),
        call,
        "{\"result\": \"badTime\", \"slotStart\": \"2026-06-11T10:00:00-06:00\"}");
    assertThat(desk.state(callback)).isEqualTo("BOOKED");
    assertThat(desk.column(callback, "cast(extract(epoch from slot_start) as bigint)"))
        .isEqualTo(Long.toString(CallDesk.instant("10:00").getEpochSecond()));
    assertThat(followUps()).isEmpty();
  }

  @Test
  void a_new_time_that_cannot_be_had_leaves_the_wrap_up_as_it_was_C4() {
    CallbackId callback = book("08:00");
    long call = desk.start(1, callback).get("id").asLong();
    desk.end(desk.advisor(1), call);
    Problem problem =
        refused(() ->
            desk.save(
                desk.advisor(1),
                call,
                "{\"result\": \"badTime\", \"slotStart\": \"2026-06-11T15:00:00-06:00\"}"));
    assertThat(problem.rule()).isEqualTo("B2");
    // A page shows the refusal in the same transaction, which is committed.
    SaveOutcome.WrapUp wrapUp =
        CallFields.outcome(
            CallDesk.json(
                "{\"result\": \"badTime\", \"slotStart\": \"2026-06-11T15:00:00-06:00\"}"));
    Call.Editor by = new Call.Editor(desk.advisor(1).advisor(), false);
    assertThat(
            desk.transactions.<Outcome<Call>>run(tx ->
                desk.room
                    .acts()
                    .outcome()
                    .save(tx, desk.desk.desk(), new CallId(call), by, wrapUp)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(desk.state(callback)).isEqualTo("STARTED");
    assertThat(desk.count("wrapped_at is null")).isEqualTo(1);
  }

  @Test
  void a_bad_time_may_get_an_email_instead_C4() {
    long call = ended("08:00");
    desk.save(desk.advisor(1), call, "{\"result\": \"badTime\", \"email\": true}");
    assertThat(followUps()).extracting(FollowUp::kind).containsExactly(FollowUp.Kind.EMAIL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {} | result
          {"result": "reached"} | disposition
          {"result": "great", "disposition": "x"} | result
          {"result": 7, "disposition": "x"} | result
          {"result": "badTime"} | slotStart
          {"result": "badTime", "slotStart": "soon"} | slotStart
          {"result": "badTime", "slotStart": "2026-06-11T16:00:00Z", "email": true} | slotStart
          {"result": "noAnswer", "slotStart": "2026-06-11T16:00:00Z"} | slotStart
          {"result": "noAnswer", "notes": ""} | notes
          {"result": "noAnswer", "customer": "Sam"} | customer
          {"result": "noAnswer", "customer": {"email": "sam"}} | customer.email
          {"result": "noAnswer", "customer": {"name": ""}} | customer.name
          {"result": "noAnswer", "mood": "good"} | mood
          {"result": "noAnswer", "disposition": "a\\u0000b"} | disposition
          """)
  void what_cannot_be_saved_is_refused_by_field_C5(String body, String field) {
    long call = ended("08:00");
    Problem problem = problem(() -> desk.save(desk.advisor(1), call, body));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly(field);
  }

  private CallbackId book(String deskTime) {
    desk.at(deskTime);
    return desk.book(deskTime, 1);
  }

  private long call(String deskTime) {
    return desk.start(1, book(deskTime)).get("id").asLong();
  }

  private long ended(String deskTime) {
    long call = call(deskTime);
    desk.at("08:12");
    desk.end(desk.advisor(1), call);
    return call;
  }

  private String endedAs(long call, String result) {
    var unused =
        desk.resource.end(
            desk.advisor(1), "desk", call, CallDesk.json("{\"result\": \"" + result + "\"}"));
    Call open = desk.transactions.run(tx -> desk.calls.open(tx, desk.desk.desk().id()).getFirst());
    CallResult as = open.times().endedAs();
    return as == null ? "" : as.code();
  }

  private List<DueCall> due() {
    return desk.transactions.run(tx ->
        desk
            .room
            .sights()
            .due()
            .of(tx, desk.desk.desk(), new CallPeople().of(tx, desk.desk.desk().id()))
            .stream()
            .filter(DueCall::mayStart)
            .toList());
  }

  private List<FollowUp> followUps() {
    return desk.transactions.run(tx -> new FollowUps().open(tx, desk.desk.desk().id()));
  }

  private List<String> suggested() {
    return desk.transactions.run(tx -> new Calls().dispositions(tx, desk.desk.desk().id()));
  }

  private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Problem problem = problem(call);
    assertThat(problem.status()).isEqualTo(409);
    return problem;
  }

  private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }
}
