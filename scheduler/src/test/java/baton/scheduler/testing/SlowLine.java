package baton.scheduler.testing;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/**
 * A line on which some requests reach the server and their answers do not come back until they are
 * let go. As for all of Playwright, not for several threads.
 */
public final class SlowLine {
  private final Page page;
  private final String addresses;
  private final List<Runnable> held = new ArrayList<>();
  private int answered;

  private SlowLine(Page page, String addresses) {
    this.page = page;
    this.addresses = addresses;
  }

  /**
   * @param addresses as {@link Page#route} takes them
   */
  public static SlowLine hold(Page page, String addresses) {
    SlowLine line = new SlowLine(page, addresses);
    page.route(addresses, line::take);
    return line;
  }

  private void take(Route route) {
    APIResponse answer = route.fetch(); // redirects are followed, as the page's own fetch does
    held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
    answered++;
  }

  /** How many answers are held. */
  public int held() {
    return held.size();
  }

  /** Waits until the server has answered so many. */
  public void await(int answers) {
    page.waitForCondition(() -> answered >= answers);
  }

  /** Lets what is held go, in its order; later ones are not held. */
  public void release() {
    held.forEach(Runnable::run);
    held.clear();
    page.unroute(addresses); // last: it would send again what is held
  }
}
