package baton.scheduler.platform.web;

import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.model.Parameter;

/** Says which fields of what was sent break their constraints. */
final class ValidationProblems {
  private ValidationProblems() {}

  /** Empty when it was our own answer that broke them. */
  static Optional<Problem> of(ConstraintViolationException e) {
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      for (Path.Node node : violation.getPropertyPath()) {
        if (node.getKind() == ElementKind.RETURN_VALUE) {
          return Optional.empty();
        }
      }
    }
    List<Problem.FieldError> errors =
        e.getConstraintViolations().stream()
            .map(v -> new Problem.FieldError(field(e, v.getPropertyPath()), v.getMessage()))
            .sorted(Comparator.comparing(Problem.FieldError::field))
            .toList();
    return Optional.of(Problem.invalid(errors));
  }

  /** The path as the caller wrote it: without our method's name, and without a body's. */
  private static String field(ConstraintViolationException e, Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "body";
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, CROSS_PARAMETER -> {}
        case PARAMETER -> parameter = parameter(e, node.as(Path.ParameterNode.class));
        default -> append(field, node);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  /** Its name in the address; a body has none. */
  private static String parameter(ConstraintViolationException e, Path.ParameterNode node) {
    if (e instanceof JerseyViolationException jersey) {
      Parameter sent = jersey.getInvocable().getParameters().get(node.getParameterIndex());
      return sent.getSourceName() == null ? "body" : sent.getSourceName();
    }
    return node.getName();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.isInIterable() && node.getIndex() != null) {
      field.append('[').append(node.getIndex()).append(']');
    }
    if (node.getName() != null && !node.getName().startsWith("<")) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }
}
