package baton.scheduler.platform.access;

import java.net.URI;
import java.util.Set;

/** Where people go when they did not ask for a page: where their work is. */
final class HomePage {
  private HomePage() {}

  static URI of(String slug, Set<String> roles) {
    String page =
        roles.contains(Roles.LEAD) ? "week" : roles.contains(Roles.ADVISOR) ? "shift" : "wallboard";
    return URI.create("/" + slug + "/" + page);
  }
}
