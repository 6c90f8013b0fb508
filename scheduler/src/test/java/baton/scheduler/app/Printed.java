package baton.scheduler.app;

import baton.scheduler.testing.Api;
import baton.scheduler.testing.BatonProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a start prints, read as a person reads it. */
record Printed(String address, Map<String, String> links, String token) {
  private static final Pattern LINK = Pattern.compile("  (\\w+).*?(http\\S+/sign-in/link/\\S+)");

  static Printed read(BatonProcess baton) throws InterruptedException {
    String up = baton.line(line -> line.startsWith("Baton is up: "));
    Map<String, String> links = new HashMap<>();
    String token =
        baton.line(line -> {
          Matcher link = LINK.matcher(line);
          if (link.matches()) {
            links.put(link.group(1), link.group(2));
          }
          return line.contains("TOKEN=");
        });
    return new Printed(
        up.substring("Baton is up: ".length()),
        links,
        token.substring(token.indexOf("TOKEN=") + "TOKEN=".length()));
  }

  /** The sign-in link of the person, or of {@code Wallboard}. */
  String link(String who) {
    return java.util.Objects.requireNonNull(links.get(who), () -> who + " is not in " + links);
  }

  Api api() {
    return new Api(address, token);
  }
}
