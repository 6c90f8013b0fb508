package baton.scheduler.floor.ledger;

import baton.handoff.ledger.LedgerCheckpoint;
import baton.handoff.ledger.Verification;
import org.jspecify.annotations.Nullable;

/** What checking the chain found, for people. */
record CheckWords(boolean whole, String words) {
  static CheckWords of(Verification check, @Nullable LedgerCheckpoint kept) {
    return switch (check) {
      case Verification.Verified whole ->
          new CheckWords(
              true,
              "Whole: %d entries, none changed, none missing.%s"
                  .formatted(
                      whole.entries(),
                      kept == null
                          ? ""
                          : " Entry %d is the one whose digest you kept."
                              .formatted(kept.number())));
      case Verification.Broken broken ->
          new CheckWords(
              false, "Broken at entry %d. %s".formatted(broken.number(), broken.reason()));
    };
  }
}
