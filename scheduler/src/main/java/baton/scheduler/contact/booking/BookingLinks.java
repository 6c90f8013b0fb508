package baton.scheduler.contact.booking;

import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.PlaceHolds;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.LinkKey;
import baton.scheduler.platform.tx.Transactions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands in the addresses of the booking page: a draft, or one callback. Sealed for one desk;
 * nothing that would work as a link is stored.
 */
final class BookingLinks {
  /** How long a half-filled form can be gone on with. */
  static final Duration DRAFT_LASTS = Duration.ofHours(2);

  private final SealedText seal;

  BookingLinks(Transactions transactions) {
    this.seal = new SealedText(transactions.run(tx -> LinkKey.forUse(tx, "booking")));
  }

  String of(Desk desk, BookingDraft draft) {
    return seal.sealed(use("draft", desk), draft.bytes());
  }

  /** Empty when the text is none of this desk's, or too old. */
  Optional<BookingDraft> draft(Desk desk, String text, Instant now) {
    return seal.opened(use("draft", desk), text)
        .map(BookingDraft::of)
        .filter(draft -> draft.begun().plus(DRAFT_LASTS).isAfter(now));
  }

  String of(Desk desk, CallbackId callback) {
    return seal.sealed(
        use("call", desk), ByteBuffer.allocate(Long.BYTES).putLong(callback.value()).array());
  }

  Optional<CallbackId> callback(Desk desk, String text) {
    return seal.opened(use("call", desk), text)
        .map(bytes -> new CallbackId(ByteBuffer.wrap(bytes).getLong()));
  }

  /**
   * Names a callback outside, for good; nothing can be told from it, not even how many there are.
   */
  String name(Desk desk, CallbackId callback) {
    return seal.tag(use("name", desk), callback.toString()).substring(0, 22);
  }

  PlaceHolds.Holder holder(BookingDraft draft, String network) {
    return new PlaceHolds.Holder(
        draft.session(), seal.tag("address", network), seal.tag("number", draft.phone()));
  }

  private static String use(String what, Desk desk) {
    return what + " " + desk.id().value();
  }
}
