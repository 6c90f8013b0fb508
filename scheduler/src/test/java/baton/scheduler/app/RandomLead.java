package baton.scheduler.app;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftEdits;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.testing.Api;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A lead who does to the draft what comes to mind, and remembers what was answered. */
final class RandomLead {
  private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

  private final Scene scene;
  private final Editor editor;
  private final Random random;
  private final DraftService drafts = new DraftService();
  private final Map<Long, @Nullable DraftEdit> done = new HashMap<>();
  private final Map<Integer, Then> revisions = new TreeMap<>();
  private int refused;

  RandomLead(Scene scene, String name, AdvisorId id, long seed) {
    this.scene = scene;
    this.editor = new Editor(id, name);
    this.random = new Random(seed);
  }

  /** Where it happens. */
  record Scene(Transactions transactions, Rota rota, Api api, Function<Tx, Desk> desk) {}

  /** A revision as it was when it was published. */
  record Then(Instant at, List<Shift> shifts) {}

  /** By number; null where the content was not this lead's to say: an undo, a redo, a return. */
  Map<Long, @Nullable DraftEdit> done() {
    return done;
  }

  Map<Integer, Then> revisions() {
    return revisions;
  }

  int refused() {
    return refused;
  }

  void takeTurns(int turns) {
    for (int turn = 0; turn < turns; turn++) {
      int dice = random.nextInt(100);
      if (dice < 58) {
        edit();
      } else if (dice < 70) {
        keep(null, run(tx -> drafts.undo(tx, desk(tx), editor, null)));
      } else if (dice < 77) {
        keep(null, run(tx -> drafts.redo(tx, desk(tx), editor)));
      } else if (dice < 80) {
        keep(null, run(tx -> drafts.undo(tx, desk(tx), editor, 1 + random.nextLong(90))));
      } else if (dice < 86) {
        week();
      } else if (dice < 97) {
        publish();
      } else {
        goBack();
      }
    }
  }

  /** Looks at the draft first, so that meanwhile somebody else may be faster. */
  private void edit() {
    Draft draft = run(tx -> drafts.read(tx, desk(tx)));
    Optional<DraftEdit> comes = random(draft, scene.transactions().run(tx -> now(tx)));
    if (comes.isEmpty()) {
      refused++; // as on the page, before there is an edit
      return;
    }
    DraftEdit edit = comes.get();
    DraftOutcome outcome = run(tx -> drafts.edit(tx, desk(tx), editor, edit));
    keep(edit, outcome);
    boolean wrong =
        outcome instanceof DraftOutcome.Done made
            && made.findings().stream().anyMatch(Finding::isError);
    if (wrong && random.nextInt(10) < 9) {
      keep(null, run(tx -> drafts.undo(tx, desk(tx), editor, null)));
    }
  }

  /** Empty where a shift cannot be split at the time that came to mind. */
  private Optional<DraftEdit> random(Draft draft, LocalDateTime now) {
    List<DraftShift> shifts = draft.shifts().stream().map(Drafted::shift).toList();
    if (shifts.isEmpty() || random.nextInt(6) == 0) {
      return Optional.of(DraftEdits.add(draft, fresh(draft, now)));
    }
    DraftShift shift = shifts.get(random.nextInt(shifts.size()));
    DraftShift other = shifts.get(random.nextInt(shifts.size()));
    return switch (random.nextInt(6)) {
      case 0 -> Optional.of(DraftEdits.takeOut(draft, shift));
      case 1 -> Optional.of(DraftEdits.assign(draft, shift, anybodyOrNobody(draft)));
      case 2 -> DraftEdits.split(draft, shift, shift.start().plusHours(1));
      case 3 -> Optional.of(changePlaces(shift, other));
      default -> Optional.of(DraftEdits.move(draft, shift, moved(shift)));
    };
  }

  private static DraftEdit changePlaces(DraftShift one, DraftShift other) {
    return new DraftEdit(
        "Change places",
        List.of(one, other),
        List.of(with(one, other.advisor()), with(other, one.advisor())));
  }

