package baton.scheduler.notification;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which addresses are sent and shown, whatever the channel: its address, and for
 * people whether it is on. What is left out stays as it is; an empty text takes the address away.
 */
final class ChannelFields {
  private final List<Channel> channels;
  private final boolean switched;

  /**
   * @param switched whether an address can be there and off; a desk's are on while they are there
   */
  ChannelFields(List<Channel> channels, boolean switched) {
    this.channels = channels;
    this.switched = switched;
  }

  /** One channel as a page asks for it. */
  record Row(
      Channel.Label label, String on, boolean ticked, String value, String wrong, String missing) {}

  Stream<String> names() {
    return channels.stream()
        .flatMap(channel ->
            switched
                ? Stream.of(channel.label().field(), on(channel))
                : Stream.of(channel.label().field()));
  }

  /** Refuses among the fields what cannot be used. */
  ChannelAddresses over(ChannelAddresses present, JsonFields fields) {
    ChannelAddresses asked = present;
    for (Channel channel : channels) {
      asked = asked.with(channel.key(), over(channel, present.of(channel.key()), fields));
    }
    return asked;
  }

  private ChannelAddresses.Address over(
      Channel channel, ChannelAddresses.Address present, JsonFields fields) {
    String address = address(channel, present.address(), fields);
    boolean on = switched ? isOn(channel, present, address, fields) : address != null;
    return new ChannelAddresses.Address(address, on, present.key());
  }

  private static @Nullable String address(
      Channel channel, @Nullable String present, JsonFields fields) {
    String field = channel.label().field();
    String text = fields.text(field);
    if (text == null || (present != null && text.equals(channel.shown(present)))) {
      return present;
    }
    String asked = text.strip();
    if (asked.isEmpty()) {
      return null;
    }
    return switch (channel.read(asked)) {
      case Channel.Reading.Address read -> read.address();
      case Channel.Reading.Refused refused -> {
        fields.refuse(field, refused.why());
        yield asked;
      }
    };
  }

  /** Somebody who gives an address wants it used, unless they say otherwise. */
  private static boolean isOn(
      Channel channel,
      ChannelAddresses.Address present,
      @Nullable String address,
      JsonFields fields) {
    Boolean asked = fields.flag(on(channel));
    boolean on = asked == null ? address != null && (present.on() || !present.isSetUp()) : asked;
    if (on && address == null) {
      fields.refuse(on(channel), "needs " + channel.label().field());
      return false;
    }
    if (on && !present.on() && !channel.usable()) {
      Optional.ofNullable(channel.need())
          .ifPresent(need -> fields.refuse(on(channel), need.refusal()));
    }
    return on;
  }

  /** Of people's every field, of a desk's those that are set up. */
  void show(ObjectNode json, ChannelAddresses addresses) {
    for (Channel channel : channels) {
      ChannelAddresses.Address known = addresses.of(channel.key());
      String address = known.address();
      if (address != null || switched) {
        json.put(channel.label().field(), address == null ? null : channel.shown(address));
      }
      if (switched) {
        json.put(on(channel), known.on());
      }
      if (switched && channel.need() != null) {
        json.put(channel.key() + "Available", channel.usable());
      }
    }
  }

  /**
   * For a page.
   *
   * @param json what {@link #show} says, or what was sent where that was wrong
   */
  List<Row> rows(JsonNode json, List<FieldError> errors) {
    return channels.stream()
        .filter(channel -> channel.usable() || isTold(channel))
        .map(channel -> row(channel, json, errors))
        .toList();
  }

  private static boolean isTold(Channel channel) {
    Channel.Need need = channel.need();
    return need != null && need.told();
  }

  /** Without an address the box is ticked: who gives one wants it used. */
  private static Row row(Channel channel, JsonNode json, List<FieldError> errors) {
    Channel.Need need = channel.need();
    String field = channel.label().field();
    String value = json.path(field).asText("");
    return new Row(
        channel.label(),
        on(channel),
        value.isEmpty() || json.path(on(channel)).asBoolean(),
        value,
        wrong(errors, field, on(channel)),
        need == null || need.met() ? "" : need.words());
  }

  /** What is wrong with the first of those fields; empty: nothing. */
  static String wrong(List<FieldError> errors, String... fields) {
    return errors.stream()
        .filter(error -> List.of(fields).contains(error.field()))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }

  private static String on(Channel channel) {
    return channel.key() + "On";
  }
}
