package baton.scheduler.app;

import baton.handoff.DeskId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.contact.callback.BookingRequest;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.contact.slot.SlotTimes;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskSettings;
import baton.scheduler.desk.DeskSetup;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Role;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * A desk to look at: people around the clock with limits and wishes, a published rota and, on the
 * real time, people at work and callbacks booked. Made once, on a database without desks, by the
 * same use cases as any other.
 */
final class SampleDesk {
  static final String SLUG = "support";

  /** In a rehearsal nobody is at work yet: who would only come to go again does not come. */
  private static final Duration WORTH_JOINING = Duration.ofMinutes(30);

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Wiring rooms;
  private final Desks desks = new Desks();

  SampleDesk(Jdbi jdbi, Transactions transactions, Wiring rooms) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.rooms = rooms;
  }

  /**
   * Makes it when it is wanted and there is no desk at all. However long that takes, it is made as
   * of one instant: a shift that ends meanwhile was held, and is handed over like any other.
   */
  void prepare(boolean wanted, ClockMode mode) {
    if (!wanted || transactions.run(tx -> !desks.all(tx).isEmpty())) {
      return;
    }
    Instant now = transactions.run(Tx::now);
    Transactions atOnce = asOf(now);
    Desk desk = atOnce.run(this::make);
    publish(desk, now, mode == ClockMode.SYSTEM ? now : now.plus(WORTH_JOINING));
    atOnce.use(tx -> SampleTerms.agree(tx, desk));
    if (mode == ClockMode.SYSTEM) {
      goToWork(desk, now);
      atOnce.use(tx -> book(tx, desk));
    }
  }

  private Desk make(Tx tx) {
    DeskSetup setup = new DeskSetup();
    DeskId desk = setup.create(tx, SLUG, DeskSettings.defaults("Support desk"), Role.USUAL);
    setup.markAsSample(tx, desk);
    Advisors advisors = new Advisors();
    List<String> everything = Role.USUAL.stream().map(Role::code).toList();
    advisors.add(tx, desk, SampleRota.LEAD, true, everything);
    for (String name : SampleRota.PEOPLE) {
      advisors.add(tx, desk, name, false, everything);
    }
    return desks.byId(tx, desk);
  }

  /**
   * Publishes the shifts that are not over at {@code from}, as of the start of the day that it is:
   * those that have begun belong to a desk at work, and nobody can publish the past (R5).
   */
  private void publish(Desk desk, Instant now, Instant from) {
    LocalDateTime wall = LocalDateTime.ofInstant(from, desk.zone());
    asOf(now.atZone(desk.zone()).toLocalDate().atStartOfDay(desk.zone()).toInstant())
        .use(tx -> {
          var draft = rooms.sampleRota().replaceDraft(tx, desk, SampleRota.from(wall));
          if (!(rooms.sampleRota().publish(tx, desk, null, "The sample rota")
              instanceof Publication.Published)) {
            throw new IllegalStateException("the sample rota breaks a rule: " + draft);
          }
        });
  }

  /** Each when their shift began, so that nobody stands as late for the desk's own beginning. */
  private void goToWork(Desk desk, Instant now) {
    List<Shift> running =
        transactions.run(tx ->
            new PublishedShifts().overlapping(tx.handle(), desk.id(), now, now.plusNanos(1_000)));
    for (Shift shift : running) { // by their start, as the ledger wants it
      asOf(shift.period().start())
          .use(tx -> rooms.seats().logIn(tx, desk, shift.seat(), shift.advisor()));
    }
  }

  private Transactions asOf(Instant instant) {
    return new Transactions(jdbi, InstantSource.fixed(instant));
  }

  /** One callback each for customers who are awake, in the slots that come next. */
  private static void book(Tx tx, Desk desk) {
    PhoneNumbers numbers = new PhoneNumbers();
    List<SlotTime> slots =
        new SlotTimes(desk.zone())
            .startingIn(tx.now().plusSeconds(1), tx.now().plus(Duration.ofHours(3)));
    int next = 0;
    for (SampleRota.Caller caller : SampleRota.CALLERS) {
      if (next < slots.size()
          && numbers.read(caller.phone(), desk.dialPlan())
              instanceof PhoneNumbers.Reading.Read read) {
        Customer customer = new Customer(caller.name(), read.number(), null, null);
        if (customer.hours().fit(slots.get(next))) {

          new Bookings()
              .book(tx, desk, new BookingRequest(slots.get(next), customer, null), "Sample");
          next++;
        }
      }
    }
  }
}
