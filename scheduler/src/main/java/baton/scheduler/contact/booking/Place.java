package baton.scheduler.contact.booking;

import baton.scheduler.desk.DeskTime;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A place that people know by name and whose clock we know.
 *
 * @param country ISO 3166
 */
record Place(String country, ZoneId zone) {
  String city() {
    return DeskTime.city(zone);
  }

  String countryName() {
    return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
  }

  /** {@code London, United Kingdom}. */
  String written() {
    return city() + ", " + countryName();
  }
}
