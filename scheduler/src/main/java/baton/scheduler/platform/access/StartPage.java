package baton.scheduler.platform.access;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Transactions;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** {@code /}: leads everybody to where their work is, or to the door. */
@Path("/")
public final class StartPage {
  private final Transactions transactions;
  private final SignInPages front;

  StartPage(Transactions transactions, SignInPages front) {
    this.transactions = transactions;
    this.front = front;
  }

  @GET
  @PermitAll
  public Response start(@Auth Optional<Caller> caller) {
    return Response.seeOther(caller.flatMap(this::work).orElse(URI.create("/sign-in"))).build();
  }

  /** An admin's token belongs to no desk, and has no page. */
  private Optional<URI> work(Caller caller) {
    DeskId desk = caller.desk();
    return desk == null
        ? Optional.empty()
        : Optional.of(HomePage.of(transactions.run(tx -> front.slug(tx, desk)), caller.roles()));
  }
}
