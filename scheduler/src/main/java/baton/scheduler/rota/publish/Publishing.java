package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.NewRevision;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.ProposalReader;
import baton.scheduler.rota.plan.RotaStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the draft the published rota, after showing what that would do (R4). */
final class Publishing {
  private final ProposalReader proposals = new ProposalReader();
  private final RotaDrafting drafting = new RotaDrafting();
  private final RotaStore rotas = new RotaStore();
  private final RevisionWriter writer;
  private final BookingsAtRisk bookings;

  Publishing(RevisionWriter writer, BookingsAtRisk bookings) {
    this.writer = writer;
    this.bookings = bookings;
  }

  /** Reads only; however big the rota, it takes the same few statements. */
  Preview preview(Tx tx, Desk desk) {
    ProposalReader.Look look = proposals.look(tx, desk);
    Proposal proposal = look.proposal();
    RevisionDiff turn = RevisionDiff.of(proposal, look.facts());
    return new Preview(
        rotas.revision(tx, desk),
        look.facts().crew(),
        proposal.change(),
        proposal.findings(),
        Preview.BlastRadius.of(turn, proposal.change(), bookings.under(tx, desk, turn.toBe())));
  }

  /** Publishes what somebody looked at, and nothing else. */
  Publication publish(Tx tx, Desk desk, PublishWish wish) {
    rotas.lock(tx, desk);
    ProposalReader.Look look = proposals.look(tx, desk);
    int revision = rotas.revision(tx, desk);
    Optional<Publication> against = PublishRule.against(look.proposal(), revision, wish);
    return against.orElseGet(
        () -> publish(tx, desk, look, new NewRevision(revision + 1, wish.by(), wish.why())));
  }

  /** Publishes unless there are errors; the warnings are the caller's to have weighed. */
  Publication publish(Tx tx, Desk desk, @Nullable AdvisorId by, String why) {
    rotas.lock(tx, desk);
    ProposalReader.Look look = proposals.look(tx, desk);
    int revision = rotas.revision(tx, desk);
    if (!look.proposal().errors().isEmpty()) {
      return new Publication.Refused(look.proposal().errors());
    }
    return look.proposal().change().isNone()
        ? new Publication.Unchanged(revision)
        : publish(tx, desk, look, new NewRevision(revision + 1, by, why));
  }

  private Publication publish(Tx tx, Desk desk, ProposalReader.Look look, NewRevision revision) {
    Publication done =
        writer.write(tx, desk, look.facts().crew(), look.proposal().change(), revision);
    if (done instanceof Publication.Published) {
      drafting.prune(tx, desk, revision.number());
    }
    return done;
  }
}
