package baton.scheduler.booking;

import baton.scheduler.callback.Callback;
import baton.scheduler.callback.CallbackState;
import baton.scheduler.desk.Desk;
import baton.scheduler.prompt.Base;
import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A booked call as an entry for the customer's calendar (RFC 5545), in UTC, which every calendar
 * shows in its owner's zone. Loaded again after a change it replaces the entry: the same UID, a
 * higher SEQUENCE, and CANCELLED once it is.
 */
final class CallCalendar {
  private final Base base;

  CallCalendar(Base base) {
    this.base = base;
  }

  /**
   * @param name names the call outside, for good
   * @param changes how often it was moved or cancelled
   * @param path of its page
   */
  record About(String name, int changes, String path) {}

  String entry(Desk desk, Callback callback, About about, Instant now) {
    boolean cancelled = callback.state() == CallbackState.CANCELLED;
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Baton//Booking//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
    calendar.add(event(desk, callback, about, now));
    return calendar.toString();
  }

  private VEvent event(Desk desk, Callback callback, About about, Instant now) {
    boolean cancelled = callback.state() == CallbackState.CANCELLED;
    String page = base.address() + about.path();
    VEvent event = new VEvent(false);
    event.add(new Uid(about.name() + "@baton"));
    event.add(new Sequence(about.changes()));
    event.add(new DtStamp(now));
    event.add(new DtStart<>(callback.slot().start()));
    event.add(new DtEnd<>(callback.slot().end()));
    event.add(new Summary("Call from " + desk.name()));
    event.add(
        new Description(
            "We call you at %s. To move or cancel: %s"
                .formatted(callback.customer().phone().masked(), page)));
    event.add(new Url(URI.create(page)));
    event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    return event;
  }
}
