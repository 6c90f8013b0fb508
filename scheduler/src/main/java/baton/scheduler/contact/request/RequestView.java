package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Customer;
import baton.scheduler.desk.Desk;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
    long id,
    Request.State state,
    @JsonUnwrapped Who who,
    @JsonUnwrapped What what,
    @JsonUnwrapped @Nullable Why why,
    @JsonUnwrapped @Nullable Work work) {

  /**
   * The customer.
   *
   * @param dial what to dial on the desk's telephones (P1)
   * @param customerTimes the clocks where the customer is, or may be; none: to be asked (S6)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Who(
      String name,
      String phone,
      String dial,
      String region,
      @Nullable String zone,
      @Nullable String country,
      List<CustomerTime> customerTimes) {
    static Who of(Customer customer, Desk desk, Instant now) {
      ZoneId zone = customer.zone();
      return new Who(
          customer.name(),
          customer.phone().e164(),
          customer.phone().dialled(desk.dialPlan()),
          customer.phone().region(),
          zone == null ? null : zone.getId(),
          customer.country(),
          customer.hours().zones().stream()
              .map(there -> new CustomerTime(there.getId(), now.atZone(there).toOffsetDateTime()))
              .toList());
    }
  }

  record CustomerTime(String zone, OffsetDateTime now) {}

  /** What is asked for, and how. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record What(
      String channel,
      @Nullable String reason,
      @Nullable Instant wishedAt,
      @Nullable Sound recording,
      Instant askedAt,
      String askedBy) {
    static What of(Request.Ask ask) {
      Request.Recording recording = ask.recording();
      return new What(
          ask.channel().name().toLowerCase(Locale.ROOT),
          ask.reason(),
          ask.wishedAt(),
          recording == null ? null : new Sound(recording.kind().type(), recording.bytes()),
          ask.at(),
          ask.by());
    }
  }

  record Sound(String type, long bytes) {}

  /** The latest decision. */
  record Why(String role, Request.Priority priority, String rule, String why, Instant decidedAt) {
    static @Nullable Why of(Request.@Nullable Decided decided) {
      return decided == null
          ? null
          : new Why(
              decided.role(), decided.priority(), decided.rule(), decided.why(), decided.at());
    }
  }

  /** Who works on it, and how it ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Work(
      @Nullable Long callbackId,
      @Nullable String mark,
      @Nullable Long takenBy,
      @Nullable Instant takenAt,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @JsonUnwrapped @Nullable How how) {
    static Work of(Request request, Desk desk) {
      Request.Link link = request.callback();
      Request.Taken taken = request.taken();
      Request.Closed closed = request.closed();
      return new Work(
          link == null ? null : (Long) link.id().value(),
          link == null ? null : link.stamp(desk),
          taken == null ? null : (Long) taken.by().value(),
          taken == null ? null : taken.at(),
          closed == null ? null : closed.at(),
          closed == null ? null : closed.by(),
          closed == null ? null : new How(closed.outcome(), closed.notes()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record How(Request.Outcome outcome, @Nullable String notes) {}

  static RequestView of(Request request, Desk desk, Instant now) {
    return new RequestView(
        request.id().value(),
        request.state(),
        Who.of(request.ask().customer(), desk, now),
        What.of(request.ask()),
        Why.of(request.decided()),
        Work.of(request, desk));
  }
}
