package baton.scheduler.rota.calendar;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.notification.PublicUrl;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import org.jspecify.annotations.Nullable;

/** Makes, shows and revokes the links of calendars, on whatever page they stand. */
public final class CalendarLinkBoxes {
  private final PublicUrl base;
  private final CalendarLinks links = new CalendarLinks();

  public CalendarLinkBoxes(PublicUrl base) {
    this.base = base;
  }

  /**
   * What there is.
   *
   * @param action where the page takes its forms
   */
  public Box show(Tx tx, Desk desk, CalendarLinks.Owner owner, String action) {
    return box(tx, desk, owner, action, null);
  }

  /** Makes a link, and shows it this once. */
  public Box make(Tx tx, Desk desk, CalendarLinks.Owner owner, Caller caller, String action) {
    return box(tx, desk, owner, action, make(tx, owner, caller));
  }

  /** Makes a link, whose address is to be had only now. */
  Box.Fresh make(Tx tx, CalendarLinks.Owner owner, Caller caller) {
    Secret secret = links.make(tx, owner, caller.name());
    String address = base.address() + "/calendar/" + secret.text() + ".ics";
    String opens = "webcal" + address.substring(address.indexOf("://"));
    return new Box.Fresh(address, opens);
  }

  public void revoke(Tx tx, CalendarLinks.Owner owner) {
    links.revoke(tx, owner);
  }

  private Box box(
      Tx tx, Desk desk, CalendarLinks.Owner owner, String action, Box.@Nullable Fresh fresh) {
    DeskTime time = DeskTime.of(desk, tx.now());
    String inUse =
        links
            .of(tx, owner)
            .map(made -> "since %s, made by %s".formatted(time.at(made.at()), made.by()))
            .orElse(null);
    return new Box(action, inUse, fresh);
  }

  /**
   * What a page says of a calendar's link, for {@code calendar/link-box.ftlh}.
   *
   * @param action where its form is sent; with {@code /revoke} behind it, the one that ends the
   *     link
   * @param inUse "since Mon 2 Mar 08:00, made by Ana"; null when there is no link
   * @param fresh the address, in the one answer that makes it
   */
  public record Box(String action, @Nullable String inUse, @Nullable Fresh fresh) {
    /**
     * A new link.
     *
     * @param address for a calendar program that asks for one
     * @param opens the same, which a device opens with its own calendar program
     */
    public record Fresh(String address, String opens) {}
  }
}
