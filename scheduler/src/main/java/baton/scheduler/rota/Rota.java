package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Problem;
import baton.scheduler.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans and publishes a desk's rota. The draft is the whole rota to be: what it leaves out will not
 * be. Only the past is not in its hands (R5): shifts that have begun stay as published, whether or
 * not the draft speaks of them; of a running shift it may move the end, though not to before now.
 */
public final class Rota {
  private final CrewStore crews = new CrewStore();
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
    rotas.lock(tx, desk);
    Crew crew = crews.crew(tx, desk);
    ShiftReader.Reading read = ShiftReader.read(upload.lines(), crew);
    Proposal proposal = Proposal.of(read.plans(), facts(tx, desk, crew, read.plans()));
    List<Finding> findings =
        Finding.inOrder(Finding.inOrder(upload.findings(), read.findings()), proposal.errors());
    if (!findings.isEmpty()) {
      return new DraftAnswer.Refused(findings);
    }
    drafts.replace(tx, desk, read.plans().stream().map(Plan::planned).toList());
    RotaChange change = proposal.change();
    return new DraftAnswer.Saved(
        read.plans().size(), change.added().size(), change.removed().size(), proposal.warnings());
  }

  /**
   * Puts one shift into the draft. What is wrong with it by itself is refused; what is wrong only
   * beside others is let in and said, for a draft may be wrong while it is being made. A shift that
   * is there already stays the one it is.
   */
  public DraftAddition add(Tx tx, Desk desk, ShiftText text) {
    rotas.lock(tx, desk);
    Crew crew = crews.crew(tx, desk);
    ShiftReader.Reading read =
        ShiftReader.read(List.of(new ShiftLine(new Origin.Single(), text)), crew);
    if (!read.findings().isEmpty()) {
      return new DraftAddition.Refused(read.findings());
    }
    Plan plan = read.plans().getFirst();
    return find(tx, desk, plan.planned())
        .<DraftAddition>map(there -> new DraftAddition.There(there.id()))
        .orElseGet(() -> add(tx, desk, crew, plan));
  }

  private DraftAddition add(Tx tx, Desk desk, Crew crew, Plan plan) {
    List<Plan> plans = new ArrayList<>(plans(tx, desk, crew));
    plans.add(plan);
    Proposal proposal = Proposal.of(plans, facts(tx, desk, crew, plans));
    List<Finding> byItself =
        proposal.errors().stream()
            .filter(finding -> finding.origin().equals(plan.origin()) && finding.column() != null)
            .toList();
    if (!byItself.isEmpty()) {
      return new DraftAddition.Refused(byItself);
    }
    drafts.insert(tx, desk, List.of(plan.planned()));
    DraftId id = find(tx, desk, plan.planned()).orElseThrow().id();
    return new DraftAddition.Added(id, proposal.findings());
  }

  /** Takes a shift out of the draft, unless it is published and has begun (R5). */
  public DraftRemoval remove(Tx tx, Desk desk, DraftId id) {
    rotas.lock(tx, desk);
    Crew crew = crews.crew(tx, desk);
    Optional<Plan> plan =
        plans(tx, desk, crew).stream()
            .filter(drafted -> drafted.origin().equals(new Origin.Drafted(id)))
            .findFirst();
    if (plan.isEmpty()) {
      return new DraftRemoval.NotThere();
    }
    Facts facts = facts(tx, desk, crew, List.of(plan.get()));
    if (facts.begun().containsKey(RotaShift.Key.of(plan.get().planned()))) {
      return new DraftRemoval.Refused(PastChecks.begun(plan.get()));
    }
    drafts.remove(tx, desk, List.of(id));
    return new DraftRemoval.Removed();
  }

  private Optional<DraftStore.Drafted> find(Tx tx, Desk desk, Planned shift) {
    return drafts.all(tx, desk).stream()
        .filter(drafted -> drafted.planned().equals(shift))
        .findFirst();
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
      drafts.remove(tx, desk, proposal.draftedAndOver(tx.now()));
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
    Publication done =
        writer.write(tx, desk, amended.proposal().change(), new NewRevision(revision + 1, by, why));
    if (done instanceof Publication.Published) {
      follow(tx, desk, amendment, facts);
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

  private void follow(Tx tx, Desk desk, Amendment amendment, Facts facts) {
    Map<Planned, DraftId> draft =
        drafts.all(tx, desk).stream()
            .collect(Collectors.toMap(DraftStore.Drafted::planned, DraftStore.Drafted::id));
    DraftFollowing.of(amendment, draft.keySet(), facts)
        .ifPresent(change -> {
          drafts.remove(tx, desk, change.out().stream().map(draft::get).toList());
          drafts.insert(tx, desk, change.in());
        });
  }

  private Facts facts(Tx tx, Desk desk, Amendment amendment) {
    Crew crew = crews.crew(tx, desk);
    return facts(tx, desk, crew, AmendedRota.spokenOf(amendment, crew));
  }

  /** What publishing the draft now would do. */
  Proposal proposal(Tx tx, Desk desk) {
    Crew crew = crews.crew(tx, desk);
    List<Plan> plans = plans(tx, desk, crew);
    return Proposal.of(plans, facts(tx, desk, crew, plans));
  }

  /** The draft as it is now, for those who draw it. */
  public DraftPicture picture(Tx tx, Desk desk) {
    Crew crew = crews.crew(tx, desk);
    List<DraftStore.Drafted> drafted = drafts.all(tx, desk);
    List<Plan> plans = drafted.stream().map(shift -> shift.plan(crew)).toList();
    Proposal proposal = Proposal.of(plans, facts(tx, desk, crew, plans));
    return new DraftPicture(
        rotas.revision(tx, desk), crew.seats(), drawn(drafted, proposal), proposal.findings());
  }

  private static List<DraftPicture.Drawn> drawn(
      List<DraftStore.Drafted> drafted, Proposal proposal) {
    Map<Origin, ShiftPeriod> periods = new HashMap<>();
    proposal.toBe().forEach(shift -> periods.put(shift.plan().origin(), shift.period()));
    return drafted.stream()
        .map(shift ->
            DraftPicture.Drawn.of(
                shift.id(), shift.planned(), periods.get(new Origin.Drafted(shift.id()))))
        .toList();
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
    Crew crew = crews.crew(tx, desk);
    return new PublishedRota(number, crew.roles(), rotas.inRevision(tx, desk, number, span, crew));
  }

  int revision(Tx tx, Desk desk) {
    return rotas.revision(tx, desk);
  }

  private List<Plan> plans(Tx tx, Desk desk, Crew crew) {
    return drafts.all(tx, desk).stream().map(drafted -> drafted.plan(crew)).toList();
  }

  private Facts facts(Tx tx, Desk desk, Crew crew, List<Plan> plans) {
    Instant since =
        plans.stream()
            .map(plan -> WallTime.start(plan.planned().start(), desk.zone()))
            .filter(tx.now()::isAfter)
            .min(Comparator.naturalOrder())
            .orElse(tx.now());
    return new Facts(desk, crew, rotas.currentSince(tx, desk, since, crew), tx.now());
  }
}
