package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.PhoneNumbers.Reading.Read;
import baton.scheduler.contact.callback.PhoneNumbers.Reading.Unreadable;
import baton.scheduler.desk.Desk.DialPlan;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads phone numbers as people and the desk's telephone system write them (P1, P2): {@code +44 20
 * 7946 0018}, {@code (248) 464-0920}, {@code 011 44 …}, {@code 00 44 …}, the digits that the
 * telephone system dialled ({@code 912484640920}), and a voicemail's subject with such digits. A
 * text that could be two numbers is refused, never guessed.
 */
public final class PhoneNumbers {
  private static final int LONGEST = 40;
  private static final Pattern SUBJECT =
      Pattern.compile("Voicemail Message\\s+(\\S+)\\s*>.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()./‐‑–\u00a0-]+");
  private static final Pattern NORTH_AMERICAN = Pattern.compile("1[0-9]{10}");
  private static final int NORTH_AMERICA = 1;
  private static final String ANYWHERE =
      "write it with + and the country code, for example +44 20 7946 0018";

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final PhoneNumberToTimeZonesMapper places = PhoneNumberToTimeZonesMapper.getInstance();
  private final Set<String> zones = ZoneId.getAvailableZoneIds();

  /** What a text turned out to be, read as a phone number. */
  public sealed interface Reading {
    /** It is this number. */
    record Read(PhoneNumber number) implements Reading {}

    /** It is none, or could be two. The reason is a sentence that says how to write it. */
    record Unreadable(String reason) implements Reading {}
  }

  /** The one number that the text names on a desk with this dial plan. */
  public Reading read(String text, DialPlan plan) {
    String written = text.strip();
    Matcher subject = SUBJECT.matcher(written);
    if (subject.matches()) {
      return fromSubject(subject.group(1), plan);
    }
    if (written.length() > LONGEST) {
      return new Unreadable("longer than any phone number; " + ANYWHERE);
    }
    if (!WRITTEN.matcher(written).matches()) {
      return new Unreadable(
          "a number has digits, spaces, ( ) - . / and a leading + only, no letters and no"
              + " extension; "
              + ANYWHERE);
    }
    String digits = written.replaceAll("[^0-9]", "");
    return written.startsWith("+")
        ? one(digits, plan, number("+" + digits, plan))
        : one(digits, plan, Stream.concat(dialled(digits, plan), plain(digits, plan)));
  }

  private Reading fromSubject(String dialled, DialPlan plan) {
    return dialled.length() <= LONGEST && dialled.matches("[0-9]+")
        ? one(dialled, plan, dialled(dialled, plan))
        : new Unreadable("the voicemail's subject has no number in digits; " + ANYWHERE);
  }

  private static Reading one(String digits, DialPlan plan, Stream<PhoneNumber> readings) {
    List<PhoneNumber> read = readings.distinct().toList();
    return switch (read.size()) {
      case 0 ->
          new Unreadable(
              "%s is no number that can be called, neither as it stands nor through outside line \"%s\"; %s"
                  .formatted(digits, plan.linePrefix(), ANYWHERE));
      case 1 -> new Read(read.getFirst());
      default ->
          new Unreadable(
              "%s can be %s or %s; %s"
                  .formatted(digits, read.get(0).e164(), read.get(1).e164(), ANYWHERE));
    };
  }

  /** As people read it, with its country code: {@code +44 20 7946 0018}. */
  public String written(PhoneNumber number) {
    return parsed(number.e164(), "ZZ")
        .map(known -> numbers.format(known, PhoneNumberFormat.INTERNATIONAL))
        .orElse(number.e164());
  }

  /** As the telephone system writes it: the outside line, then the digits as dialled (P1). */
  private Stream<PhoneNumber> dialled(String digits, DialPlan plan) {
    if (!digits.startsWith(plan.linePrefix())) {
      return Stream.empty();
    }
    String rest = digits.substring(plan.linePrefix().length());
    if (!isNorthAmerican(plan)) {
      return number(rest, plan);
    }
    if (NORTH_AMERICAN.matcher(rest).matches()) {
      return number("+" + rest, plan);
    }
    return rest.startsWith("011") ? number("+" + rest.substring(3), plan) : Stream.empty();
  }

  /** As a person in the desk's country writes it; 00 stands for + in most others. */
  private Stream<PhoneNumber> plain(String digits, DialPlan plan) {
    return isNorthAmerican(plan) && digits.startsWith("00")
        ? number("+" + digits.substring(2), plan)
        : number(digits, plan);
  }

  private boolean isNorthAmerican(DialPlan plan) {
    return numbers.getCountryCodeForRegion(home(plan)) == NORTH_AMERICA;
  }

  private static String home(DialPlan plan) {
    return plan.domesticRegions().getFirst();
  }

  private Stream<PhoneNumber> number(String text, DialPlan plan) {
    return parsed(text, home(plan))
        .filter(numbers::isValidNumber)
        .map(n -> known(n, plan))
        .stream();
  }

  private Optional<Phonenumber.PhoneNumber> parsed(String text, String region) {
    try {
      return Optional.of(numbers.parse(text, region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private PhoneNumber known(Phonenumber.PhoneNumber number, DialPlan plan) {
    String region = numbers.getRegionCodeForNumber(number);
    return new PhoneNumber(
        numbers.format(number, PhoneNumberFormat.E164),
        region,
        plan.domesticRegions().contains(region),
        zones(number));
  }

  /** None when any is unknown: a zone left out would let a call through that wakes somebody. */
  private List<ZoneId> zones(Phonenumber.PhoneNumber number) {
    List<String> ids = places.getTimeZonesForNumber(number);
    return zones.containsAll(ids) ? ids.stream().sorted().map(ZoneId::of).toList() : List.of();
  }
}
