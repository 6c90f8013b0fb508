package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Problem;
import baton.scheduler.web.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans and publishes a desk's rota. The draft is the whole rota to be: what it leaves out will not
 * be. Only the past is not in its hands (R5): shifts that have begun stay as published, whether or
 * not the draft speaks of them; of a running shift it may move the end, though not to before now.
 */
public final class Rota {
  private final FactsReader reader = new FactsReader();
  private final DraftDesk drafting = new DraftDesk();
  private final DraftStore drafts = new DraftStore();
  private final RotaStore rotas = new RotaStore();
  private final RevisionWriter writer;

  public Rota(WhenPublished then) {
    this.writer = new RevisionWriter(rotas, then);
  }

  /** Makes {@code lines} the draft, all or none. They are checked as publishing would (R3). */
  public DraftAnswer replaceDraft(Tx tx, Desk desk, List<ShiftLine> lines) {
    return replaceDraft(tx, desk, new Upload(lines, List.of()));
  }

  DraftAnswer replaceDraft(Tx tx, Desk desk, Upload upload) {
    return replaceDraft(tx, desk, Editor.BATON, upload);
  }

  DraftAnswer replaceDraft(Tx tx, Desk desk, Editor by, Upload upload) {
    return drafting.replace(tx, desk, by, upload);
  }

  /**
   * Puts one shift into the draft. What is wrong with it by itself is refused; what is wrong only
   * beside others is let in and said, for a draft may be wrong while it is being made. A shift that
   * is there already stays the one it is.
   */
  DraftAddition add(Tx tx, Desk desk, Editor by, ShiftText text) {
    rotas.lock(tx, desk);
    ShiftReader.Reading read =
        ShiftReader.read(List.of(new ShiftLine(new Origin.Single(), text)), reader.crew(tx, desk));
    if (!read.findings().isEmpty()) {
      return new DraftAddition.Refused(read.findings());
    }
    DraftShift shift = read.shifts().getFirst().shift();
    Draft draft = drafting.read(tx, desk);
    return draft
        .id(shift)
        .<DraftAddition>map(DraftAddition.There::new)
        .orElseGet(() -> added(tx, desk, by, DraftEdits.add(draft, shift)));
  }

  private DraftAddition added(Tx tx, Desk desk, Editor by, DraftEdit edit) {
    return switch (drafting.edit(tx, desk, by, edit, i -> new Origin.Single())) {
      case DraftOutcome.Done(long version, List<Finding> findings) ->
          new DraftAddition.Added(
              drafting.read(tx, desk).id(edit.in().getFirst()).orElseThrow(), findings);
      case DraftOutcome.Wrong(List<Finding> wrong) -> new DraftAddition.Refused(wrong);
      case DraftOutcome.Refused(Refusal why) -> throw ProblemException.refused(why);
      case DraftOutcome.Unchanged same -> throw new IllegalStateException(edit.words());
    };
  }

  /** Takes a shift out of the draft, unless it is published and has begun (R5). */
  DraftRemoval remove(Tx tx, Desk desk, Editor by, DraftId id) {
    rotas.lock(tx, desk);
    Draft draft = drafting.read(tx, desk);
    return draft.shifts().stream()
        .filter(drafted -> drafted.id().equals(id))
        .findFirst()
        .map(drafted -> removed(tx, desk, by, DraftEdits.takeOut(draft, drafted.shift())))
        .orElseGet(DraftRemoval.NotThere::new);
  }

  private DraftRemoval removed(Tx tx, Desk desk, Editor by, DraftEdit edit) {
    return switch (drafting.edit(tx, desk, by, edit)) {
      case DraftOutcome.Done done -> new DraftRemoval.Removed();
      case DraftOutcome.Refused(Refusal why) -> new DraftRemoval.Refused(why);
      case DraftOutcome.Wrong wrong -> throw new IllegalStateException(edit.words());
      case DraftOutcome.Unchanged same -> throw new IllegalStateException(edit.words());
    };
  }

  /**
   * Publishes the draft as the next revision, and corrects the slots (S2). One publishes at a time;
   * who comes second finds the draft published already.
   *
   * @param by who publishes; null for a program
   * @param why in words, at most 500 characters; empty for none
   */
  public Publication publish(Tx tx, Desk desk, @Nullable AdvisorId by, String why) {
    rotas.lock(tx, desk);
    Proposal proposal = proposal(tx, desk);
    List<Finding> errors = proposal.errors();
    if (!errors.isEmpty()) {
      return new Publication.Refused(errors);
    }
    int revision = rotas.revision(tx, desk);
    if (proposal.change().isNone()) {
      return new Publication.Unchanged(revision);
    }
    Publication done =
        writer.write(tx, desk, proposal.change(), new NewRevision(revision + 1, by, why));
    if (done instanceof Publication.Published) {
      drafting.prune(tx, desk, revision + 1);
    }
    return done;
  }

  /**
   * Publishes what somebody looked at (R4), and nothing else.
   *
   * @param seen the mark of the change they were shown
   * @throws baton.scheduler.web.ProblemException 409 when the draft changed since
   */
  Publication publishSeen(Tx tx, Desk desk, @Nullable AdvisorId by, String seen) {
    rotas.lock(tx, desk);
    if (!proposal(tx, desk).change().mark().equals(seen)) {
      throw ProblemException.refused(
          new Refusal(
              "R4",
              "Nothing was published: publishing would change other things than the page showed.",
              "Open the week again, look at what would change now, and publish then."));
    }
    return publish(tx, desk, by, "");
  }

