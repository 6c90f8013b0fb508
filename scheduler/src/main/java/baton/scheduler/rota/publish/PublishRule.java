package baton.scheduler.rota.publish;

import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.RotaChange;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of publishing (R4). What was looked at is what is published: another
 * change is shown first. Warnings are confirmed by who saw these and no others.
 */
final class PublishRule {
  private PublishRule() {}

  /** Empty: nothing. */
  static Optional<Publication> against(Proposal proposal, int revision, PublishWish wish) {
    RotaChange change = proposal.change();
    List<Finding> warnings = proposal.warnings();
    if (!proposal.errors().isEmpty()) {
      return Optional.of(new Publication.Refused(proposal.errors()));
    }
    if (change.isNone()) {
      return Optional.of(new Publication.Unchanged(revision));
    }
    PublishMark now = PublishMark.of(change, warnings);
    PublishMark seen = wish.seen();
    if (seen != null && !seen.change().equals(now.change())) {
      return Optional.of(new Publication.Overtaken());
    }
    if (warnings.isEmpty()) {
      return Optional.empty();
    }
    boolean others = seen != null && !seen.equals(now);
    return seen != null && wish.confirmed() && !others
        ? Optional.empty()
        : Optional.of(new Publication.Unconfirmed(warnings, others));
  }
}
