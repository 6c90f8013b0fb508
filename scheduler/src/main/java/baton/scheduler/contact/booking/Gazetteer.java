package baton.scheduler.contact.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The places one can say to be in. */
final class Gazetteer {
  private static final int ENOUGH = 6;

  private final List<Place> all = read();

  private static List<Place> read() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    try (InputStream in =
        Objects.requireNonNull(Gazetteer.class.getResourceAsStream("zones.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .filter(columns -> known.contains(columns[1]))
          .map(columns -> new Place(columns[0], ZoneId.of(columns[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As people would look for them: by city. */
  List<String> written() {
    return all.stream().map(Place::written).sorted().distinct().toList();
  }

  /** Its zones; none for what is no country. */
  List<ZoneId> in(String country) {
    return all.stream().filter(place -> place.country().equals(country)).map(Place::zone).toList();
  }

  boolean has(ZoneId zone) {
    return all.stream().anyMatch(place -> place.zone().equals(zone));
  }

  /** The one place that is written so, with or without its country, whatever the case. */
  Optional<ZoneId> find(String text) {
    List<ZoneId> zones =
        all.stream()
            .filter(place ->
                text.equalsIgnoreCase(place.written())
                    || text.equalsIgnoreCase(place.city())
                    || text.equalsIgnoreCase(place.zone().getId()))
            .map(Place::zone)
            .distinct()
            .toList();
    List<ZoneId> country =
        all.stream()
            .filter(place -> text.equalsIgnoreCase(place.countryName()))
            .map(Place::zone)
            .toList();
    return zones.size() == 1
        ? Optional.of(zones.getFirst())
        : Optional.of(country).filter(one -> one.size() == 1).map(List::getFirst);
  }

  /** Places that contain what was written, those of a country by that name among them. */
  List<Place> like(String text) {
    String part = text.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(place -> place.written().toLowerCase(Locale.ROOT).contains(part))
        .sorted(
            Comparator.comparing(
                (Place place) -> !place.city().toLowerCase(Locale.ROOT).startsWith(part)))
        .limit(ENOUGH)
        .toList();
  }
}