  /**
   * Changes a few published shifts as the next revision, without publishing the draft: a swap, a
   * cover. Checked like a draft (R3); only what the change itself brings counts, not what was wrong
   * before. The draft follows where it still has those shifts as they were.
   *
   * @param by who changes them; null for a program
   * @param why in words, at most 500 characters; empty for none
   */
  public Publication amend(
      Tx tx, Desk desk, @Nullable AdvisorId by, String why, Amendment amendment) {
    rotas.lock(tx, desk);
    Facts facts = facts(tx, desk, amendment);
    AmendedRota amended = AmendedRota.of(amendment, facts);
    List<Finding> findings = amendedFindings(tx, desk, amended);
    if (!findings.isEmpty()) {
      return new Publication.Refused(findings);
    }
    int revision = rotas.revision(tx, desk);
    if (amended.proposal().change().isNone()) {
      return new Publication.Unchanged(revision);
    }
    NewRevision next = new NewRevision(revision + 1, by, why);
    Publication done = writer.write(tx, desk, amended.proposal().change(), next);
    if (done instanceof Publication.Published) {
      follow(tx, desk, next, amendment, facts);
    }
    return done;
  }

  /** What there would be to say about an amendment; nothing is changed. */
  public List<Finding> findings(Tx tx, Desk desk, Amendment amendment) {
    return amendedFindings(tx, desk, AmendedRota.of(amendment, facts(tx, desk, amendment)));
  }

  private List<Finding> amendedFindings(Tx tx, Desk desk, AmendedRota amended) {
    List<Finding> findings = new ArrayList<>();
    amended.missing().stream()
        .limit(1) // they went together, most likely; and each costs a look
        .map(
            plan -> PastChecks.gone(plan, rotas.removing(tx, desk, plan.planned()), desk, tx.now()))
        .forEach(findings::add);
    findings.addAll(amended.proposal().findings());
    return findings;
  }

  private void follow(Tx tx, Desk desk, NewRevision revision, Amendment amendment, Facts facts) {
    Set<Planned> draft =
        drafts.all(tx, desk).stream()
            .map(Drafted::shift)
            .filter(shift -> !shift.isOpen())
            .map(DraftShift::planned)
            .collect(Collectors.toSet());
    DraftFollowing.of(amendment, draft, facts)
        .ifPresent(change -> drafting.follow(tx, desk, revision, change));
  }

  private Facts facts(Tx tx, Desk desk, Amendment amendment) {
    Crew crew = reader.crew(tx, desk);
    return facts(tx, desk, crew, AmendedRota.spokenOf(amendment, crew));
  }

  /** What publishing the draft now would do. */
  Proposal proposal(Tx tx, Desk desk) {
    Crew crew = reader.crew(tx, desk);
    List<Plan> plans = plans(tx, desk, crew);
    return Proposal.of(plans, facts(tx, desk, crew, plans));
  }

  /** The draft as it is now, for those who draw it. */
  public DraftPicture picture(Tx tx, Desk desk) {
    Crew crew = reader.crew(tx, desk);
    List<Drafted> drafted = drafts.all(tx, desk);
    List<Plan> plans = plans(drafted, crew);
    Proposal proposal = Proposal.of(plans, facts(tx, desk, crew, plans));
    return new DraftPicture(
        rotas.revision(tx, desk),
        crew.seats(),
        drawn(drafted, proposal, desk),
        proposal.findings());
  }

  private static List<DraftPicture.Drawn> drawn(
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
            DraftPicture.Drawn.of(
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
   * @throws baton.scheduler.web.ProblemException 404 when there is no such revision
   */
  PublishedRota published(Tx tx, Desk desk, ShiftPeriod span, @Nullable Integer asked) {
    int latest = rotas.revision(tx, desk);
    int number = asked == null ? latest : asked;
    if (number > latest || number < 0) {
      throw Problem.notFound("There is no revision %d; the latest is %d.".formatted(number, latest))
          .asException();
    }
    Crew crew = reader.crew(tx, desk);
    return new PublishedRota(number, crew.roles(), rotas.inRevision(tx, desk, number, span, crew));
  }

  int revision(Tx tx, Desk desk) {
    return rotas.revision(tx, desk);
  }

  private List<Plan> plans(Tx tx, Desk desk, Crew crew) {
    return plans(drafts.all(tx, desk), crew);
  }

  /** Of those that somebody is on. */
  private static List<Plan> plans(List<Drafted> drafted, Crew crew) {
    return drafted.stream()
        .filter(shift -> !shift.shift().isOpen())
        .map(shift -> {
          Planned planned = shift.shift().planned();
          return new Plan(new Origin.Drafted(shift.id()), crew.member(planned.advisor()), planned);
        })
        .toList();
  }

  private Facts facts(Tx tx, Desk desk, Crew crew, List<Plan> plans) {
    return reader.facts(tx, desk, crew, plans.stream().map(plan -> plan.planned().start()));
  }
}
