package baton.scheduler.notification;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.TextValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as programs and the page send and read it. What is left out stays
 * as it is; an empty text takes the address, or the quiet hours, away.
 */
final class PreferencesFields {
  private static final List<String> BOXES = List.of("browser", "sound");
  private static final List<String> TIMES = List.of("quietFrom", "quietTo");

  private final List<Channel> people;
  private final ChannelFields channels;
  private final Set<String> known;

  PreferencesFields(List<Channel> people) {
    this.people = people;
    this.channels = new ChannelFields(people, true);
    this.known =
        Stream.of(channels.names(), BOXES.stream(), TIMES.stream())
            .flatMap(names -> names)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  ChannelFields channels() {
    return channels;
  }

  /** What was sent, before a transaction opens. */
  JsonFields read(@Nullable JsonNode body) {
    return JsonFields.of(body, known);
  }

  /**
   * @param fields as {@link #read}
   * @throws baton.scheduler.platform.web.ProblemException 422 naming each field that cannot be used
   */
  NotificationPreferences over(NotificationPreferences present, JsonFields fields) {
    ChannelAddresses addresses = channels.over(present.addresses(), fields);
    NotificationPreferences.QuietHours quiet = quiet(fields, present.quiet());
    boolean browser = or(fields.flag("browser"), present.browser());
    boolean sound = or(fields.flag("sound"), present.sound());
    fields.orThrow();
    return new NotificationPreferences(addresses, browser, sound, quiet);
  }

  /**
   * Of an address that is a secret only where it goes and how it ends; {@code quietFrom} is {@code
   * 22:00}, by the desk's wall clock, or null with {@code quietTo}: none.
   */
  ObjectNode shown(NotificationPreferences wishes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    channels.show(json, wishes.addresses());
    NotificationPreferences.QuietHours quiet = wishes.quiet();
    json.put("browser", wishes.browser());
    json.put("sound", wishes.sound());
    json.put("quietFrom", quiet == null ? null : quiet.from().toString());
    json.put("quietTo", quiet == null ? null : quiet.to().toString());
    return json;
  }

  /**
   * What the page's form sends, as a program sends it. A box that is not ticked is not sent, and
   * says nothing while there is no address for it; of what cannot be used the form asks nothing.
   */
  ObjectNode sent(MultivaluedMap<String, String> form) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Channel channel : people) {
      if (channel.usable()) {
        String field = channel.label().field();
        String address = text(form, field);
        String on = channel.key() + "On";
        json.put(field, address);
        json.put(on, isTicked(form, on) && !address.isBlank());
      }
    }
    BOXES.forEach(box -> json.put(box, isTicked(form, box)));
    TIMES.forEach(time -> json.put(time, shortened(text(form, time))));
    return json;
  }

  private static boolean isTicked(MultivaluedMap<String, String> form, String box) {
    return "true".equals(form.getFirst(box));
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    String text = form.getFirst(field);
    return text == null ? "" : text;
  }

  /** Some browsers send seconds with a time. */
  private static String shortened(String time) {
    return time.matches("[0-9]{2}:[0-9]{2}:00") ? time.substring(0, 5) : time;
  }

  private static NotificationPreferences.@Nullable QuietHours quiet(
      JsonFields fields, NotificationPreferences.@Nullable QuietHours present) {
    String from = fields.text("quietFrom");
    String to = fields.text("quietTo");
    if (from == null && to == null) {
      return present;
    }
    if ("".equals(from) && "".equals(to)) {
      return null;
    }
    LocalTime begin = time(fields, "quietFrom", from);
    LocalTime end = time(fields, "quietTo", to);
    if (begin == null || end == null) {
      return present;
    }
    if (begin.equals(end)) {
      fields.refuse(
          "quietTo", "must be another time than they begin at; leave both empty for none");
      return present;
    }
    return new NotificationPreferences.QuietHours(begin, end);
  }

  private static @Nullable LocalTime time(JsonFields fields, String field, @Nullable String text) {
    LocalTime time = TextValue.time(text).orElse(null);
    if (time == null) {
      fields.refuse(field, "must be a time like 22:00, with the other one given too");
    }
    return time;
  }

  private static boolean or(@Nullable Boolean asked, boolean present) {
    return asked == null ? present : asked;
  }
}
