package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.request.RequestIntake;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.security.Principal;
import java.util.Set;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** The callback resources behind Jersey, with callers who say themselves which role they have. */
record CallbackApi(ResourceExtension http) {
  /** A booking of 09:00 MT. */
  static final String CLEO =
      """
      {"slotStart": "2026-06-01T15:00:00Z", "phone": "+44 20 7946 0018", "name": "Cleo"}\
      """;

  static JsonNode body(Response response, int status) {
    assertThat(response.getStatus()).isEqualTo(status);
    return response.readEntity(JsonNode.class);
  }

  Invocation.Builder call(String path, String role) {
    String[] parts = path.split("\\?", 2);
    var target = http.target("/api/v1/desks/desk" + parts[0]);
    if (parts.length == 2) {
      for (String parameter : parts[1].split("&")) {
        String[] pair = parameter.split("=", 2);
        target = target.queryParam(pair[0], pair[1]);
      }
    }
    return target.request().header("Test-Role", role);
  }

  static CallbackApi of(PlannedDesk planned) {
    ObjectMapper json =
        Jackson.newObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    DeskTransactions transactions = new DeskTransactions(planned.transactions());
    Callbacks callbacks = new Callbacks();
    PhoneNumbers numbers = new PhoneNumbers();
    return new CallbackApi(
        ResourceExtension.builder()
            .setMapper(json)
            .addProvider(new AuthValueFactoryProvider.Binder<>(Caller.class))
            .addProvider(RolesAllowedDynamicFeature.class)
            .addProvider(new CallerOfHeader())
            .addProvider(new ProblemAnswers())
            .addResource(
                new CallbacksResource(
                    transactions,
                    callbacks,
                    new IdempotentCalls(json),
                    numbers,
                    new RequestIntake(new IdempotentCalls(json), numbers)))
            .addResource(new CallbackListResource(transactions, callbacks))
            .addResource(new SlotsResource(transactions, numbers))
            .build());
  }

  /** Stands in for the application's own mapper. */
  private static final class ProblemAnswers implements ExceptionMapper<ProblemException> {
    @Override
    public Response toResponse(ProblemException thrown) {
      return Response.status(thrown.problem().status())
          .type("application/json")
          .entity(thrown.problem())
          .build();
    }
  }

  /** Lets each request say which role it has. */
  @Priority(Priorities.AUTHENTICATION)
  private static final class CallerOfHeader implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      String role = request.getHeaderString("Test-Role");
      Caller caller = new Caller(null, null, Set.of(role), "tester", null);
      request.setSecurityContext(
          new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
              return caller;
            }

            @Override
            public boolean isUserInRole(String asked) {
              return caller.is(asked);
            }

            @Override
            public boolean isSecure() {
              return true;
            }

            @Override
            public String getAuthenticationScheme() {
              return "test";
            }
          });
    }
  }
}
