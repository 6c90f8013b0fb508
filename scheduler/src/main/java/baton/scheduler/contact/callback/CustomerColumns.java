package baton.scheduler.contact.callback;

import java.time.ZoneId;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of a customer, which several tables have. */
public final class CustomerColumns {
  /** As {@link Customer} has them. */
  public static final String ALL =
      """
      phone, region, not international as domestic, number_zones, customer_name,
      stated_zone, stated_country,
      """;

  /** No more of a callback's number than its last digits, as {@link PhoneNumber#masked} (W3). */
  public static final String MASKED = "'••••' || right(callback.phone, 4) as number,\n";

  private CustomerColumns() {}

  /** Binds all of them: phone, region, international, zones, name, zone and country. */
  public static <S extends SqlStatement<S>> S bind(S statement, Customer customer) {
    PhoneNumber phone = customer.phone();
    ZoneId zone = customer.zone();
    return statement
        .bind("phone", phone.e164())
        .bind("region", phone.region())
        .bind("international", !phone.domestic())
        .bindArray("zones", String.class, phone.zones().stream().map(ZoneId::getId).toList())
        .bind("name", customer.name())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("country", customer.country());
  }
}
