package baton.scheduler.contact.callback;

import baton.scheduler.desk.Desk;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * A number that can be called.
 *
 * @param e164 with + and country code, digits only
 * @param region ISO 3166, or {@code 001} for a number of no country
 * @param domestic whether the region is one of the desk's (P2)
 * @param zones where its owner may be; none when the number does not tell (S6)
 */
public record PhoneNumber(
    @ColumnName("phone") String e164,
    String region,
    boolean domestic,
    @ColumnName("number_zones") List<ZoneId> zones) {
  private static final int SHOWN = 4;

  public PhoneNumber {
    zones = List.copyOf(zones);
  }

  /**
   * As it is dialled on the desk's telephones (P1): the outside line, then 1 and ten digits for a
   * North American number, 011 and the number for any other.
   */
  public String dialled(Desk.DialPlan plan) {
    String digits = e164.substring(1);
    return plan.linePrefix() + (digits.startsWith("1") ? digits : "011" + digits);
  }

  /** The last digits only, for screens that anybody may see (W3). */
  public String masked() {
    return "••••" + e164.substring(e164.length() - SHOWN);
  }
}
