package baton.scheduler.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks may go. People give their addresses, and Baton stands inside the firewall: so it
 * goes nowhere but over https to hosts that whoever runs it has named.
 *
 * <p>An entry is a host, with its port where that is not 443. For trying things out on one machine
 * {@code http://localhost:9999} and {@code http://127.0.0.1:9999} may be named too; nothing else
 * without TLS.
 */
public final class WebhookHosts {
  /** As messages name the setting. */
  public static final String SETTING = "prompts.webhookHosts (BATON_WEBHOOK_HOSTS)";

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1):[0-9]{1,5}");
  private static final int LONGEST = 1000;

  private final TreeSet<String> origins = new TreeSet<>();
  private final List<String> entries = new ArrayList<>();

  /**
   * @param setting entries with commas between them
   * @throws IllegalArgumentException naming the setting, and which entry is none
   */
  public WebhookHosts(String setting) {
    for (String part : setting.split(",")) {
      String entry = part.strip().toLowerCase(Locale.ROOT);
      if (entry.isEmpty()) {
        continue;
      }
      if (LOOPBACK.matcher(entry).matches()) {
        origins.add(entry);
      } else if (HOST.matcher(entry).matches()) {
        origins.add("https://" + entry);
      } else {
        throw new IllegalArgumentException(
            SETTING
                + ": \""
                + entry
                + "\" is no host; write one like chat.example.com or chat.example.com:8443");
      }
      entries.add(entry);
    }
  }

  /** Why a webhook cannot be that; empty when it can. Never repeats the address. */
  Optional<String> refusal(String url) {
    URI uri = url.length() > LONGEST ? null : parsed(url);
    if (uri == null || uri.getHost() == null || uri.getRawPath().length() < 2) {
      return Optional.of("must be the whole address that the chat program gave, https://…");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("must not hold a user name or a #");
    }
    if (!origins.contains(origin(uri))) {
      return Optional.of(
          "must be an https address on "
              + (entries.isEmpty()
                  ? "a host that is allowed; none is"
                  : String.join(" or ", entries))
              + ". Whoever runs Baton allows others by the setting "
              + SETTING);
    }
    return Optional.empty();
  }

  /** The hosts, for people. */
  String words() {
    return entries.isEmpty() ? "a host that is allowed (none is)" : String.join(" or ", entries);
  }

  /** What can be shown of an address that is a secret: where it goes, and how it ends. */
  static String masked(String url) {
    URI uri = parsed(url);
    String host = uri == null || uri.getHost() == null ? "" : origin(uri);
    return host + "/…" + url.substring(Math.max(0, url.length() - 4));
  }

  /** What receivers are told apart by. */
  static String origin(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean usual = uri.getPort() == -1 || (scheme.equals("https") && uri.getPort() == 443);
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + uri.getPort());
  }

  private static @Nullable URI parsed(String url) {
    try {
      URI uri = new URI(url);
      return uri.getScheme() == null || uri.getRawPath() == null ? null : uri;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
