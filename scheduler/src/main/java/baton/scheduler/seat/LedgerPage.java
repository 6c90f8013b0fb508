package baton.scheduler.seat;

import baton.handoff.ledger.Entry;
import baton.handoff.ledger.Ledger;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Verification;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Shells;
import baton.scheduler.tx.Transactions;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Pages;
import baton.scheduler.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/ledger}: the ledger for leads, newest first, a line a fact. */
@Path("/{desk}/ledger")
@Produces(MediaType.TEXT_HTML)
public final class LedgerPage {
  private static final int LINES = 100;
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ROOT);

  private final Transactions transactions;
  private final Desks desks;
  private final Pages pages;
  private final Shells shells;
  private final Ledger ledger = new Ledger();
  private final LedgerWords words = new LedgerWords();

  public LedgerPage(Transactions transactions, Desks desks, Pages pages, Shells shells) {
    this.transactions = transactions;
    this.desks = desks;
    this.pages = pages;
    this.shells = shells;
  }

  /**
   * @param older the number to end the next page before; null when there is none older
   * @param check asked for: whether the chain is whole, in words
   */
  record Model(
      Shell shell, List<Line> lines, @Nullable Long older, @Nullable String check, boolean whole) {}

  record Line(
      long number,
      String instant,
      String at,
      String seat,
      String what,
      int revision,
      String seal) {}

  /**
   * @param before only entries before this number; 0: the newest
   * @param verify recomputes the whole chain
   */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("before") @DefaultValue("0") long before,
      @QueryParam("verify") @DefaultValue("false") boolean verify) {
    return pages.render(
        "seat/ledger.ftlh",
        transactions.run(tx -> model(tx, caller, desks.required(tx, slug), before, verify)));
  }

  private Model model(Tx tx, Caller caller, Desk desk, long before, boolean verify) {
    List<Entry> entries = ledger.newest(tx.handle(), desk.id(), before, LINES);
    Verification check = verify ? new LedgerCheck().verify(tx.handle(), desk.id()) : null;
    return new Model(
        shells.of(tx, desk, caller, "Ledger").entry("ledger"),
        entries.stream().map(entry -> line(desk, entry)).toList(),
        entries.size() < LINES ? null : (Long) entries.getLast().number(),
        check == null ? null : spoken(check),
        check instanceof Verification.Verified);
  }

  private Line line(Desk desk, Entry entry) {
    return new Line(
        entry.number(),
        entry.at().toString(),
        AT.format(entry.at().atZone(desk.zone())),
        entry.fact().seat().spoken(),
        words.of(entry),
        entry.fact().rotaRevision(),
        entry.sha256().toString().substring(0, 12));
  }

  private static String spoken(Verification check) {
    return switch (check) {
      case Verification.Verified whole ->
          "Whole: %d entries, none changed, none missing. The last one's seal is %s."
              .formatted(whole.entries(), whole.head());
      case Verification.Broken broken ->
          "Broken at entry %d: %s.".formatted(broken.number(), broken.reason());
    };
  }
}
