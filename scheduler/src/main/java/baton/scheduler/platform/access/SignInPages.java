package baton.scheduler.platform.access;

import baton.handoff.DeskId;
import baton.handoff.shift.Written;
import baton.scheduler.platform.access.Sessions.Started;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What the pages of this room share: their shell, and the cookie that comes with a session. */
final class SignInPages {

  private final Transactions transactions;
  private final Pages pages;
  private final SessionCookies cookies;
  private final ClockMode clock;

  SignInPages(Transactions transactions, Pages pages, SessionCookies cookies, ClockMode clock) {
    this.transactions = transactions;
    this.pages = pages;
    this.cookies = cookies;
    this.clock = clock;
  }

  private record Here(Shell.Place place, ZoneId zone) {}

  /** Around a page outside any desk, where a rehearsal's time is UTC. */
  Shell outside(String title) {
    String now =
        clock == ClockMode.REHEARSAL
            ? transactions.run(tx -> rehearsed(tx, ZoneOffset.UTC)) + " UTC"
            : null;
    return Shell.titled(title).rehearsing(now);
  }

  /** Around a page of the caller's desk. */
  Shell at(Tx tx, DeskId desk, Caller caller, String title) {
    Here here = here(tx, desk);
    return Shell.titled(title)
        .at(here.place())
        .seenBy(caller.visitor())
        .rehearsing(clock == ClockMode.REHEARSAL ? rehearsed(tx, here.zone()) : null);
  }

  String slug(Tx tx, DeskId desk) {
    return here(tx, desk).place().slug();
  }

  String render(String template, Record model) {
    return pages.render(template, model);
  }

  /** Goes there, signed in from now on. */
  Response enter(URI to, Started session, HttpServletRequest request) {
    return Response.seeOther(to)
        .cookie(cookies.keep(session.token(), session.lifetime(), request.isSecure()))
        .build();
  }

  /** Goes there, signed out. */
  Response leave(URI to, HttpServletRequest request) {
    return Response.seeOther(to).cookie(cookies.forget(request.isSecure())).build();
  }

  private static String rehearsed(Tx tx, ZoneId zone) {
    return Written.dayAndTime(tx.now().atZone(zone));
  }

  private static Here here(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery("select name, slug, label, zone from desk where id = :desk")
        .bind("desk", desk)
        .mapTo(Here.class)
        .one();
  }
}
