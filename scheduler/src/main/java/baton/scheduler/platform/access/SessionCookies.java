package baton.scheduler.platform.access;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookie that keeps a browser signed in: out of reach of scripts, and not sent along by forms
 * of other sites.
 *
 * @param alwaysSecure whether browsers may send it over https only, whatever this node itself
 *     speaks; for a proxy that ends TLS and does not say so
 */
public record SessionCookies(boolean alwaysSecure) {
  static final String NAME = "baton_session";

  NewCookie keep(Secret token, Duration lifetime, boolean https) {
    return cookie(token.text(), Math.toIntExact(lifetime.toSeconds()), https);
  }

  NewCookie forget(boolean https) {
    return cookie("", 0, https);
  }

  private NewCookie cookie(String value, int seconds, boolean https) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(https || alwaysSecure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
