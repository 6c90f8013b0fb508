package baton.scheduler.rota.publish;

import baton.handoff.planned.PlannedHandoff;
import baton.scheduler.rota.draft.ShownShifts.Period;
import baton.scheduler.rota.draft.ShownShifts.ShownFinding;
import baton.scheduler.rota.draft.ShownShifts.ShownShift;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.publish.BookingsAtRisk.SlotAtRisk;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing would do, as the API answers it (R4).
 *
 * @param revision the one now published, which publishing would follow
 * @param mark to be sent back with the wish to publish what this shows
 * @param people whose shifts would come, go or change
 * @param findings errors stop publishing; warnings are to be confirmed
 */
record ShownPreview(
    int revision,
    String mark,
    List<ShownShift> added,
    List<ShownShift> removed,
    List<String> people,
    @JsonUnwrapped Touched touched,
    List<ShownFinding> findings) {

  /** What else it touches. */
  record Touched(
      List<ShownSlot> bookingsAtRisk,
      List<ShownHandoff> handoffs,
      List<ShownPerson> changes,
      List<ShownCover> cover) {}

  /**
   * @param placesBefore how many the slot has by the published rota
   */
  record ShownSlot(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
      int placesBefore,
      int placesAfter,
      int booked,
      List<ShownBooking> bookings) {
    static ShownSlot of(SlotAtRisk slot) {
      return new ShownSlot(
          slot.start(),
          slot.before(),
          slot.after(),
          slot.booked(),
          slot.bookings().stream().map(ShownBooking::of).toList());
    }
  }

  /**
   * A booking that would have no place.
   *
   * @param callback its id
   * @param phone the last digits
   * @param instead the nearest slots that would do, as instants
   */
  record ShownBooking(
      long callback, String phone, String theirTime, boolean already, List<String> instead) {
    static ShownBooking of(BookingsAtRisk.AtRisk booking) {
      return new ShownBooking(
          booking.callback(),
          booking.number(),
          booking.theirs(),
          booking.already(),
          booking.instead().stream().map(Instant::toString).toList());
    }
  }

  /** A handoff as it is and as it would be; the side that is missing is not there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownHandoff(String seat, @Nullable Sides before, @Nullable Sides after) {
    static ShownHandoff of(HandoffChange change, DeskStaff crew) {
      return new ShownHandoff(
          change.seat().toString(),
          Sides.of(change.before(), crew),
          Sides.of(change.after(), crew));
    }
  }

  /** Who relieves whom and when; without outgoing the seat opens, without incoming it closes. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sides(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
      @Nullable String outgoing,
      @Nullable String incoming) {
    static @Nullable Sides of(@Nullable PlannedHandoff handoff, DeskStaff crew) {
      return handoff == null
          ? null
          : new Sides(handoff.at(), crew.name(handoff.outgoing()), crew.name(handoff.incoming()));
    }
  }

  /** One person, and in words what changes for them. */
  record ShownPerson(String advisor, List<String> changes) {}

  /**
   * A stretch with more or fewer seats staffed.
   *
   * @param minutes of work that come, or with a minus go, of all seats together
   */
  record ShownCover(String role, Period period, int before, int after, long minutes) {
    static ShownCover of(CoverChange change) {
      return new ShownCover(
          change.role(),
          new Period(change.period().start(), change.period().end()),
          change.before(),
          change.after(),
          change.hours().toMinutes());
    }
  }

  static ShownPreview of(Preview preview) {
    Preview.BlastRadius blast = preview.blast();
    return new ShownPreview(
        preview.revision(),
        preview.mark().toString(),
        ShownShift.all(preview.change().added()),
        ShownShift.all(preview.change().removed()),
        preview.change().people(),
        new Touched(
            blast.atRisk().stream().map(ShownSlot::of).toList(),
            blast.handoffs().stream()
                .map(change -> ShownHandoff.of(change, preview.crew()))
                .toList(),
            blast.people().stream()
                .map(person -> new ShownPerson(person.name(), person.words()))
                .toList(),
            blast.cover().stream().map(ShownCover::of).toList()),
        ShownFinding.all(preview.findings()));
  }
}
