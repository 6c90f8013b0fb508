package baton.scheduler.floor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, to be changed one at a time. */
record PageAddress(Map<String, String> parameters) {
  PageAddress {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** With a parameter set; null or empty takes it out. */
  PageAddress with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value == null || value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new PageAddress(changed);
  }

  String value(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** {@code ?seat=LIVE_CALL%2F1&person=Ana}. */
  @Override
  public String toString() {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
