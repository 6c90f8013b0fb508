package baton.scheduler.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a person, or a desk, is reached: an address a channel, by its key. */
record ChannelAddresses(Map<String, Address> byChannel) {
  static final ChannelAddresses NONE = new ChannelAddresses(Map.of());

  ChannelAddresses {
    byChannel = Map.copyOf(byChannel);
  }

  /**
   * Where one channel reaches them.
   *
   * @param address may be a secret; null: not set up
   * @param on whether it is to be used
   * @param key what is signed with it there; null: nothing is
   */
  record Address(@Nullable String address, boolean on, @Nullable HookKey key) {
    static final Address NONE = new Address(null, false, null);

    Address {
      if (on && address == null) {
        throw new IllegalArgumentException("a channel without an address cannot be on");
      }
    }

    boolean isSetUp() {
      return address != null;
    }

    /** Hides the address and the key. */
    @Override
    public String toString() {
      return "Address[" + (address == null ? "none" : on ? "on" : "off") + "]";
    }
  }

  Address of(String channel) {
    return byChannel.getOrDefault(channel, Address.NONE);
  }

  ChannelAddresses with(String channel, Address address) {
    Map<String, Address> all = new HashMap<>(byChannel);
    all.put(channel, address);
    all.values().removeIf(Address.NONE::equals);
    return new ChannelAddresses(all);
  }

  Set<String> setUp() {
    return which(Address::isSetUp);
  }

  Set<String> on() {
    return which(Address::on);
  }

  private Set<String> which(Predicate<Address> is) {
    return byChannel.keySet().stream()
        .filter(channel -> is.test(of(channel)))
        .collect(Collectors.toSet());
  }
}
