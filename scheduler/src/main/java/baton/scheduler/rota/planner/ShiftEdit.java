package baton.scheduler.rota.planner;

import baton.handoff.shift.Written;
import baton.scheduler.rota.draft.DraftEdits;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a form asks to be done with a shift, purely: an edit of the draft, or what is wrong. */
sealed interface ShiftEdit {
  /**
   * @param then the shift to be looked at when it is done
   */
  record Edit(DraftEdit edit, DraftShift then) implements ShiftEdit {}

  /** By the field's name, what cannot be read. */
  record Wrong(Map<String, String> fields) implements ShiftEdit {}

  /** The form does not name a shift, or nothing that can be done. */
  record Nonsense() implements ShiftEdit {}

  static ShiftEdit of(ShiftForm form, Draft draft) {
    Optional<DraftShift> shift = ShiftName.parse(form.name());
    if (form.act().equals("save")) {
      return shift.isEmpty() && !form.name().isEmpty() ? new Nonsense() : save(form, draft, shift);
    }
    return shift.map(named -> change(form, draft, named)).orElseGet(Nonsense::new);
  }

  private static ShiftEdit save(ShiftForm form, Draft draft, Optional<DraftShift> shift) {
    return switch (TypedShift.of(form.typed())) {
      case TypedShift.Wrong(Map<String, String> fields) -> new Wrong(fields);
      case TypedShift.Read(DraftShift to) ->
          new Edit(
              shift.map(from -> moved(draft, from, to)).orElseGet(() -> DraftEdits.add(draft, to)),
              to);
    };
  }

  private static DraftEdit moved(Draft draft, DraftShift from, DraftShift to) {
    DraftShift sameElse = new DraftShift(to.seat(), from.advisor(), to.start(), to.end());
    return sameElse.equals(from)
        ? DraftEdits.assign(draft, from, to.advisor())
        : DraftEdits.move(draft, from, to);
  }

  private static ShiftEdit change(ShiftForm form, Draft draft, DraftShift shift) {
    return switch (form.act()) {
      case "split" -> split(form, draft, shift);
      case "open" ->
          new Edit(
              DraftEdits.assign(draft, shift, null),
              new DraftShift(shift.seat(), null, shift.start(), shift.end()));
      case "out" -> new Edit(DraftEdits.takeOut(draft, shift), shift);
      case "back" -> new Edit(DraftEdits.add(draft, shift), shift);
      default -> new Nonsense();
    };
  }

  private static ShiftEdit split(ShiftForm form, Draft draft, DraftShift shift) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<LocalTime> time = TypedShift.time(form.at(), "at", wrong);
    if (time.isEmpty()) {
      return new Wrong(wrong);
    }
    LocalDateTime at = TypedShift.after(shift.start(), time.get());
    return DraftEdits.split(draft, shift, at)
        .<ShiftEdit>map(edit -> new Edit(edit, shift))
        .orElseGet(() ->
            new Wrong(
                Map.of(
                    "at",
                    "Choose a time between %s and %s."
                        .formatted(Written.time(shift.start()), Written.time(shift.end())))));
  }
}
