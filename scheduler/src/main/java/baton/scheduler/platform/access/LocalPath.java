package baton.scheduler.platform.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in, when it is a page of ours: nobody is led away by a crafted link.
 */
final class LocalPath {
  private LocalPath() {}

  /**
   * The path and query, when that is all there is to it. Browsers read a backslash like a slash and
   * skip control characters, so {@code //host} has more spellings than one; an address with any of
   * those is none to {@link URI} either.
   */
  static Optional<URI> of(@Nullable String to) {
    if (to == null || !to.startsWith("/") || to.startsWith("//")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(to);
      return uri.isAbsolute() || uri.getRawAuthority() != null || isSignIn(uri)
          ? Optional.empty()
          : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Going in circles, or out again, helps nobody. */
  private static boolean isSignIn(URI uri) {
    return uri.getPath().startsWith("/sign-");
  }
}
