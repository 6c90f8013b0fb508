package baton.scheduler.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The channels of this installation, in the order that pages show them.
 *
 * @param people each may choose among these
 * @param desk a desk has these as a whole
 */
record Channels(List<Channel> people, List<Channel> desk) {
  Channels {
    people = List.copyOf(people);
    desk = List.copyOf(desk);
  }

  /** Empty: an address is left from a time when there was such a channel. */
  Optional<Channel> of(String key) {
    return Stream.concat(people.stream(), desk.stream())
        .filter(channel -> channel.key().equals(key))
        .findFirst();
  }

  /** The keys of those that can carry something to a person. */
  static Set<String> usable(List<Channel> people) {
    return people.stream().filter(Channel::usable).map(Channel::key).collect(Collectors.toSet());
  }
}
