package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.Amendment;
import baton.scheduler.rota.draft.DraftEdits;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.DraftSnapshot;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftId;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.PlanFactsReader;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.ProposalReader;
import baton.scheduler.rota.plan.PublishedRota;
import baton.scheduler.rota.plan.RotaStore;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftReader;
import baton.scheduler.rota.plan.ShiftText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans and publishes a desk's rota. The draft is the whole rota to be: what it leaves out will not
 * be. Only the past is not in its hands (R5): shifts that have begun stay as published, whether or
 * not the draft speaks of them; of a running shift it may move the end, though not to before now.
 */
public final class Rota {
  private final PlanFactsReader reader = new PlanFactsReader();
  private final DraftService drafting = new DraftService();
  private final RotaDrafting rotaDrafting = new RotaDrafting();
  private final RotaStore rotas = new RotaStore();
  private final ProposalReader proposals = new ProposalReader();
  private final Publishing publishing;
  private final Amending amending;

  /** A rota that only itself depends on: nobody is told, and no booking is at risk. */
  public Rota(PublicationListener then) {
    this(then, (tx, desk, news) -> {}, (tx, desk, shifts) -> List.of());
  }

  public Rota(PublicationListener then, PublicationNotifier people, BookingsAtRisk bookings) {
    RevisionWriter writer = new RevisionWriter(then, people);
    this.publishing = new Publishing(writer, bookings);
    this.amending = new Amending(writer);
  }

  /** Makes {@code lines} the draft, all or none. They are checked as publishing would (R3). */
  public RotaDrafting.Answer replaceDraft(Tx tx, Desk desk, List<ShiftLine> lines) {
    return replaceDraft(tx, desk, new RotaDrafting.Upload(lines, List.of()));
  }

  RotaDrafting.Answer replaceDraft(Tx tx, Desk desk, RotaDrafting.Upload upload) {
    return replaceDraft(tx, desk, Editor.BATON, upload);
  }

  RotaDrafting.Answer replaceDraft(Tx tx, Desk desk, Editor by, RotaDrafting.Upload upload) {
    return rotaDrafting.replace(tx, desk, by, upload);
  }

  /**
   * Puts one shift into the draft. What is wrong with it by itself is refused; what is wrong only
   * beside others is let in and said, for a draft may be wrong while it is being made. A shift that
   * is there already stays the one it is.
   */
  Addition add(Tx tx, Desk desk, Editor by, ShiftText text) {
    rotas.lock(tx, desk);
    ShiftReader.Reading read =
        ShiftReader.read(List.of(new ShiftLine(new Origin.Single(), text)), reader.crew(tx, desk));
    if (!read.findings().isEmpty()) {
      return new Addition.Refused(read.findings());
    }
    DraftShift shift = read.shifts().getFirst().shift();
    Draft draft = drafting.read(tx, desk);
    return draft
        .id(shift)
        .<Addition>map(Addition.There::new)
        .orElseGet(() -> added(tx, desk, by, DraftEdits.add(draft, shift)));
  }

  private Addition added(Tx tx, Desk desk, Editor by, DraftEdit edit) {
    return switch (drafting.edit(tx, desk, by, edit, i -> new Origin.Single())) {
      case DraftOutcome.Done(long version, List<Finding> findings) ->
          new Addition.Added(
              drafting.read(tx, desk).id(edit.in().getFirst()).orElseThrow(), findings);
      case DraftOutcome.Wrong(List<Finding> wrong) -> new Addition.Refused(wrong);
      case DraftOutcome.Refused(Refusal why) -> throw ProblemException.refused(why);
      case DraftOutcome.Unchanged same -> throw new IllegalStateException(edit.words());
    };
  }

