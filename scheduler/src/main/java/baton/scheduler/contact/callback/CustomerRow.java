package baton.scheduler.contact.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a customer from a row that has the columns of one, which several tables have. */
public final class CustomerRow {
  private CustomerRow() {}

  public static Customer read(ResultSet row) throws SQLException {
    @Nullable String zone = row.getString("stated_zone");
    return new Customer(
        row.getString("customer_name"),
        new PhoneNumber(
            row.getString("phone"),
            row.getString("region"),
            !row.getBoolean("international"),
            Stream.of((String[]) row.getArray("number_zones").getArray()).map(ZoneId::of).toList()),
        zone == null ? null : ZoneId.of(zone),
        row.getString("stated_country"));
  }
}
