package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.LedgerSearch;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.web.JsonFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the ledger: filters, and whatever else the call knows. An empty value is
 * as good as none, since a form sends its empty fields too.
 */
final class LedgerQuery {
  /** The filters, each of which can be dropped by itself. */
  static final List<String> FILTERS = List.of("from", "to", "seat", "person", "kind", "heldOver");

  private final JsonFields fields;
  private final Map<String, String> given = new LinkedHashMap<>();

  private LedgerQuery(MultivaluedMap<String, String> query, Set<String> more) {
    Set<String> known = new TreeSet<>(FILTERS);
    known.addAll(more);
    fields = JsonFields.ofQuery(query, known);
    query.forEach((name, values) -> {
      if (!values.getFirst().isBlank()) {
        given.put(name, values.getFirst());
      }
    });
  }

  /**
   * @param more what the call knows beside the filters
   */
  static LedgerQuery of(MultivaluedMap<String, String> query, Set<String> more) {
    return new LedgerQuery(query, more);
  }

  /** For what the call reads itself, and to end the reading by {@link JsonFields#orThrow}. */
  JsonFields fields() {
    return fields;
  }

  /** The filters as they were asked for. */
  PageAddress address() {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = given.get(name);
      if (value != null && !value.equals("false")) {
        filters.put(name, value);
      }
    }
    return new PageAddress(filters);
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(fields.flag(name));
  }

  /** An entry's number; 0 when none is given. */
  long number(String name) {
    Long number = fields.id(name, "must be a whole number");
    return number == null ? 0 : number;
  }

  /**
   * The filters as values.
   *
   * @param names of the desk's people
   */
  LedgerSearch.Filter filter(Desk desk, Map<AdvisorId, String> names) {
    return new LedgerSearch.Filter(
        new LedgerTimes(fields, desk.zone()).time(),
        seat(),
        person(names),
        kinds(),
        flag("heldOver"));
  }

  /**
   * The same filters but one.
   *
   * @param name one of {@link #FILTERS}
   */
  static LedgerSearch.Filter without(LedgerSearch.Filter all, String name) {
    LedgerSearch.Time time = all.time();
    return new LedgerSearch.Filter(
        new LedgerSearch.Time(
            name.equals("from") ? LedgerSearch.Time.FIRST : time.from(),
            name.equals("to") ? LedgerSearch.Time.LAST : time.to()),
        name.equals("seat") ? null : all.seat(),
        name.equals("person") ? null : all.person(),
        name.equals("kind") ? Set.of() : all.kinds(),
        !name.equals("heldOver") && all.heldOver());
  }

  private @Nullable SeatId seat() {
    String text = given.get("seat");
    try {
      return text == null ? null : SeatId.parse(text);
    } catch (NumberFormatException e) {
      fields.refuse("seat", "must be a seat as LIVE_CALL/1");
    } catch (IllegalArgumentException e) {
      fields.refuse("seat", String.valueOf(e.getMessage()));
    }
    return null;
  }

  private @Nullable AdvisorId person(Map<AdvisorId, String> names) {
    String name = given.get("person");
    if (name == null) {
      return null;
    }
    for (Map.Entry<AdvisorId, String> one : names.entrySet()) {
      if (one.getValue().equals(name)) {
        return one.getKey();
      }
    }
    fields.refuse("person", "must be the name of somebody of this desk");
    return null;
  }

  private Set<EntryKind> kinds() {
    String code = given.get("kind");
    if (code == null) {
      return Set.of();
    }
    return KindGroup.of(code)
        .map(KindGroup::kinds)
        .orElseGet(() -> {
          fields.refuse("kind", "must be one of " + KindGroup.codes());
          return Set.of();
        });
  }
}
