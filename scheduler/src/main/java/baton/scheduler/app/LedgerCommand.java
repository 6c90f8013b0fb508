package baton.scheduler.app;

import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.LedgerCheckpoint;
import baton.handoff.ledger.Verification;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * {@code ledger verify config.yml [--desk slug] [--kept NUMBER:SHA256]}: checks the chain of every
 * desk, or of one, and says of each in one line whether it is whole (H13). Changes nothing, not
 * even tables that are behind. Exits with 0 when all are whole, else with 1.
 */
final class LedgerCommand extends ConfiguredCommand<BatonConfiguration> {
  private static final String DESK = "desk";
  private static final String KEPT = "kept";

  LedgerCommand() {
    super("ledger", "Checks the handoff ledger: ledger verify config.yml");
  }

  @Override
  public void configure(Subparser parser) {
    parser.addArgument("action").choices("verify").help("recompute the chain and compare");
    super.configure(parser);
    parser.addArgument("--" + DESK).help("only the desk with this slug");
    parser
        .addArgument("--" + KEPT)
        .metavar("NUMBER:SHA256")
        .help("a digest kept elsewhere, which has to stand in that desk's chain");
  }

  @Override
  protected void run(
      Bootstrap<BatonConfiguration> bootstrap,
      Namespace arguments,
      BatonConfiguration configuration)
      throws Exception {
    LedgerCheckpoint kept = kept(arguments.getString(KEPT));
    DatabaseSettings settings = configuration.database();
    if (!settings.embedded()) {
      check(DatabaseAccess.named(settings), arguments.getString(DESK), kept);
      return;
    }
    EmbeddedDatabase embedded = embedded(Path.of(settings.data()).toAbsolutePath());
    try {
      check(embedded.access(), arguments.getString(DESK), kept);
    } finally {
      embedded.stop();
    }
  }

  private static EmbeddedDatabase embedded(Path data) {
    if (!Files.exists(data.resolve("postgresql"))) {
      throw new StartRefused(
          "There are no data in %s. Run this where Baton runs, or set database.data (BATON_DATA)."
              .formatted(data));
    }
    try {
      return EmbeddedDatabase.start(data);
    } catch (DataFolder.InUse running) {
      throw new StartRefused(
          running.getMessage() + " Or ask it: GET /api/v1/desks/{desk}/ledger/verify.");
    }
  }

  private static @Nullable LedgerCheckpoint kept(@Nullable String text) {
    try {
      return text == null ? null : LedgerCheckpoint.parse(text);
    } catch (IllegalArgumentException e) {
      throw new StartRefused("--kept " + e.getMessage() + ".");
    }
  }

  private static void check(
      DatabaseAccess access, @Nullable String slug, @Nullable LedgerCheckpoint kept) {
    Jdbi jdbi = Database.asItIs(access);
    Transactions transactions = new Transactions(jdbi, InstantSource.fixed(Instant.EPOCH));
    List<Desk> desks = transactions.run(tx -> desks(tx, slug));
    if (kept != null && desks.size() != 1) {
      throw new StartRefused("A digest is one desk's: name it with --desk.");
    }
    boolean whole = true;
    for (Desk desk : desks) {
      Verification found =
          transactions.run(tx -> new LedgerCheck().verify(tx.handle(), desk.id(), kept));
      System.out.println(desk.slug() + ": " + words(found, kept));
      whole &= found instanceof Verification.Verified;
    }
    if (!whole) {
      throw new LedgerBroken();
    }
  }

  private static List<Desk> desks(Tx tx, @Nullable String slug) {
    if (slug == null) {
      return new Desks().all(tx);
    }
    return List.of(
        new Desks()
            .bySlug(tx, slug)
            .orElseThrow(() -> new StartRefused("There is no desk " + slug + ".")));
  }

  private static String words(Verification found, @Nullable LedgerCheckpoint kept) {
    return switch (found) {
      case Verification.Verified whole ->
          "whole, %d entries%s; the last is %d:%s"
              .formatted(
                  whole.entries(),
                  kept == null ? "" : ", the kept one among them",
                  whole.entries(),
                  whole.head());
      case Verification.Broken broken ->
          "BROKEN at entry %d. %s".formatted(broken.number(), broken.reason());
    };
  }

  /** All has been said; only the exit code is left. */
  private static final class LedgerBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void onError(Cli cli, Namespace arguments, Throwable problem) {
    if (problem instanceof LedgerBroken) {
      return;
    }
    StartProblem.explain(problem)
        .ifPresentOrElse(
            line -> System.err.println("The ledger cannot be checked: " + line),
            () -> super.onError(cli, arguments, problem));
  }
}