  private @Nullable AdvisorId anybodyOrNobody(Draft draft) {
    return random.nextInt(3) == 0 ? null : anybody(draft);
  }

  private static DraftShift with(DraftShift shift, @Nullable AdvisorId advisor) {
    return new DraftShift(shift.seat(), advisor, shift.start(), shift.end());
  }

  private DraftShift moved(DraftShift shift) {
    int minutes = 20 * (random.nextInt(7) - 3);
    boolean both = random.nextBoolean();
    return new DraftShift(
        shift.seat(),
        shift.advisor(),
        both ? shift.start().plusMinutes(minutes) : shift.start(),
        shift.end().plusMinutes(minutes));
  }

  private DraftShift fresh(Draft draft, LocalDateTime now) {
    LocalDateTime start =
        now.toLocalDate().atTime(now.getHour(), 0).plusHours(random.nextInt(14 * 24));
    String role = List.of("LIVE_CALL", "LIVE_CHAT").get(random.nextInt(2));
    AdvisorId on = random.nextInt(4) == 0 ? null : anybody(draft);
    return new DraftShift(new SeatId(role, 2), on, start, start.plusHours(1 + random.nextInt(4)));
  }

  private AdvisorId anybody(Draft draft) {
    List<AdvisorId> people =
        draft.names().keySet().stream()
            .sorted(java.util.Comparator.comparingLong(AdvisorId::value))
            .toList();
    return people.get(random.nextInt(people.size()));
  }

  private void week() {
    LocalDate monday =
        scene
            .transactions()
            .run(this::now)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate from = monday.plusWeeks(random.nextInt(3));
    LocalDate to = monday.plusWeeks(1 + random.nextInt(4));
    List<DraftEdit> made = new ArrayList<>();
    boolean clear = random.nextInt(4) == 0;
    DraftOutcome outcome =
        run(tx -> {
          Draft draft = drafts.readForEdit(tx, desk(tx));
          DraftEdit edit =
              clear
                  ? DraftWeeks.clear(draft, to, DeskTime.of(desk(tx), tx.now()))
                  : drafts.copyWeek(tx, desk(tx), draft, from, List.of(to)).edit();
          made.add(edit);
          return drafts.edit(tx, desk(tx), editor, edit);
        });
    keep(made.getLast(), outcome);
  }

  private void publish() {
    Publication publication =
        run(tx -> {
          Publication came = scene.rota().publish(tx, desk(tx), editor.advisor(), "as it came");
          if (came instanceof Publication.Published now) {
            List<Shift> shifts =
                new PublishedShifts()
                    .inRevision(tx.handle(), desk(tx).id(), now.revision(), Instant.EPOCH, EVER);
            revisions.put(now.revision(), new Then(tx.now(), shifts));
          }
          return came;
        });
    if (publication instanceof Publication.Refused) {
      refused++;
    }
  }

  /** By API, to a revision there may be. */
  private void goBack() {
    try {
      int number = 1 + random.nextInt(1 + revisions.keySet().stream().reduce(1, Math::max));
      String path = "/desks/support/rota/revisions/%d/draft".formatted(number);
      Api.Answer answer = scene.api().post(path, Map.of());
      if (answer.status() == 200) {
        if (answer.body().get("changed").asBoolean()) {
          done.put(answer.body().get("draftVersion").asLong(), null);
        }
      } else {
        refused++;
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(@Nullable DraftEdit edit, DraftOutcome outcome) {
    switch (outcome) {
      case DraftOutcome.Done made -> done.put(made.version(), edit);
      case DraftOutcome.Unchanged same -> {}
      case DraftOutcome.Wrong wrong -> refused++;
      case DraftOutcome.Refused why -> refused++;
    }
  }

  private LocalDateTime now(Tx tx) {
    return tx.now().atZone(desk(tx).zone()).toLocalDateTime();
  }

  private Desk desk(Tx tx) {
    return scene.desk().apply(tx);
  }

  private <T> T run(Function<Tx, T> work) {
    return scene.transactions().run(work);
  }
}
