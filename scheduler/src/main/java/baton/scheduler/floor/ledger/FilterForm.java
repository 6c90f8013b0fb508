package baton.scheduler.floor.ledger;

import baton.handoff.SeatId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The filters as they stand, what else they can be, and where dropping one leads.
 *
 * @param given what is set now; empty texts for the rest
 * @param export the address to add a format to
 * @param drops filters that alone keep everything away; empty when there is something to show, or
 *     when no single one does
 */
record FilterForm(
    Given given,
    Choices choices,
    DayLinks days,
    String export,
    boolean filtered,
    List<Drop> drops) {

  record Given(String from, String to, String seat, String person, String kind, boolean heldOver) {}

  record Choices(List<Choice> seats, List<String> people, List<Choice> kinds) {}

  record Choice(String value, String words) {}

  /** Addresses that show another day with the filters kept. */
  record DayLinks(String before, String after, String today) {}

  record Drop(String words, String address) {}

  /**
   * @param drops the names of filters of which dropping one helps
   */
  static FilterForm of(
      PageAddress address, Collection<String> people, SeatDayChart day, List<String> drops) {
    Given given =
        new Given(
            address.value("from"),
            address.value("to"),
            address.value("seat"),
            address.value("person"),
            address.value("kind"),
            address.value("heldOver").equals("true"));
    Choices choices =
        new Choices(
            day.seats().stream().map(seat -> new Choice(seat.toString(), seat.spoken())).toList(),
            people.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
            Arrays.stream(KindGroup.values())
                .map(group -> new Choice(group.code(), group.words()))
                .toList());
    return new FilterForm(
        given,
        choices,
        days(address, day.date()),
        address.toString(),
        LedgerQuery.FILTERS.stream().anyMatch(name -> !address.value(name).isEmpty()),
        drops.stream()
            .map(name -> new Drop(words(name, given), address.with(name, null).toString()))
            .toList());
  }

  private static DayLinks days(PageAddress address, LocalDate date) {
    return new DayLinks(
        on(address, date.minusDays(1)),
        on(address, date.plusDays(1)),
        address.with("from", null).with("to", null).toString());
  }

  private static String on(PageAddress address, LocalDate day) {
    return address.with("from", day.toString()).with("to", day.toString()).toString();
  }

  private static String words(String name, Given given) {
    return switch (name) {
      case "from" -> "from " + given.from();
      case "to" -> "to " + given.to();
      case "seat" -> SeatId.parse(given.seat()).spoken();
      case "person" -> given.person();
      case "kind" -> KindGroup.of(given.kind()).map(KindGroup::words).orElse(given.kind());
      default -> "only held over";
    };
  }
}
