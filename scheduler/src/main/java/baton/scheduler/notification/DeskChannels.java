package baton.scheduler.notification;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a desk is told as a whole, and where its seat changes go: read, changed and shown. */
final class DeskChannels {
  /** As JSON names where seat changes go. */
  static final String HOOK = "seatHookUrl";

  /** As JSON names what they are signed with. */
  static final String KEY = "seatHookKey";

  private final ChannelFields fields;
  private final ChannelAddressStore store = new ChannelAddressStore();

  DeskChannels(List<Channel> channels) {
    this.fields = new ChannelFields(channels, false);
  }

  ChannelFields fields() {
    return fields;
  }

  ObjectNode of(Tx tx, DeskId desk) {
    return shown(store.of(tx, desk), false);
  }

  /** What was sent, before a transaction opens. */
  JsonFields read(@Nullable JsonNode body) {
    return JsonFields.of(body, fields.names().collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * With a key once there is somewhere to send seat changes to: it is shown when it is new.
   *
   * @param sent as {@link #read}
   * @throws baton.scheduler.platform.web.ProblemException 422 naming each field that cannot be used
   */
  ObjectNode change(Tx tx, DeskId desk, JsonFields sent) {
    ChannelAddresses asked = fields.over(store.of(tx, desk), sent);
    sent.orThrow();
    ChannelAddresses.Address hook = asked.of(Webhook.SEATS);
    boolean needsKey = hook.isSetUp() && hook.key() == null;
    ChannelAddresses changed = needsKey ? signed(asked) : asked;
    store.save(tx, desk, null, changed);
    return shown(changed, needsKey);
  }

  /** A new key, shown this once; from now on seat changes are signed with it. */
  ObjectNode rotate(Tx tx, DeskId desk) {
    ChannelAddresses rotated = signed(store.of(tx, desk));
    store.save(tx, desk, null, rotated);
    return shown(rotated, true);
  }

  private static ChannelAddresses signed(ChannelAddresses present) {
    ChannelAddresses.Address hook = present.of(Webhook.SEATS);
    return present.with(
        Webhook.SEATS, new ChannelAddresses.Address(hook.address(), hook.on(), HookKey.fresh()));
  }

  /** Of an address only where it goes and how it ends. */
  private ObjectNode shown(ChannelAddresses addresses, boolean withKey) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fields.show(json, addresses);
    HookKey key = addresses.of(Webhook.SEATS).key();
    if (withKey && key != null) {
      json.put(KEY, key.shown());
    }
    return json;
  }
}
