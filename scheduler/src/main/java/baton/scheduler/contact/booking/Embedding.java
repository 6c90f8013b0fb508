package baton.scheduler.contact.booking;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sites that may show the booking page in a frame.
 *
 * @param sites each a scheme, a host and maybe a port
 */
public record Embedding(List<String> sites) {
  /** Where the setting stands. */
  public static final String SETTING = "booking.embedIn";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  public Embedding {
    sites = List.copyOf(sites);
  }

  /**
   * Reads the setting: sites with commas between them.
   *
   * @throws IllegalArgumentException naming the entry that is no site
   */
  public static Embedding of(String setting) {
    List<String> sites = new ArrayList<>();
    for (String entry : setting.split(",", -1)) {
      if (!entry.isBlank()) {
        sites.add(site(entry.strip()));
      }
    }
    return new Embedding(sites);
  }

  private static String site(String entry) {
    URI site;
    try {
      site = URI.create(entry.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(entry);
    }
    boolean safe =
        "https".equals(site.getScheme())
            || ("http".equals(site.getScheme()) && THIS_MACHINE.contains(site.getHost()));
    if (!safe || site.getHost() == null || !entry.equalsIgnoreCase(bare(site))) {
      throw wrong(entry);
    }
    return bare(site);
  }

  private static String bare(URI site) {
    return site.getScheme()
        + "://"
        + site.getHost()
        + (site.getPort() < 0 ? "" : ":" + site.getPort());
  }

  private static IllegalArgumentException wrong(String entry) {
    return new IllegalArgumentException(
        "\"" + entry + "\" is not a site like https://www.example.com");
  }
}
