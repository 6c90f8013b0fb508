package baton.scheduler.contact.callback;

import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be called.
 *
 * @param zone where the customer says to be; beats the number's zones (S6)
 * @param country ISO 3166, where the customer says to be; beats the number's region
 */
public record Customer(
    @ColumnName("customer_name") String name,
    PhoneNumber phone,
    @ColumnName("stated_zone") @Nullable ZoneId zone,
    @ColumnName("stated_country") @Nullable String country) {

  /**
   * When this customer may be called. A number of one country says nothing about the hours of a
   * customer who is in another.
   */
  public CustomerHours hours() {
    if (zone != null) {
      return new CustomerHours(List.of(zone));
    }
    boolean elsewhere = country != null && !country.equals(phone.region());
    return new CustomerHours(elsewhere ? List.of() : phone.zones());
  }
}