  /**
   * Takes a shift out of the draft.
   *
   * @return why not: it is published and has begun (R5)
   * @throws ProblemException 404 when the draft has no such shift
   */
  Optional<Refusal> remove(Tx tx, Desk desk, Editor by, DraftId id) {
    rotas.lock(tx, desk);
    Draft draft = drafting.read(tx, desk);
    DraftShift shift =
        draft.shifts().stream()
            .filter(drafted -> drafted.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The draft has no shift " + id + ".").asException())
            .shift();
    return switch (drafting.edit(tx, desk, by, DraftEdits.takeOut(draft, shift))) {
      case DraftOutcome.Done done -> Optional.empty();
      case DraftOutcome.Refused(Refusal why) -> Optional.of(why);
      case DraftOutcome.Wrong wrong -> throw new IllegalStateException("taken out: " + wrong);
      case DraftOutcome.Unchanged same -> throw new IllegalStateException("taken out: " + same);
    };
  }

  /** What publishing the draft now would do, all of it (R4). Changes nothing. */
  Preview preview(Tx tx, Desk desk) {
    return publishing.preview(tx, desk);
  }

  /**
   * Publishes the draft as the next revision, corrects the slots (S2) and tells everybody whose
   * shifts changed (R4), in this transaction. One publishes at a time; who comes second finds the
   * draft published already. Warnings do not stop it: they are the caller's to have weighed.
   *
   * @param by who publishes; null for a program
   * @param why in words, at most 500 characters; empty for none
   */
  public Publication publish(Tx tx, Desk desk, @Nullable AdvisorId by, String why) {
    return publishing.publish(tx, desk, by, why);
  }

  /** The same for somebody who looked at a preview: publishes that, and nothing else (R4). */
  Publication publish(Tx tx, Desk desk, PublishWish wish) {
    return publishing.publish(tx, desk, wish);
  }

  /**
   * Changes a few published shifts as the next revision, without publishing the draft: a swap, a
   * cover. Checked like a draft (R3); only what the change itself brings counts, not what was wrong
   * before, and warnings do not stop it: ask {@link #findings} first where somebody shall weigh
   * them. The draft follows where it still has those shifts as they were.
   *
   * @param by who changes them; null for a program
   * @param why in words, at most 500 characters; empty for none
   */
  public Publication amend(
      Tx tx, Desk desk, @Nullable AdvisorId by, String why, Amendment amendment) {
    return amending.amend(tx, desk, by, why, amendment);
  }

  /** What there would be to say about an amendment: errors and warnings. Changes nothing. */
  public List<Finding> findings(Tx tx, Desk desk, Amendment amendment) {
    return amending.findings(tx, desk, List.of(amendment)).getFirst();
  }

  /**
   * The same of several, each for itself, in their order: in as many statements as of one, and the
   * rota as it is judged once.
   */
  public List<List<Finding>> findings(Tx tx, Desk desk, List<Amendment> amendments) {
    return amending.findings(tx, desk, amendments);
  }

  /** What publishing the draft now would do, and the draft. */
  ProposalReader.Look look(Tx tx, Desk desk) {
    return proposals.look(tx, desk);
  }

  /** The desk's seats, in order. */
  public List<SeatId> seats(Tx tx, Desk desk) {
    return reader.crew(tx, desk).seats();
  }

  /** The draft as it is now, for those who draw it. */
  public DraftSnapshot picture(Tx tx, Desk desk) {
    ProposalReader.Look look = proposals.look(tx, desk);
    return new DraftSnapshot(
        rotas.revision(tx, desk),
        look.facts().crew().seats(),
        drawn(look.drafted(), look.proposal(), desk),
        look.proposal().findings());
  }

  private static List<DraftSnapshot.Drawn> drawn(
      List<Drafted> drafted, Proposal proposal, Desk desk) {
    Map<Origin, ShiftPeriod> periods = new HashMap<>();
    proposal.toBe().forEach(shift -> periods.put(shift.plan().origin(), shift.period()));
    for (Drafted shift : drafted) {
      if (shift.shift().isOpen()) {
        shift
            .shift()
            .period(desk.zone())
            .ifPresent(period -> periods.put(new Origin.Drafted(shift.id()), period));
      }
    }
    return drafted.stream()
        .map(shift ->
            new DraftSnapshot.Drawn(
                shift.id(), shift.shift(), periods.get(new Origin.Drafted(shift.id()))))
        .toList();
  }

  /** All of the draft as people write it, open shifts too. */
  List<ShiftText> draftTexts(Tx tx, Desk desk) {
    Draft draft = drafting.read(tx, desk);
    return draft.shifts().stream().map(drafted -> draft.text(drafted.shift())).toList();
  }

  /**
   * A part of the published rota.
   *
   * @param asked an earlier revision's number; null for the latest
   * @throws baton.scheduler.platform.web.ProblemException 404 when there is no such revision
   */
  PublishedRota published(Tx tx, Desk desk, ShiftPeriod span, @Nullable Integer asked) {
    int latest = rotas.revision(tx, desk);
    int number = asked == null ? latest : asked;
    if (number > latest || number < 0) {
      throw Problem.notFound("There is no revision %d; the latest is %d.".formatted(number, latest))
          .asException();
    }
    DeskStaff crew = reader.crew(tx, desk);
    return new PublishedRota(number, crew.roles(), rotas.inRevision(tx, desk, number, span, crew));
  }

  int revision(Tx tx, Desk desk) {
    return rotas.revision(tx, desk);
  }

  /** What came of adding one shift to the draft. */
  public sealed interface Addition {
    /**
     * @param findings what there now is to be said about the draft, maybe nothing
     */
    record Added(DraftId id, List<Finding> findings) implements Addition {}

    /** The draft has that very shift already. */
    record There(DraftId id) implements Addition {}

    /** The shift is wrong by itself. */
    record Refused(List<Finding> findings) implements Addition {}
  }
}
