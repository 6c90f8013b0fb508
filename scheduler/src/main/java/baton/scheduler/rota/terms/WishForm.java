package baton.scheduler.rota.terms;

import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A wish as a page's form sends it.
 *
 * @param fields what stands in them, by name
 * @param wrong what is wrong with it as a whole; empty: nothing
 */
record WishForm(Map<String, String> fields, String wrong) {
  static final WishForm EMPTY = new WishForm(Map.of(), "");

  static WishForm of(MultivaluedMap<String, String> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
    return new WishForm(fields, "");
  }

  WishForm wrong(String why) {
    return new WishForm(fields, why);
  }

  /** As {@link TermsFields#wish} reads it. */
  JsonFields sent() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("wanted", "yes".equals(fields.get("wanted")));
    for (String name : List.of("date", "day", "from", "to", "role")) {
      String text = fields.getOrDefault(name, "");
      if (!text.isEmpty() && !(name.equals("day") && body.has("date"))) {
        body.put(name, text);
      }
    }
    String weight = fields.getOrDefault("weight", "");
    if (weight.matches("[0-9]{1,2}")) {
      body.put("weight", Integer.parseInt(weight));
    }
    return TermsFields.sentWish(body);
  }
}
