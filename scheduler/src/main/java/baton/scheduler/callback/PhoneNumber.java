package baton.scheduler.callback;

import java.time.ZoneId;
import java.util.List;

/**
 * A number that can be called.
 *
 * @param e164 with + and country code, digits only
 * @param region ISO 3166, or {@code 001} for a number of no country
 * @param domestic whether the region is one of the desk's (P2)
 * @param zones where its owner may be; none when the number does not tell (S6)
 */
public record PhoneNumber(String e164, String region, boolean domestic, List<ZoneId> zones) {
  private static final int SHOWN = 4;

  public PhoneNumber {
    zones = List.copyOf(zones);
  }

  /** The last digits only, for screens that anybody may see (W3). */
  public String masked() {
    return "••••" + e164.substring(e164.length() - SHOWN);
  }
}
