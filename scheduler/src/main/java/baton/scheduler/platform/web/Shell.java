package baton.scheduler.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: a page's model has one as its component {@code shell}.
 *
 * @param title the page's name, in the browser's tab and as its heading
 * @param here which entry of the navigation this page is; {@link #NOWHERE} for none
 * @param place the desk; null before one is known
 * @param visitor who looks; null before sign-in
 * @param rehearsal the rehearsal clock's time in words; null when the clock is real
 */
public record Shell(
    String title,
    String here,
    @Nullable Place place,
    @Nullable Visitor visitor,
    @Nullable String rehearsal) {
  /** For {@code here}: a page that is no entry of the navigation. */
  public static final String NOWHERE = "";

  /**
   * @param slug the desk's name in addresses
   * @param label what stands behind a written time, e.g. {@code MT} (T1)
   */
  public record Place(String name, String slug, String label) {}

  /**
   * @param roles of {@code access.Roles}; they decide which entries the navigation has
   * @param csrf what every form sends back; null for one who has no session
   */
  public record Visitor(String name, Set<String> roles, @Nullable String csrf) {
    public Visitor {
      roles = Set.copyOf(roles);
    }
  }

  /** A page outside any desk, seen by nobody in particular. */
  public static Shell titled(String title) {
    return new Shell(title, NOWHERE, null, null, null);
  }

  /**
   * The same page as an entry of the navigation: shift, handoffs, requests, week, my-rota, planner,
   * ledger, held-over or wallboard.
   */
  public Shell entry(String name) {
    return new Shell(title, name, place, visitor, rehearsal);
  }

  public Shell at(@Nullable Place desk) {
    return new Shell(title, here, desk, visitor, rehearsal);
  }

  public Shell seenBy(@Nullable Visitor who) {
    return new Shell(title, here, place, who, rehearsal);
  }

  /** Says on the page that its time is a rehearsal's, and what that time is. */
  public Shell rehearsing(@Nullable String now) {
    return new Shell(title, here, place, visitor, now);
  }
}
