package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who can be planned on a desk, and on what: its advisors and its seats. */
public final class DeskStaff {
  /** Of a desk where it does not matter who is there. */
  public static final DeskStaff NOBODY = new DeskStaff(List.of(), Map.of());

  private final Map<String, Advisor> byName;
  private final Map<AdvisorId, Advisor> byId;
  private final Map<String, Integer> seatsByRole;

  DeskStaff(List<Advisor> members, Map<String, Integer> seatsByRole) {
    this.byName = members.stream().collect(Collectors.toMap(Advisor::name, Function.identity()));
    this.byId = members.stream().collect(Collectors.toMap(Advisor::id, Function.identity()));
    this.seatsByRole = Map.copyOf(seatsByRole);
  }

  Optional<Advisor> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Map<AdvisorId, String> names() {
    return byId.values().stream().collect(Collectors.toMap(Advisor::id, Advisor::name));
  }

  public Advisor member(AdvisorId id) {
    return Objects.requireNonNull(byId.get(id), "an advisor of this desk");
  }

  /** Of nobody: null. */
  public @Nullable String name(@Nullable AdvisorId id) {
    return id == null ? null : member(id).name();
  }

  /** Everybody, by name. */
  List<Advisor> members() {
    return byName.values().stream().sorted(Comparator.comparing(Advisor::name)).toList();
  }

  /** The name somebody may have meant: the same but for capitals, or one letter off. */
  Optional<String> nameLike(String name) {
    return byName.keySet().stream().sorted().filter(known -> alike(known, name)).findFirst();
  }

  boolean has(SeatId seat) {
    return seat.number() <= seatsByRole.getOrDefault(seat.role(), 0);
  }

  /** The desk's seats, in order. */
  public List<SeatId> seats() {
    return seatsByRole.entrySet().stream()
        .flatMap(role ->
            IntStream.rangeClosed(1, role.getValue())
                .mapToObj(number -> new SeatId(role.getKey(), number)))
        .sorted()
        .toList();
  }

  /** The codes of the desk's roles, in order. */
  public List<String> roles() {
    return seatsByRole.keySet().stream().sorted().toList();
  }

  /** The desk's seats in words: "LIVE_CALL/1 to 2, VOICEMAIL/1". */
  String seatsInWords() {
    return seatsByRole.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(role -> role.getKey() + (role.getValue() == 1 ? "/1" : "/1 to " + role.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static boolean alike(String known, String written) {
    String a = known.toLowerCase(Locale.ROOT);
    String b = written.toLowerCase(Locale.ROOT);
    return a.equals(b) || oneLetterOff(a, b) || oneLetterOff(b, a);
  }

  /** Whether {@code a} becomes {@code b} by changing one letter, or by adding one. */
  private static boolean oneLetterOff(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same < b.length()
        && a.length() > 2
        && (a.substring(same).equals(b.substring(same + 1))
            || (same < a.length() && a.substring(same + 1).equals(b.substring(same + 1))));
  }
}
