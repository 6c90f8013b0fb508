package baton.scheduler.rota.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of a calendar's link, for {@code calendar/link-box.ftlh}.
 *
 * @param action where its form is sent; with {@code /revoke} behind it, the one that ends the link
 * @param inUse "since Mon 2 Mar 08:00, made by Ana"; null when there is no link
 * @param fresh the address, in the one answer that makes it
 */
public record CalendarLinkBox(String action, @Nullable String inUse, @Nullable Fresh fresh) {
  /**
   * A new link.
   *
   * @param address for a calendar program that asks for one
   * @param opens the same, which a device opens with its own calendar program
   */
  public record Fresh(String address, String opens) {}
}
