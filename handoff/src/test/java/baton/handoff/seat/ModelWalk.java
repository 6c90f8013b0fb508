package baton.handoff.seat;

import baton.handoff.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Walks every reachable state of a day, breadth first, and has each step looked at. */
final class ModelWalk {
  private static final int CHUNK = 500;

  private final ModelDay day;
  private final ModelCodec codec;
  private final ModelLaws laws;
  private final List<ModelAction> actions;
  private final ModelGraph graph = new ModelGraph();

  ModelWalk(ModelDay day) {
    this.day = day;
    this.codec = new ModelCodec(day);
    this.laws = new ModelLaws(day, codec);
    this.actions = ModelAction.all(day);
  }

  /** Some hundred states at a time are looked at side by side, and then added in order. */
  ModelGraph all() {
    graph.begin(codec.start());
    for (int next = 0; next < graph.size(); ) {
      int from = next;
      next = Math.min(graph.size(), from + CHUNK);
      List<List<ModelStep>> steps =
          IntStream.range(from, next).parallel().mapToObj(this::steps).toList();
      for (int i = 0; i < steps.size(); i++) {
        for (ModelStep step : steps.get(i)) {
          graph.connect(from + i, step, kind(step));
        }
      }
    }
    return graph;
  }

  ModelCodec codec() {
    return codec;
  }

  private List<ModelStep> steps(int number) {
    ModelState state = graph.state(number);
    Standing standing = codec.standing(state);
    SeatFacts facts = codec.facts(state, standing);
    Instant at = codec.at(state);
    List<ModelStep> steps = new ArrayList<>();
    try {
      laws.state(facts, at);
      for (ModelAction action : actions) {
        ModelStep step = step(state, standing, facts, at, action);
        if (step != null) {
          steps.add(lawful(step));
        }
      }
    } catch (AssertionError e) {
      throw new AssertionError("At %s, after:%n%s".formatted(at, graph.way(number)), e);
    }
    return steps;
  }

  private ModelStep lawful(ModelStep step) {
    try {
      laws.step(step);
      return step;
    } catch (AssertionError e) {
      throw new AssertionError("By %s, to %s".formatted(step.action(), step.after()), e);
    }
  }

  private @Nullable ModelStep step(
      ModelState state, Standing standing, SeatFacts facts, Instant at, ModelAction action) {
    return switch (action) {
      case ModelAction.Asks asks -> asked(state, standing, facts, at, asks);
      case ModelAction.Contact(int person) ->
          codec.couldClose(state, standing, person)
              ? moved(
                  with(state, state.time(), state.rota(), state.onContact() ^ 1 << person),
                  state,
                  standing,
                  facts,
                  action)
              : null;
      case ModelAction.Publishes(int rota) ->
          day.mayReplace(state.rota(), rota, at)
              ? moved(
                  with(state, state.time(), rota, state.onContact()),
                  state,
                  standing,
                  facts,
                  action)
              : null;
      case ModelAction.ClockMoves moves ->
          state.time() + 1 < day.instants().size()
              ? moved(
                  with(state, state.time() + 1, state.rota(), state.onContact()),
                  state,
                  standing,
                  facts,
                  action)
              : null;
      case ModelAction.Crashes crashes ->
          new ModelStep(state, facts, at, action, null, standing, state);
    };
  }

  private static ModelState with(ModelState state, int time, int rota, int onContact) {
    return new ModelState(time, rota, onContact, state.places(), state.covers());
  }

  private ModelStep moved(
      ModelState given, ModelState from, Standing standing, SeatFacts facts, ModelAction action) {
    ModelState to = codec.state(given, standing);
    return new ModelStep(from, facts, codec.at(from), action, null, standing, to);
  }

  private @Nullable ModelStep asked(
      ModelState state, Standing standing, SeatFacts facts, Instant at, ModelAction.Asks asks) {
    ModelAction.Answer answer = ModelAction.answer(asks, facts, at);
    if (answer == null) {
      return null;
    }
    if (asks.wish() == ModelAction.Wish.LOG_OUT) {
      laws.contactsChangeNothing(answer, ModelAction.answer(asks, codec.busy(state, standing), at));
    }
    if (answer.moves().isEmpty()) {
      return new ModelStep(state, facts, at, asks, answer, standing, state);
    }
    Standing.After after = standing.after(answer.moves(), at);
    if (after.broken() != null) {
      laws.conflict(after.broken());
      Refusal refusal = Objects.requireNonNull(Conflict.refusal(after.broken()));
      answer = ModelAction.Answer.refused(refusal, List.of());
    }
    Standing standingAfter = after.standing();
    return new ModelStep(
        state, facts, at, asks, answer, standingAfter, codec.state(state, standingAfter));
  }

  private static ModelGraph.Kind kind(ModelStep step) {
    return switch (step.action()) {
      case ModelAction.Asks asks ->
          switch (asks.wish()) {
            case LOG_IN, LOG_OUT, ACCEPT_COVER -> ModelGraph.Kind.ADVISOR;
            case LEAD_NAMES_NOW, LEAD_NAMES_AHEAD -> ModelGraph.Kind.LEAD_NAMES;
            case LEAD_RELEASES -> ModelGraph.Kind.LEAD_RELEASES;
          };
      case ModelAction.Contact contact ->
          Integer.bitCount(step.to().onContact()) > Integer.bitCount(step.from().onContact())
              ? ModelGraph.Kind.CONTACT_BEGINS
              : ModelGraph.Kind.CONTACT_ENDS;
      case ModelAction.Publishes publishes -> ModelGraph.Kind.PUBLICATION;
      case ModelAction.ClockMoves moves -> ModelGraph.Kind.CLOCK;
      case ModelAction.Crashes crashes -> ModelGraph.Kind.ADVISOR;
    };
  }
}
