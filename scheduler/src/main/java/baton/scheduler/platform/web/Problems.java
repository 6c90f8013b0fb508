package baton.scheduler.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dropwizard.jersey.optional.EmptyOptionalException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;

/** Says of what was thrown what the caller can act on; empty when that is nothing: a bug. */
final class Problems {
  private static final int DEEPEST = 10;

  private Problems() {}

  static Optional<Problem> of(Throwable thrown) {
    return switch (thrown) {
      case ProblemException known -> Optional.of(known.problem());
      case JsonProcessingException json -> JsonProblems.of(json);
      case ConstraintViolationException wrong -> ValidationProblems.of(wrong);
      case ParamException.PathParamException path -> Optional.of(nothingHere());
      case ParamException param -> Optional.of(parameter(param));
      case EmptyOptionalException nothing -> Optional.of(nothingHere());
      case HeaderValueException header ->
          Optional.of(
              Problem.of(
                  400, "Not understood", "A header of the request is not well formed.", null));
      case EofException gone ->
          Optional.of(Problem.of(400, "Cut off", "The request ended before its end.", null));
      case WebApplicationException web -> ofStatus(web);
      // Jersey hands on what was refused while a field was read in a wrapping of its own.
      default ->
          Stream.iterate(thrown.getCause(), Objects::nonNull, Throwable::getCause)
              .limit(DEEPEST)
              .filter(ProblemException.class::isInstance)
              .map(cause -> ((ProblemException) cause).problem())
              .findFirst();
    };
  }

  private static Problem nothingHere() {
    return Problem.notFound("There is nothing at this address.");
  }

  private static Problem parameter(ParamException e) {
    return Problem.invalid(
        List.of(new Problem.FieldError(e.getParameterName(), "is not a value it can have")));
  }

  private static Optional<Problem> ofStatus(WebApplicationException e) {
    return switch (e) {
      case NotFoundException unknown -> Optional.of(nothingHere());
      case NotAllowedException method -> Optional.of(notAllowed(method));
      case NotSupportedException type ->
          Optional.of(
              Problem.of(
                  415,
                  "Not a type it reads",
                  "The Content-Type of what was sent is not one that is read here.",
                  "Send application/json, unless the description of this call says otherwise."));
      case NotAcceptableException type ->
          Optional.of(
              Problem.of(
                  406,
                  "Not a type it writes",
                  "Nothing here can be written as the Accept header asks.",
                  "Ask for application/json or text/html."));
      default -> ofStatus(e.getResponse().getStatus());
    };
  }

  private static Problem notAllowed(NotAllowedException e) {
    String allowed = String.join(", ", e.getResponse().getAllowedMethods());
    return Problem.of(405, "Not possible here", "This address answers to " + allowed + ".", null);
  }

  /** Of what is known by its status alone; empty when that says it is our fault. */
  static Optional<Problem> ofStatus(int status) {
    return switch (status) {
      case 404 -> Optional.of(nothingHere());
      case 400 ->
          Optional.of(Problem.of(400, "Not understood", "The request is not well formed.", null));
      case 401 ->
          Optional.of(
              Problem.of(
                  401, "Sign in first", "This is for people who are signed in.", "Sign in."));
      case 403 ->
          Optional.of(
              Problem.of(
                  403,
                  "Not for you",
                  "Your role does not allow this.",
                  "Ask a lead, or sign in as somebody who may."));
      case 413 ->
          Optional.of(
              Problem.of(413, "Too large", "What was sent is too large.", "Send it in parts."));
      case 431 ->
          Optional.of(
              Problem.of(431, "Too large", "The request's headers are too large.", "Send fewer."));
      case 429 ->
          Optional.of(Problem.of(429, "Too often", "That was asked too often.", "Wait a minute."));
      case 503 ->
          Optional.of(Problem.of(503, "Busy", "This is too much at the moment.", "Try again."));
      default ->
          status < 500
              ? Optional.of(Problem.of(status, "Not possible", "This cannot be done.", null))
              : Optional.empty();
    };
  }
}
